import { groupBy } from '../../collections';
import type { HeaderColumn } from './find-header';
import { partsTogether } from './heading-parts';
import type { HeadingPart } from './heading-parts';
import type { HeadingIndex } from './heading-index';
import { isOwnPart } from './own-part';
import type { ColumnProposal } from '../types';

type Match = Pick<ColumnProposal, 'role' | 'variable' | 'score' | 'sure' | 'alternatives' | 'addends'>;

/** Columns that share a heading and are told apart below or above it. */
interface Group {
  readonly heading: string;
  /** Positions among the columns of the header, in their order. */
  readonly members: readonly number[];
}

const IGNORED: Match = { role: 'ignored', score: 1, sure: true, alternatives: [] };

function groupsOf(columns: readonly HeaderColumn[]): readonly Group[] {
  const parted = columns.flatMap(({ heading, part }, at) => (part && heading !== '' ? [{ heading, at }] : []));
  return [
    ...groupBy(
      parted,
      ({ heading }) => heading,
      ({ at }) => at,
    ),
  ]
    .map(([heading, members]) => ({ heading, members }))
    .filter(({ members }) => members.length > 1 || isLess(columns[members[0] ?? 0]?.part));
}

/** Whether a part alone says that its column is not the figure; other words need not. */
const isLess = (part: HeadingPart | null | undefined): boolean =>
  part != null && !['whole', 'unit', 'other'].includes(part.kind);

/** What may stand over all columns of a figure without being less than it: a month, a way of measuring. */
const NEUTRAL: readonly HeadingPart['kind'][] = ['month', 'half', 'other', 'whole', 'unit'];

/** The part of each column of a group, without what stands over all of them alike. */
function partsOf({ members }: Group, columns: readonly HeaderColumn[]): { at: number; part: HeadingPart | null }[] {
  const parts = members.map((at) => columns[at]?.parts ?? []);
  const first = parts[0]?.[0];
  const isShared =
    members.length > 1 &&
    first !== undefined &&
    NEUTRAL.includes(first.kind) &&
    parts.every((one) => one.length > 1 && one[0]?.text === first.text);
  return members.map((at, position) => ({ at, part: partsTogether((parts[position] ?? []).slice(isShared ? 1 : 0)) }));
}

const isOfTime = (part: HeadingPart | null | undefined): boolean =>
  part?.kind === 'month' || part?.kind === 'half' || (part?.kind === 'year' && part.isTime === true);

/** Whether nothing but its year can keep a column from being proposed. */
const isOfYear = (part: HeadingPart | null | undefined): boolean =>
  part?.kind === 'year' && (part.isWhole || part.isTime === true);

/**
 * The one column of a group that says the whole of it, of the year worked on, or that alone is of some time in it; undefined
 * where none or several do.
 * @param isPercent whether the figure is a percentage, of which `%` says nothing
 */
function wholeOf(group: Group, given: readonly HeaderColumn[], year: number, isPercent: boolean): number | undefined {
  const columns = isPercent
    ? given.map((one) => ({ ...one, parts: one.parts.filter(({ kind }) => kind !== 'share') }))
    : given;
  const parts = partsOf(group, columns);
  const wholes = parts.filter(({ part }) => part?.kind === 'whole');
  const ofYear = parts.filter(({ part }) => part?.kind === 'year' && part.year === year);
  const dated = ofYear.filter(({ part }) => part?.kind === 'year' && part.isWhole);
  const timed = ofYear.filter(({ part }) => isOfTime(part));
  const undated = parts.length === 1 && isOfTime(parts[0]?.part) ? parts : wholes;
  const found = parts.some(({ part }) => part?.kind === 'year') ? (dated.length > 0 ? dated : timed) : undated;
  return found.length === 1 ? found[0]?.at : undefined;
}

/** Years by which columns under one heading are told apart, in their order. */
export const partYears = (columns: readonly HeaderColumn[]): number[] => [
  ...new Set(columns.flatMap(({ part }) => (part?.kind === 'year' ? [part.year] : []))),
];

/**
 * Of columns that share a heading proposes the one that means the whole, to be confirmed by a person: girls alone are no
 * children, and last year's figures not this year's. Where none does, none is proposed.
 * @param year the one worked on; 0 where none is known
 */
export function settleParts(
  columns: readonly HeaderColumn[],
  matches: readonly Match[],
  year: number,
  index: HeadingIndex,
): readonly Match[] {
  const settled = [...matches];
  for (const group of groupsOf(columns)) {
    const variableOf = (at: number) => index.variables.get(matches[at]?.variable ?? '');
    const whole = wholeOf(group, columns, year, variableOf(group.members[0] ?? 0)?.type === 'percent');
    for (const at of group.members) {
      const match = matches[at];
      if (match?.variable === undefined) continue;
      const variable = variableOf(at);
      const isSure = at === whole && !columns[at]?.isParted && !isOfTime(columns[at]?.part);
      const isOwn = columns[at]?.parts.every((part) => variable !== undefined && isOwnPart(part, variable)) ?? false;
      if (group.members.length === 1 && (isOwn || isSure)) continue;
      if (at === whole)
        settled[at] = {
          ...match,
          score: Math.min(match.score, 0.9),
          sure: false,
          ...addendsOf(group, columns, at),
        };
      else if (whole !== undefined) settled[at] = IGNORED;
      else settled[at] = { role: 'unknown', score: 0, sure: false, alternatives: [match.variable] };
    }
  }
  return settled;
}

/** What a whole is put together from: parts of one kind, as both sexes or the months; nothing where they are of several. */
function addendsOf({ members }: Group, columns: readonly HeaderColumn[], whole: number): Pick<Match, 'addends'> {
  const others = members.filter((at) => at !== whole && columns[at]?.part?.kind !== 'share');
  const kinds = new Set(others.map((at) => columns[at]?.part?.kind));
  const [kind] = kinds;
  const isOfParts = kinds.size === 1 && (kind === 'sex' || kind === 'half' || kind === 'month');
  return isOfParts && columns[whole]?.part?.kind === 'whole'
    ? { addends: others.flatMap((at) => columns[at]?.index ?? []) }
    : {};
}

/** What a person should know of such columns, as sentences. `roles`: what each column of the header is proposed to be. */
export const partNotes = (columns: readonly HeaderColumn[], roles: readonly ColumnProposal[]): string[] =>
  groupsOf(columns).flatMap(({ heading, members }) => {
    const named = members.map((at) => columns[at]?.part?.text ?? '').join(', ');
    const chosen = members.find((at) => roles[at]?.role === 'variable');
    if (chosen !== undefined && members.length === 1) return [];
    if (chosen !== undefined)
      return [`Untuk "${heading}" ada ${named}: yang diusulkan ${columns[chosen]?.part?.text}. Periksa pilihannya.`];
    const isFigure = members.some((at) => (roles[at]?.alternatives.length ?? 0) > 0);
    if (!isFigure) return [];
    const [only] = members;
    if (only !== undefined && members.length === 1 && !isOfYear(columns[only]?.part))
      return [
        `Kolom "${roles[only]?.heading}" hanya memuat ${named}: pilih sendiri isinya bila memang angka yang diminta.`,
      ];
    const years = members.flatMap((at) => partYears(columns.slice(at, at + 1)));
    const isDated = years.length > 0;
    // Of several columns of one year it may be the one chosen.
    if (new Set(years).size < years.length)
      return [
        `Untuk "${heading}" ada ${named}, dan tidak ada satu kolom yang memuat seluruh tahun yang dipilih: pilih tahunnya, atau pilih sendiri kolomnya.`,
      ];
    return [
      isDated
        ? `Untuk "${heading}" ada ${named}, dan bukan tahun yang dipilih: pilih tahunnya, atau pilih sendiri kolomnya.`
        : `Untuk "${heading}" ada ${named}, dan tidak ada satu kolom yang memuat semuanya: pilih sendiri kolomnya.`,
    ];
  });
