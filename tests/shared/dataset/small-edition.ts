import type { Edition } from '@shared/catalogue/schema';
import type { CellValue, Grid, SourceTable } from '@shared/dataset';
import { buildDataset, confirmTable, readTable } from '@shared/dataset';
import type { Decision } from '@shared/exchange';

type Variable = Edition['variables'][number];
type Form = Edition['forms'][number];

const variable = (key: string, label: string, type: Variable['type'], more: Partial<Variable> = {}): Variable => ({
  key,
  label,
  type,
  unit: 'keluarga',
  level: 'desa',
  owner: 'dinas',
  certainty: 'stated',
  synonyms: [],
  ...more,
});

/** One coverage indicator: numerator, denominator, percentage and the form that asks for them. */
function coverage(
  key: string,
  form: string,
  heading: string,
  labels: readonly [string, string],
  synonyms: readonly string[][],
) {
  const [n, d, p] = [`${key}_n`, `${key}_d`, `${key}_p`];
  const field = (name: string, label: string, required: boolean) => ({
    variable: name,
    label,
    required,
    certainty: 'stated' as const,
  });
  return {
    variables: [
      variable(n, labels[0], 'count', { synonyms: [key, ...(synonyms[0] ?? [])] }),
      variable(d, labels[1], 'count', { synonyms: synonyms[1] ?? [] }),
      variable(p, 'Persentase', 'percent', {
        synonyms: synonyms[2] ?? [],
        computed: { numerator: [n], denominator: d },
      }),
    ],
    form: makeForm(form, heading, [
      field(n, labels[0], true),
      field(d, labels[1], true),
      field(p, 'Persentase', false),
    ]),
    indicator: {
      no: 1,
      key,
      name: heading,
      kind: 'esensial' as const,
      group: 'keluarga berisiko',
      owner: 'dinas',
      level: 'desa' as const,
      numerator: n,
      denominator: d,
      percent: p,
      direction: 'naik' as const,
      denominatorKind: 'terhitung' as const,
      target: null,
      targetCertainty: null,
      certainty: 'stated' as const,
      denominatorCertainty: 'stated' as const,
    },
  };
}

const makeForm = (key: string, heading: string, fields: Form['fields']): Form => ({
  key,
  heading,
  aliases: [],
  menu: 'Master Ansit',
  aksi: 'master-ansit',
  level: 'desa',
  owner: 'dinas',
  after: [],
  fields,
});

const fish = coverage(
  'krs_promosi_ikan',
  'keluarga-berisiko-3',
  'Keluarga Berisiko 3',
  ['Jumlah keluarga berisiko yang mendapat promosi konsumsi ikan', 'Jumlah keluarga berisiko keseluruhan (DPPKB)'],
  [[], ['krs_total'], ['persen_ikan_tertulis']],
);
const yard = coverage(
  'krs_pekarangan',
  'keluarga-berisiko-6',
  'Keluarga Berisiko 6',
  ['Jumlah keluarga berisiko yang mendapat manfaat pekarangan', 'Jumlah keluarga berisiko keseluruhan (DPPKB)'],
  [[], ['krs_total'], ['persen_pekarangan_tertulis']],
);
const targets = [
  variable('jumlah_keluarga', 'Jumlah keluarga', 'count', { synonyms: ['Jumlah seluruh keluarga'] }),
  variable('jumlah_krs', 'Jumlah keluarga berisiko stunting', 'count', { synonyms: ['Jumlah KRS', 'krs_total'] }),
  variable('jumlah_balita_diukur', 'Jumlah balita yang diukur', 'count'),
  variable('jumlah_pendek', 'Balita pendek', 'count', { unit: 'anak' }),
  variable('prevalensi', 'Prevalensi stunting', 'percent', {
    synonyms: ['Prevalensi'],
    computed: { numerator: ['jumlah_pendek'], denominator: 'jumlah_balita_diukur' },
  }),
];

/** An edition of three forms in which, as in the real one, two share the labels of a denominator and all of "Persentase". */
export const smallEdition: Edition = {
  id: 'small',
  title: 'Small',
  years: [2024],
  agencies: [{ key: 'dinas', name: 'Dinas', aliases: [] }],
  variables: [...targets, ...fish.variables, ...yard.variables],
  indicators: [fish.indicator, yard.indicator],
  forms: [
    makeForm(
      'data-sasaran',
      'Data Sasaran',
      targets
        .slice(0, 4)
        .map(({ key, label }) => ({ variable: key, label, required: true, certainty: 'stated' as const })),
    ),
    fish.form,
    yard.form,
  ],
  rules: [],
  calendar: [],
};

export const villages = { district: { code: '1702', name: 'Kabupaten Contoh' }, villages: [] };

export const grid = (name: string, rows: CellValue[][], formats?: (string | null)[][]): Grid =>
  formats ? { name, rows, formats } : { name, rows };

/** Reads and confirms a sheet as a person does who accepts every proposal. */
export function source(name: string, rows: CellValue[][], formats?: (string | null)[][]): SourceTable {
  const sheet = grid(name, rows, formats);
  const proposal = readTable(sheet, smallEdition);
  if (!proposal.ok) throw new Error(proposal.problem.message);
  const columns = proposal.value.columns.map((column) => ({ ...column, sure: true }));
  return confirmTable('contoh.xlsx', sheet, { ...proposal.value, columns });
}

export const build = (tables: SourceTable[], decisions: Decision[] = []) =>
  buildDataset({ edition: smallEdition, year: 2024, villages, tables, decisions });

export const by = { by: 'Sri', at: '2024-05-01T00:00:00Z' };
