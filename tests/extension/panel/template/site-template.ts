import { writeXlsx } from 'hucre/xlsx';
import type { CellValue } from 'hucre';
import { emonev2024, formOf } from '@shared/catalogue';
import type { PageSnapshot } from '@extension/protocol/messages';
import { formPage, villages } from '../fakes';

const LABELS = formOf(emonev2024, 'data-sasaran')?.fields.map(({ label }) => label) ?? [];

interface Shape {
  readonly year?: number;
  readonly header?: (labels: readonly string[]) => string[];
  readonly row?: (village: (typeof villages.villages)[number], blanks: readonly null[]) => CellValue[];
  readonly merges?: { startRow: number; startCol: number; endRow: number; endCol: number }[];
}

/** A template of the site for the three villages of the fakes, its help sheet first where asked. */
export async function template({ year = 2024, header, row, merges }: Shape = {}, helpFirst = false): Promise<File> {
  const blanks = LABELS.map(() => null);
  const figures = {
    name: 'Data Sasaran',
    rows: [
      ['Data Sasaran'],
      [`Tahun ${year}`],
      [],
      header ? header(LABELS) : ['No', 'ID Desa Kemendagri', 'Kecamatan', 'Nama Desa', ...LABELS],
      ...villages.villages.map((village, at) =>
        row ? row(village, blanks) : [at + 1, village.code, village.kecamatan, village.name, ...blanks],
      ),
    ],
    ...(merges && { merges }),
  };
  const help = { name: 'Petunjuk', rows: [['Isi 0 bila tidak ada.']] };
  const bytes = await writeXlsx({ sheets: helpFirst ? [help, figures] : [figures, help] });
  return new File([new Uint8Array(bytes)], 'templat-data-sasaran-2024.xlsx');
}

/** A page of the site that takes a file. */
export const uploadPage = (year = 2024, headings = ['Data Sasaran']): PageSnapshot => {
  const page = formPage(year);
  const [first] = page.fields;
  if (!first) throw new Error('no field');
  const file = { ...first, id: 'x', label: 'Berkas XLSX', type: 'file' as const, options: [], identity: 'Berkas XLSX' };
  return { ...page, headings, fields: [file] };
};
