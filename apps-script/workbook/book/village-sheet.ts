import type { VillageList } from '@shared/catalogue';
import { villageCode } from '@shared/dataset';
import type { CellValue } from '@shared/dataset';
import type { Result } from '@shared/result';
import { fail, ok } from '@shared/result';
import { cellText } from './cell-text';

export const VILLAGE_SHEET = 'Desa';
const HEADINGS = ['Kode', 'Desa', 'Kecamatan'] as const;

const HOW_TO =
  `Tempel daftar desa di lembar ${VILLAGE_SHEET}: kolom Kode berisi kode Kemendagri sepuluh digit ` +
  '(misalnya 1702012001), lalu nama Desa dan Kecamatan.';

/** Creates the sheet that takes the village list; codes are text, so that nothing rewrites them. */
export function createVillageSheet(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = spreadsheet.insertSheet(VILLAGE_SHEET);
  sheet.getRange(1, 1, sheet.getMaxRows(), HEADINGS.length).setNumberFormat('@');
  sheet
    .getRange(1, 1, 1, HEADINGS.length)
    .setValues([[...HEADINGS]])
    .setFontWeight('bold')
    .setNotes([[HOW_TO, null, null]]);
  sheet.setFrozenRows(1);
  return sheet;
}

/**
 * Reads the pasted village list. Blank rows are skipped; a village without a code is not.
 * @param district the name that a person wrote, or ''.
 * Refuses an empty list, codes that are not ten digits, repeated codes, and villages of several districts.
 */
export function parseVillages(rows: readonly (readonly CellValue[])[], district: string): Result<VillageList> {
  const headings = (rows[0] ?? []).map((cell) => cellText(cell).toLowerCase());
  const [code, name, kecamatan] = HEADINGS.map((heading) => headings.indexOf(heading.toLowerCase()));
  if (code === undefined || name === undefined || kecamatan === undefined || Math.min(code, name, kecamatan) < 0)
    return fail(
      `Baris pertama lembar ${VILLAGE_SHEET} tidak berisi judul ${HEADINGS.join(', ')}.`,
      `Tulis ketiga judul itu di baris pertama, lalu jalankan lagi.`,
    );

  const villages: VillageList['villages'] = [];
  const unreadable: number[] = [];
  const seen = new Set<string>();
  const repeated = new Set<string>();
  rows.slice(1).forEach((row, index) => {
    const written = row[code] ?? null;
    if ([code, name, kecamatan].every((column) => cellText(row[column]) === '')) return;
    const key = villageCode(written);
    if (key === null) unreadable.push(index + 2);
    else if (seen.has(key)) repeated.add(key);
    else {
      seen.add(key);
      villages.push({ code: key, name: cellText(row[name]), kecamatan: cellText(row[kecamatan]) });
    }
  });

  if (unreadable.length > 0)
    return fail(
      `Kode desa di lembar ${VILLAGE_SHEET} baris ${unreadable.slice(0, 5).join(', ')} tidak terdiri dari sepuluh digit.`,
      'Perbaiki kode itu menurut daftar Kemendagri, lalu jalankan lagi.',
    );
  if (repeated.size > 0)
    return fail(
      `Kode desa ${[...repeated].slice(0, 5).join(', ')} tertulis lebih dari sekali di lembar ${VILLAGE_SHEET}.`,
      'Sisakan satu baris untuk setiap desa, lalu jalankan lagi.',
    );
  const districts = [...new Set(villages.map((village) => village.code.slice(0, 4)))];
  const [districtCode] = districts;
  if (districtCode === undefined) return fail(`Lembar ${VILLAGE_SHEET} belum berisi desa.`, HOW_TO);
  if (districts.length > 1)
    return fail(
      `Lembar ${VILLAGE_SHEET} memuat desa dari ${districts.length} kabupaten/kota (${districts.join(', ')}).`,
      'Sisakan desa dari satu kabupaten/kota saja.',
    );
  return ok({ district: { code: districtCode, name: district || `Kabupaten/Kota ${districtCode}` }, villages });
}
