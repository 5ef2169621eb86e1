import { groupBy } from '../../collections';
import type { HeaderColumn } from './find-header';
import type { ColumnProposal } from '../types';

type Match = Pick<ColumnProposal, 'role' | 'variable' | 'score' | 'sure' | 'alternatives'>;

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
    .filter(({ members }) => members.length > 1 || columns[members[0] ?? 0]?.part?.kind === 'year');
}

/** The one column of a group that says the whole of it, of the year worked on; undefined where none or several do. */
function wholeOf({ members }: Group, columns: readonly HeaderColumn[], year: number): number | undefined {
  const parts = members.map((at) => ({ at, part: columns[at]?.part }));
  const wholes = parts.filter(({ part }) => part?.kind === 'whole');
  const dated = parts.filter(({ part }) => part?.kind === 'year' && part.year === year && part.isWhole);
  const found = parts.some(({ part }) => part?.kind === 'year') ? dated : wholes;
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
): readonly Match[] {
  const settled = [...matches];
  for (const group of groupsOf(columns)) {
    const whole = wholeOf(group, columns, year);
    for (const at of group.members) {
      const match = matches[at];
      if (match?.variable === undefined) continue;
      if (at === whole) settled[at] = { ...match, score: Math.min(match.score, 0.9), sure: false };
      else if (whole !== undefined) settled[at] = IGNORED;
      else settled[at] = { role: 'unknown', score: 0, sure: false, alternatives: [match.variable] };
    }
  }
  return settled;
}

/** What a person should know of such columns, as sentences. `roles`: what each column of the header is proposed to be. */
export const partNotes = (columns: readonly HeaderColumn[], roles: readonly ColumnProposal[]): string[] =>
  groupsOf(columns).flatMap(({ heading, members }) => {
    const named = members.map((at) => columns[at]?.part?.text ?? '').join(', ');
    const chosen = members.find((at) => roles[at]?.role === 'variable');
    if (chosen !== undefined)
      return [`Untuk "${heading}" ada ${named}: yang diusulkan ${columns[chosen]?.part?.text}. Periksa pilihannya.`];
    const isFigure = members.some((at) => (roles[at]?.alternatives.length ?? 0) > 0);
    if (!isFigure) return [];
    const isDated = members.some((at) => columns[at]?.part?.kind === 'year');
    return [
      isDated
        ? `Untuk "${heading}" ada ${named}, dan bukan tahun yang dipilih: pilih tahunnya, atau pilih sendiri kolomnya.`
        : `Untuk "${heading}" ada ${named}, dan tidak ada satu kolom yang memuat semuanya: pilih sendiri kolomnya.`,
    ];
  });
