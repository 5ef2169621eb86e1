import type { Edition, Form, Variable } from '@shared/catalogue';
import { indicatorUsing } from '@shared/catalogue';
import { columnLetter } from '@shared/dataset';

/** One column that belongs to an agency. */
export interface FigureColumn {
  readonly variable: Variable;
  /** Heading of the form that asks for it. */
  readonly form: string;
  /**
   * Agency whose figure it is: its editors may write the column, also in another agency's sheet. Where that agency does not
   * take part, the one in whose sheet it stands.
   */
  readonly owner: string;
  /** The form cannot be stored without it. */
  readonly required: boolean;
  /** What the header's note says: unit and definition. */
  readonly note: string;
  /** 0-based column in the sheet. */
  readonly index: number;
  /** The formula of a row; null for columns that people type into. */
  readonly formula: ((row: number) => string) | null;
  /** 0-based columns whose sum may not exceed another: parts and whole; null where nothing of the kind is known. */
  readonly share: Share | null;
}

interface Share {
  readonly parts: readonly number[];
  readonly whole: number;
  /** True = the whole is counted, so that more is wrong; false = it is projected, so that more is to be looked at. */
  readonly counted: boolean;
}

/** Figures of the district itself stand in the total line; every other one in the row of its village. */
export const isOfDistrict = ({ variable }: FigureColumn): boolean => variable.level !== 'desa';

/** The fields of a form, each percentage behind what it is computed from. */
export const variablesOf = (edition: Edition, form: Form): Variable[] => {
  const fields = form.fields.flatMap((field) => edition.variables.filter(({ key }) => key === field.variable));
  const keys = new Set(fields.map(({ key }) => key));
  const percents = edition.variables.filter(
    ({ key, computed }) =>
      computed !== undefined &&
      !keys.has(key) &&
      [...computed.numerator, computed.denominator].every((input) => keys.has(input)),
  );
  return [...fields, ...percents];
};

/**
 * The formula of a percentage: 100 × numerators ÷ denominator with two decimals, empty until every input is a number
 * (missing is never 0). Semicolons separate arguments in every locale; the Indonesian one reads a comma as decimals.
 */
const percentFormula =
  (numerator: readonly string[], denominator: string) =>
  (row: number): string => {
    const top = numerator.map((letter) => `${letter}${row}`);
    const bottom = `${denominator}${row}`;
    const inputs = [...top, bottom];
    return `=IF(COUNT(${inputs.join(';')})=${inputs.length};IF(${bottom}=0;"";ROUND(100*(${top.join('+')})/${bottom};2));"")`;
  };

const noteOf = (variable: Variable, typed: boolean): string =>
  [
    `Satuan: ${variable.unit}`,
    variable.definition ?? '',
    typed ? '' : 'Dihitung sendiri oleh lembar ini; tidak perlu diketik.',
    variable.level === 'desa' ? '' : 'Satu angka untuk kabupaten/kota: isi di baris Total.',
  ]
    .filter(Boolean)
    .join('\n');

/**
 * The columns of some forms, form by form, from the 0-based column `first` on. A variable stands once.
 * @param ownerOf whose editors write a variable
 */
export function figureColumns(
  edition: Edition,
  forms: readonly Form[],
  first: number,
  ownerOf: (variable: Variable) => string,
): FigureColumn[] {
  const found = new Map<string, { variable: Variable; form: Form; index: number }>();
  for (const form of forms)
    for (const variable of variablesOf(edition, form))
      if (!found.has(variable.key)) found.set(variable.key, { variable, form, index: first + found.size });
  const indexOf = (key: string): number => found.get(key)?.index ?? 0;
  const letterOf = (key: string): string => columnLetter(indexOf(key));
  return [...found.values()].map(({ variable, form, index }): FigureColumn => {
    const { computed, key } = variable;
    const isHere = computed && [...computed.numerator, computed.denominator].every((input) => found.has(input));
    const formula = isHere ? percentFormula(computed.numerator.map(letterOf), letterOf(computed.denominator)) : null;
    return {
      variable,
      form: form.heading,
      owner: ownerOf(variable),
      required: form.fields.some((field) => field.variable === key && field.required),
      index,
      formula,
      note: noteOf(variable, formula === null),
      share: isHere
        ? {
            parts: computed.numerator.map(indexOf),
            whole: indexOf(computed.denominator),
            counted: indicatorUsing(edition, key)?.denominatorKind !== 'proyeksi',
          }
        : null,
    };
  });
}
