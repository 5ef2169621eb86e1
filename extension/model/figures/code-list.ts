import type { VillageList } from '@shared/catalogue';

const HEADING = ['Kode desa', 'Kecamatan', 'Desa/Kelurahan'];
const WIDTHS = [14, 26, 30];

/**
 * The villages of a kabupaten/kota with their codes as an XLSX workbook, to copy codes from into one's own table. Codes
 * are text, so that a spreadsheet leaves their digits alone.
 */
export async function codeListXlsx({ district, villages }: VillageList): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('hucre/xlsx');
  const sheet = {
    name: 'Kode desa',
    columns: WIDTHS.map((width) => ({ width })),
    rows: [HEADING, ...villages.map(({ code, kecamatan, name }) => [code, kecamatan, name])],
    freezePane: { rows: 1 },
  };
  return new Uint8Array(
    await writeXlsx({ sheets: [sheet], properties: { title: `Kode desa ${district.name}`, creator: 'Cermat' } }),
  );
}
