import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { noticesOf, Officer } from './officer';
import { startSite } from './server.mjs';

const villages = villagesOf('1702');
const FISH = '/emonev/cakupan/3';
type Row = (string | number | null)[];

let site: Awaited<ReturnType<typeof startSite>>;
let officer: Officer;
beforeEach(async () => {
  site = await startSite({ villages });
  officer = new Officer(site.url);
  await officer.logIn();
});
afterEach(() => site.close());

const download = async () => (await readXlsx(await officer.download(`${FISH}/templat`))).sheets;
/** Changes the rows of the downloaded template and uploads it; the notices that follow. */
const upload = async (change: (rows: Row[]) => void) => {
  const [sheet] = await download();
  const rows = (sheet?.rows ?? []).map((row): Row => [...(row as Row)]);
  change(rows);
  const bytes = await writeXlsx({ sheets: [{ name: 'A', rows }] });
  const { document } = await officer.get(`${FISH}/unggah`);
  const body = new FormData();
  body.append(
    document.querySelector('.content input[type=file]')?.getAttribute('name') ?? '',
    new File([new Uint8Array(bytes)], 'isi.xlsx'),
  );
  const answer = await officer.send(`${FISH}/unggah`, body);
  return noticesOf((await officer.get(answer.location ?? '')).document);
};
const count = () => site.query('SELECT count(*) AS n FROM isian')[0]?.['n'];

describe('the template', () => {
  it('has a title, the year, headings as labels, a row per village and a sheet of advice', async () => {
    const [sheet, advice] = await download();
    expect(sheet?.rows[0]?.[0]).toContain('Keluarga Berisiko 3');
    expect(sheet?.rows[1]?.[0]).toBe('Tahun 2024');
    expect(sheet?.rows[3]?.slice(4, 7)).toEqual([
      'ID Desa Kemendagri',
      'Nama Desa',
      'Jumlah keluarga berisiko yang mendapat promosi konsumsi ikan',
    ]);
    expect(sheet?.rows).toHaveLength(4 + 156);
    expect(advice?.name).toBe('Petunjuk');
  });

  it('stores what was typed into it', async () => {
    const notices = await upload((rows) => rows[4]?.splice(6, 3, 57, 402, 14.18));
    expect(notices).toEqual(['Impor berhasil (1 baris)']);
    expect(site.query('SELECT desa, nilai FROM isian ORDER BY rowid').map((row) => row['nilai'])).toEqual([
      57, 402, 14.18,
    ]);
  });

  it.each([
    [
      'an unknown village',
      (rows: Row[]) => rows[4]?.splice(4, 5, '1702069999', 'X', 1, 2, 3),
      'kode desa 1702069999 tidak dikenal',
    ],
    ['a figure typed as text', (rows: Row[]) => rows[4]?.splice(6, 3, '57', 402, 3), 'bukan angka'],
    ['a required cell left blank', (rows: Row[]) => rows[4]?.splice(6, 3, 57, null, 3), 'kosong'],
    ['a changed heading', (rows: Row[]) => rows[3]?.splice(6, 1, 'Jumlah keluarga'), 'Judul kolom 7 berubah'],
    ['no figures', () => undefined, 'tidak berisi angka'],
  ])('is refused as a whole for %s', async (_, change, message) => {
    const notices = await upload((rows) => {
      rows[5]?.splice(6, 3, 1, 2, 50);
      if (message === 'tidak berisi angka') rows[5]?.splice(6, 3, null, null, null);
      change(rows);
    });
    expect(notices[0]).toContain(message);
    expect(count()).toBe(0);
  });
});
