import type { Edition } from '../catalogue/schema';
import { listInWords } from '../list-in-words';
import type { ColumnProposal } from '../dataset/types';
import type { UsedColumn } from './columns';
import { areOfOneHalf, monthName } from './months';
import { NONE_OF_THEM } from './questions';
import type { Recipe } from './recipe';

/** By question what a person answered. */
export type Answers = Readonly<Record<string, string>>;

/** What decides what a column is proposed to be. */
export interface ProposalContext {
  readonly recipe: Recipe;
  readonly edition: Edition;
  readonly answers: Answers;
  /** The month that is taken, 1–12; null where the table has none. */
  readonly month: number | null;
  /** What the words of the edition propose for a column of figures, by its index. */
  readonly general: ReadonlyMap<number, ColumnProposal>;
  /** Words by which the rows were chosen: with them a heading alone no longer tells what is measured. */
  readonly parted: readonly string[];
}

/** How alike a recipe's column and a variable are held to be: inferred, never certain. */
const INFERRED = 0.9;

/** Variables of the edition a column may be, likeliest first; none where a person chose another column for them. */
function fitsOf(column: UsedColumn, { recipe, edition, answers }: ProposalContext): readonly string[] {
  const { known } = column;
  const own = (known?.fits ?? []).filter((key) => edition.variables.some((variable) => variable.key === key));
  let fits = own;
  for (const { key, variable, options } of recipe.choices ?? []) {
    const answer = answers[key];
    const option = options.find((one) => one.column === known?.key);
    if (answer === undefined || !option || !edition.variables.some((one) => one.key === variable)) continue;
    fits = answer === option.value ? [variable] : fits.filter((one) => one !== variable);
  }
  return fits;
}

/** Whether a person chose the column in a choice of its recipe. */
const isChosen = ({ known }: UsedColumn, { recipe, answers }: ProposalContext): boolean =>
  recipe.choices?.some(
    ({ key, options }) =>
      answers[key] !== NONE_OF_THEM && options.some((one) => one.column === known?.key && one.value === answers[key]),
  ) === true;

/** The month of a column that is not filled in in every month: the last of the same half-year up to the one taken. */
export function scheduledMonth({ known }: UsedColumn, month: number, there: readonly number[]): number | null {
  const months = (known?.months ?? []).filter((one) => one <= month && areOfOneHalf(one, month) && there.includes(one));
  return months.length > 0 ? Math.max(...months) : null;
}

/** Why a column gives nothing in a month in which it is not filled in. */
const offSchedule = ({ known }: UsedColumn, month: number): string =>
  `Hanya diisi pada ${listInWords((known?.months ?? []).map(monthName))}; ${monthName(month)} dikosongkan, bukan 0.`;

/** Returns what a column is proposed to be; what the recipe is not sure of a person has to confirm or choose. */
export function proposalOf(column: UsedColumn, context: ProposalContext): ColumnProposal {
  const { index, heading, role, known, refusal } = column;
  const plain = { index, heading, score: 1, sure: true, alternatives: [] };
  if (role !== null) return { ...plain, role };
  if (refusal !== null) return { ...plain, role: column.isPersonal ? 'personal' : 'ignored', refusal };
  if (column.isAside) return { ...plain, role: 'ignored' };
  if (!known) return { ...plain, role: 'unknown', score: 0, sure: false };
  if (known.isMeasure) return measured(column, context);
  const { month } = context;
  const [variable, ...alternatives] = fitsOf(column, context);
  if (variable === undefined) return { ...plain, role: 'ignored' };
  if (month !== null && known.months && !known.months.includes(month))
    return { ...plain, role: 'ignored', refusal: offSchedule(column, month) };
  const open = { ...plain, role: 'variable', score: INFERRED, sure: false } as const;
  return known.isAsked && !isChosen(column, context)
    ? { ...open, alternatives: [variable, ...alternatives] }
    : { ...open, variable, alternatives };
}

/** What a column of figures measures is told by its heading, or by words in its rows; then a person says it. */
function measured({ index, heading }: UsedColumn, { general, parted }: ProposalContext): ColumnProposal {
  const proposed = general.get(index);
  const named = [heading, ...parted].join(' › ');
  const open = { index, heading: named, role: 'variable', score: INFERRED, sure: false } as const;
  const alternatives = proposed?.alternatives ?? [];
  return proposed?.variable === undefined || parted.length > 0
    ? { ...open, alternatives: proposed?.variable === undefined ? alternatives : [proposed.variable, ...alternatives] }
    : { ...open, variable: proposed.variable, alternatives };
}
