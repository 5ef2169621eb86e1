import { sourceWords } from '@shared/exchange';
import { variableLabel, villageName } from '@extension/model/figures/cells';
import type { Derived } from '@extension/model/figures/derive';

type Value = string | number | null;

const figure = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;
const difference = (from: number | null | undefined, to: number | null | undefined): number | null =>
  typeof from === 'number' && typeof to === 'number' ? to - from : null;

/** Every village with what each source says of a target group, the difference from the first one, and the sums. */
function comparisonRows(
  { dataset, villages }: Pick<Derived, 'dataset' | 'villages'>,
  variable: string,
): readonly (readonly Value[])[] {
  const sides = dataset.sources?.get(variable) ?? [];
  const lines = dataset.rows.map(({ code, kecamatan, name }, row): Value[] => {
    const figures = sides.map(({ column }) => figure(column.values[row]));
    const differences = figures.slice(1).map((one) => difference(figures[0], one));
    return [code, kecamatan, code === '' ? name : villageName({ villages }, code), ...figures, ...differences];
  });
  const sums = sides.map(({ column }) => column.values.reduce((sum, one) => sum + (figure(one) ?? 0), 0));
  const heading = [
    'Kode desa',
    'Kecamatan',
    'Desa',
    ...sides.map(({ source }) => sourceWords(source)),
    ...sides.slice(1).map(({ source }) => `Selisih ${sourceWords(source)}`),
  ];
  return [heading, ...lines, ['', '', 'Jumlah', ...sums, ...sums.slice(1).map((sum) => difference(sums[0], sum))]];
}

/** The same as a workbook to send to the offices concerned. */
export async function comparisonXlsx(derived: Derived, variable: string): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('hucre/xlsx');
  const [heading = [], ...lines] = comparisonRows(derived, variable);
  const rows = [
    [`${variableLabel(derived, variable)} menurut sumbernya`],
    [...heading],
    ...lines.map((line) => [...line]),
  ];
  const columns = heading.map((_, at) => ({ width: at < 3 ? 18 : 14 }));
  const sheets = [{ name: 'Perbandingan sumber', columns, rows, freezePane: { rows: 2 } }];
  return new Uint8Array(await writeXlsx({ sheets, properties: { title: 'Perbandingan sumber', creator: 'Cermat' } }));
}
