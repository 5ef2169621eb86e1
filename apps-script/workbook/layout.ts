import type { Edition, Form, Variable, VillageList } from '@shared/catalogue';
import { agencyName } from '@shared/catalogue';
import { columnLetter } from '@shared/dataset';

/** Rows of a form sheet, 1-based as people see them. The labels stand at most two rows below the keys: `findHeader` of the core looks there. */
export const ROWS = { keys: 1, title: 2, labels: 3, first: 4 } as const;

/** The columns that say which village a row is about. */
export const VILLAGE_COLUMNS = [
  { key: 'kode_desa', label: 'Kode Desa' },
  { key: 'desa', label: 'Desa/Kelurahan' },
  { key: 'kecamatan', label: 'Kecamatan' },
] as const;

/** One column of figures. */
export interface FigureColumn {
  readonly variable: Variable;
  /** Heading of the form that asks for it. */
  readonly form: string;
  /** What the header's note says: unit and definition. */
  readonly note: string;
  /** 0-based column in the sheet. */
  readonly index: number;
  /** The formula of a row; null for columns that people type into. */
  readonly formula: ((row: number) => string) | null;
}

/** What a sheet for one group of an agency's forms looks like. */
export interface SheetLayout {
  readonly name: string;
  readonly title: string;
  readonly figures: readonly FigureColumn[];
  readonly villages: VillageList['villages'];
  /** 1-based row of the district's total line. */
  readonly totalRow: number;
  readonly columnCount: number;
}

/** Group of a form: its heading without the running number, so that `Keluarga Berisiko 3` and `6` share a sheet. */
const groupOf = (form: Form): string => form.heading.replace(/\s+\d+$/, '');

const variablesOf = (edition: Edition, form: Form): Variable[] => {
  const fields = form.fields.flatMap((field) => edition.variables.filter(({ key }) => key === field.variable));
  const keys = new Set(fields.map(({ key }) => key));
  const percents = edition.variables.filter(
    ({ key, computed }) =>
      computed !== undefined &&
      !keys.has(key) &&
      [...computed.numerator, computed.denominator].every((input) => keys.has(input)),
  );
  return [...fields, ...percents].filter(({ type }) => type === 'count' || type === 'percent');
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
  ]
    .filter(Boolean)
    .join('\n');

const layoutOf = (edition: Edition, name: string, forms: readonly Form[], title: string, villages: VillageList) => {
  const found = new Map<string, { variable: Variable; form: string; index: number }>();
  for (const form of forms)
    for (const variable of variablesOf(edition, form))
      if (!found.has(variable.key))
        found.set(variable.key, { variable, form: form.heading, index: VILLAGE_COLUMNS.length + found.size });
  const letterOf = (key: string): string => columnLetter(found.get(key)?.index ?? 0);
  const figures = [...found.values()].map(({ variable, form, index }): FigureColumn => {
    const { computed } = variable;
    const isHere = computed && [...computed.numerator, computed.denominator].every((input) => found.has(input));
    const formula = isHere ? percentFormula(computed.numerator.map(letterOf), letterOf(computed.denominator)) : null;
    return { variable, form, index, formula, note: noteOf(variable, formula === null) };
  });
  return {
    name,
    title,
    figures,
    villages: villages.villages,
    totalRow: ROWS.first + villages.villages.length,
    columnCount: VILLAGE_COLUMNS.length + figures.length,
  };
};

/** Forms per village that an agency fills with figures. */
const villageForms = (edition: Edition, agency: string): Form[] =>
  edition.forms.filter(
    (form) => form.owner === agency && form.level === 'desa' && variablesOf(edition, form).length > 0,
  );

/** Agencies that have at least one sheet to fill, in the edition's order. */
export const agenciesWithSheets = (edition: Edition): string[] =>
  edition.agencies.map(({ key }) => key).filter((agency) => villageForms(edition, agency).length > 0);

/** The sheets of one agency for one year: one per group of forms, in the edition's order. */
export function layoutsOf(edition: Edition, agency: string, year: number, villages: VillageList): SheetLayout[] {
  const groups = new Map<string, Form[]>();
  for (const form of villageForms(edition, agency))
    groups.set(groupOf(form), [...(groups.get(groupOf(form)) ?? []), form]);
  return [...groups].map(([name, forms]) =>
    layoutOf(edition, name, forms, `${name} · ${agencyName(edition, agency)} · Tahun ${year}`, villages),
  );
}

/** Row 1 of a sheet: the keys by which its columns are known, wherever they are moved. */
export const keysOf = (layout: SheetLayout): string[] => [
  ...VILLAGE_COLUMNS.map(({ key }) => key),
  ...layout.figures.map(({ variable }) => variable.key),
];

/** The headings that people read, column by column. */
export const labelsOf = (layout: SheetLayout): string[] => [
  ...VILLAGE_COLUMNS.map(({ label }) => label),
  ...layout.figures.map(({ variable }) => variable.label),
];
