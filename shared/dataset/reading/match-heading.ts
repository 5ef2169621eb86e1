import type { Header, HeaderColumn } from './find-header';
import type { HeadingIndex } from './heading-index';
import { hasDoubtfulRemark, isOwnUnit } from './heading-remarks';
import { identityRole } from './identity-columns';
import { normaliseFully, normaliseHeading } from './normalise-heading';
import { recogniseForms } from './recognise-forms';
import { settleParts } from './settle-parts';
import { similarityTo } from './similarity';
import type { Variable } from '../../catalogue/schema';
import type { ColumnProposal } from '../types';

/** Below this, two headings have too little in common to be worth a proposal. */
const SIMILAR = 0.6;
const WORTH_OFFERING = 0.4;
/** Spreadsheet programs number repeated headings: `krs_total_2`, `Persentase.1`. */
const REPEAT_SUFFIX = /[ _.]\d{1,2}$/;
const TOTAL_WORDS = /\b(?:total|jumlah|seluruh|keseluruhan|sasaran)\b/;
/** Says of a count that it is one. */
const COUNTED = /^\s*(?:jlh|jmlh|jml)\b[.:]?\s*/i;
const UNIT_BEHIND = /^(.*?)[\s\-–—:,/]+([a-z]+)\s*$/i;
const TWO_NAMES = /^([^/]+)\/\s*([a-z]+)\s*$/i;
/** How far left of a percentage its figures may stand. */
const NEIGHBOURHOOD = 3;

type Match = Pick<ColumnProposal, 'role' | 'variable' | 'score' | 'sure' | 'alternatives' | 'addends'>;

const NONE: Match = { role: 'unknown', score: 0, sure: false, alternatives: [] };

/**
 * Proposes what each column stands for. A heading that is a variable's key, label or synonym counts 1; where several
 * forms share it (`Persentase`), the sheet's name or title decides, then the figures beside it; else a person does.
 * @param year the one worked on; 0 where none is known
 * @returns one match per column of the header, in its order.
 */
export function matchHeadings(sheet: string, header: Header, index: HeadingIndex, year: number): readonly Match[] {
  const named = recogniseForms(sheet, index);
  const ofSheet = named.size > 0 ? named : recogniseForms(header.titles.join(' \n '), index);
  const similar = similarityTo(index);
  const matches: Match[] = [];
  for (const [at, column] of header.columns.entries()) {
    const parents = recogniseForms(column.parent, index);
    const forms = parents.size > 0 ? parents : ofSheet;
    const left = matches.slice(Math.max(0, at - NEIGHBOURHOOD), at).reverse();
    matches.push(matchColumn(column, forms, left, index, similar));
  }
  return doubtRepeats(settleParts(header.columns, matches, year, index));
}

function matchColumn(
  column: HeaderColumn,
  forms: ReadonlySet<string>,
  left: readonly Match[],
  index: HeadingIndex,
  similar: ReturnType<typeof similarityTo>,
): Match {
  if (column.key !== null) return variable(column.key, 1, true);
  const loose = normaliseHeading(column.heading);
  const role = identityRole(loose);
  if (role !== null) return { role, score: 1, sure: true, alternatives: [] };
  if (loose === '') return { role: 'ignored', score: 1, sure: true, alternatives: [] };
  const exact = exactMatch(column.heading, forms, left, index);
  const beside = besideNumerator(loose, left, index);
  if (exact) return exact.sure ? doubtRemark(exact, column.heading, index) : preferBeside(exact, beside);
  const respelled = respelledMatch(column.heading, forms, left, index);
  if (respelled) return respelled;
  const stripped = column.heading.replace(REPEAT_SUFFIX, '');
  const repeated = stripped === column.heading ? null : exactMatch(stripped, forms, left, index);
  if (repeated?.variable !== undefined) return { ...repeated, score: 0.9, sure: false };
  return beside ?? similarMatch(loose, forms, index, similar);
}

function exactMatch(
  heading: string,
  forms: ReadonlySet<string>,
  left: readonly Match[],
  index: HeadingIndex,
): Match | null {
  const full = [...(index.full.get(normaliseFully(heading)) ?? [])];
  const all = [...new Set([...full, ...(index.loose.get(normaliseHeading(heading)) ?? [])])];
  const [first] = all;
  if (first === undefined) return null;
  if (all.length === 1) return variable(first, 1, true);
  const inForms = all.filter((key) => [...(index.formsOf.get(key) ?? [])].some((form) => forms.has(form)));
  if (inForms.length === 1 && inForms[0] !== undefined) return variable(inForms[0], 1, true);
  const isElsewhere = forms.size > 0 && inForms.length === 0;
  const candidates = inForms.length > 1 ? inForms : all;
  const byFull = candidates.filter((key) => full.includes(key));
  const beside = nearestRelative(candidates, left, index);
  const chosen = beside?.key ?? (byFull.length === 1 ? byFull[0] : undefined) ?? candidates[0] ?? first;
  // A percentage right of its own figures is certain; a total beside one numerator may still be another form's total.
  const isPercentBeside = beside !== undefined && beside.sure && index.variables.get(beside.key)?.type === 'percent';
  const isOnlyFull = byFull.length === 1 && (beside === undefined || beside.key === byFull[0]);
  return {
    role: 'variable',
    variable: chosen,
    score: 1,
    sure: isPercentBeside || (isOnlyFull && !isElsewhere),
    alternatives: candidates.filter((key) => key !== chosen),
  };
}

/** What else is said in brackets may make it another figure. */
function doubtRemark(match: Match, heading: string, index: HeadingIndex): Match {
  const known = index.variables.get(match.variable ?? '');
  return known && hasDoubtfulRemark(heading, known, index) ? { ...match, score: 0.9, sure: false } : match;
}

/** `Jlh. Balita pendek`, `Balita pendek - orang`, `Balita pendek/Stunted`: a count's name between words that say no more. */
function respelledMatch(
  heading: string,
  forms: ReadonlySet<string>,
  left: readonly Match[],
  index: HeadingIndex,
): Match | null {
  const plain = heading.replace(COUNTED, '');
  const [, named = plain, unit = ''] = UNIT_BEHIND.exec(plain) ?? [];
  const [, first = plain, second = ''] = TWO_NAMES.exec(plain) ?? [];
  for (const [text, isOwn] of [
    [plain, () => plain !== heading],
    [named, (known: Variable) => unit !== '' && isOwnUnit(unit, known)],
    [
      `${first} (${second})`,
      (known: Variable) => second !== '' && !hasDoubtfulRemark(`${first} (${second})`, known, index),
    ],
  ] as const) {
    const match = exactMatch(text, forms, left, index);
    const known = index.variables.get(match?.variable ?? '');
    if (match?.sure && known?.type === 'count' && isOwn(known)) return doubtRemark(match, text, index);
  }
  return null;
}

/** The candidate that belongs to the same indicator as the nearest column to the left and is not taken by it. */
function nearestRelative(
  candidates: readonly string[],
  left: readonly Match[],
  index: HeadingIndex,
): { readonly key: string; readonly sure: boolean } | undefined {
  const taken = new Set(left.map((match) => match.variable));
  const groupOf = (key: string | undefined) => (key === undefined ? undefined : index.groupOf.get(key));
  for (const match of left) {
    const group = groupOf(match.variable);
    const key = candidates.find((one) => group !== undefined && groupOf(one) === group && !taken.has(one));
    if (key !== undefined) return { key, sure: left.some((one) => one.sure && groupOf(one.variable) === group) };
  }
  return undefined;
}

/** A column headed like a total, right of a numerator whose denominator is still open. */
function besideNumerator(loose: string, left: readonly Match[], index: HeadingIndex): Match | null {
  const nearest = left[0]?.variable;
  const group = nearest === undefined ? undefined : index.groupOf.get(nearest);
  if (!group?.denominator || group.numerator !== nearest || !TOTAL_WORDS.test(loose)) return null;
  // "Jumlah Kader" is a total too, of something else.
  const others =
    loose.replace(/\b(?:total|jumlah|jml|seluruh(?:nya)?|keseluruhan|sasaran|semua)\b/g, ' ').match(/[a-z]+/g) ?? [];
  const own = wordsOf(group.denominator, index);
  if (others.some((word) => word.length > 2) && !others.some((word) => own.has(word))) return null;
  return variable(group.denominator, 0.5, false);
}

/** The words of a variable's label and synonyms. */
function wordsOf(key: string, index: HeadingIndex): ReadonlySet<string> {
  const known = index.variables.get(key);
  const texts = known ? [known.label, ...known.synonyms] : [];
  return new Set(texts.flatMap((text) => normaliseHeading(text).match(/[a-z]{3,}/g) ?? []));
}

/** A total worded like that of other forms, but standing beside this form's numerator, is proposed as this form's. */
function preferBeside(exact: Match, beside: Match | null): Match {
  const others = [exact.variable, ...exact.alternatives].filter((key): key is string => key !== undefined);
  if (!beside?.variable || others.includes(beside.variable)) return exact;
  return { ...beside, alternatives: others };
}

function similarMatch(
  loose: string,
  forms: ReadonlySet<string>,
  index: HeadingIndex,
  similar: ReturnType<typeof similarityTo>,
): Match {
  const found = similar(loose).filter(({ score }) => score >= WORTH_OFFERING);
  const inForms = found.filter((one) => [...(index.formsOf.get(one.variable) ?? [])].some((form) => forms.has(form)));
  const ranked = [...inForms, ...found.filter((one) => !inForms.includes(one))];
  const [best] = ranked;
  if (best === undefined) return NONE;
  const others = ranked.slice(1, 4).map((one) => one.variable);
  if (best.score < SIMILAR) return { ...NONE, alternatives: [best.variable, ...others] };
  return { ...variable(best.variable, Math.min(best.score, 0.99), false), alternatives: others };
}

const variable = (key: string, score: number, sure: boolean): Match => ({
  role: 'variable',
  variable: key,
  score,
  sure,
  alternatives: [],
});

/** Of several columns for one variable only the best keeps its certainty, the first of equals; a person decides about the rest. */
function doubtRepeats(matches: readonly Match[]): readonly Match[] {
  const best = new Map<string, Match>();
  for (const match of matches) {
    if (match.variable === undefined) continue;
    const rival = best.get(match.variable);
    if (!rival || weight(match) > weight(rival)) best.set(match.variable, match);
  }
  return matches.map((match) =>
    match.variable !== undefined && best.get(match.variable) !== match ? { ...match, sure: false } : match,
  );
}

const weight = (match: Match): number => match.score + (match.sure ? 1 : 0);
