import { afterEach, describe, expect, it } from 'vitest';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { kecamatanForms } from './forms.mjs';
import { noticesOf, Officer } from './officer';
import { startSite } from './server.mjs';

const villages = villagesOf('1702');
const KOTA_PADANG = villages.villages.filter(({ kecamatan }) => kecamatan === 'Kota Padang');
const SASARAN = '/index.php/sasarankec/1';

let site: Awaited<ReturnType<typeof startSite>>;
let officer: Officer;
const start = async (options: Partial<Parameters<typeof startSite>[0]> = {}) => {
  site = await startSite({ villages, era: 'konvergensi', ...options });
  officer = new Officer(site.url);
};
const logIn = (username: string) =>
  officer.post('/index.php/loginkec', [
    ['username', username],
    ['password', 'contoh'],
  ]);
const people = { 'Jumlah Penduduk': '1200', 'Anak usia 0-17 tahun': '300' };
const texts = (document: Awaited<ReturnType<Officer['get']>>['document'], selector: string) =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent.trim());

afterEach(() => site.close());

describe('the kecamatan era', () => {
  it('has a login of its own and takes only accounts of a kecamatan of the district', async () => {
    await start();
    expect((await officer.get(SASARAN)).location).toBe('/kecamatan');
    expect(noticesOf((await logIn('Kecamatan Lain')).document)).toEqual(['Nama akun tidak dikenal']);
    expect((await logIn('Kec. Kota Padang')).location).toBe('/index.php/pantauaksikec');
  });

  it('opens a page with its first form and lists the forms of both semesters in a select', async () => {
    await start();
    await logIn('Kota Padang');
    expect((await officer.get('/index.php/sasarankec')).location).toBe(SASARAN);
    const { document } = await officer.get(SASARAN);
    expect(texts(document, '.pilih-formulir option')).toEqual([
      'Data Sasaran 1 Semester 1',
      'Data Sasaran 1 Semester 2',
    ]);
  });

  it('shows and takes only the villages of its own kecamatan', async () => {
    await start();
    await logIn('Kota Padang');
    const { document } = await officer.get(`${SASARAN}/tabel`);
    expect(document.querySelectorAll('.tabel-isian tbody tr')).toHaveLength(KOTA_PADANG.length);
    const add = await officer.get(`${SASARAN}/tambah`);
    const name = add.document.querySelector('.pilih-desa')?.getAttribute('name') ?? '';
    const own = new Set(texts(add.document, '.pilih-desa option'));
    expect(own.size).toBe(KOTA_PADANG.length + 1);
    const numbers = [...add.document.querySelectorAll('.pilih-desa option')].map((option) =>
      option.getAttribute('value'),
    );
    const foreign = villages.villages
      .map((_, index) => String(101 + index))
      .find((number) => !numbers.includes(number));
    const answer = await officer.post(`${SASARAN}/simpan`, [[name, foreign ?? '']]);
    expect(noticesOf(answer.document)[0]).toContain('di luar kecamatan Anda');
  });

  it('keeps the semesters apart and prints villages as "Desa X" with a status at the end', async () => {
    await start();
    await logIn('Kota Padang');
    expect((await officer.save(`${SASARAN}/tambah`, '17.02.06.1004', people)).location).toBe(SASARAN);
    expect(site.query('SELECT periode, nilai FROM isian ORDER BY rowid')).toEqual([
      { periode: 'semester-1', nilai: 1200 },
      { periode: 'semester-1', nilai: 300 },
    ]);
    const first = texts((await officer.get(SASARAN)).document, '.tabel-daftar tbody td:not(.aksi)');
    expect(first).toEqual(['1', 'Kelurahan Kota Padang', '1.200', '300', 'Menunggu']);
    expect(texts((await officer.get('/index.php/sasarankec/2')).document, '.tabel-daftar tbody td')).toEqual([]);
  });

  it('joins number and label of a heading without a space', async () => {
    await start();
    await logIn('Kota Padang');
    const page = kecamatanForms.find(({ path }) => path === 'master3kec')?.address ?? '';
    expect(texts((await officer.get(page)).document, '.tabel-daftar th')[2]).toMatch(/^30Jumlah akta/);
  });

  it('counts "Buka verifikasi" as something only a person may press, and it opens a locked form', async () => {
    await start({ lock: true });
    await logIn('Kota Padang');
    site.approve('data-sasaran-1', 2025);
    expect((await officer.get(`${SASARAN}/tambah`)).location).toBe(SASARAN);
    const { document } = await officer.get(SASARAN);
    const id = document.querySelector('input[name=idform]')?.getAttribute('value') ?? '';
    await officer.post('/index.php/bukaverifikasikec', [
      ['idform', id],
      ['btnbuka', '1'],
    ]);
    expect(site.stats.forbidden).toEqual([{ action: 'buka verifikasi', form: 'data-sasaran-1' }]);
    expect((await officer.get(`${SASARAN}/tambah`)).status).toBe(200);
  });

  it('shows progress and status of each form on Pantau Aksi', async () => {
    await start();
    await logIn('Kota Padang');
    const { document } = await officer.get('/index.php/pantauaksikec');
    expect(texts(document, 'th')).toEqual(['Kelompok', 'Nomor', 'Nama Form', 'Terisi', 'Status', 'Catatan']);
    expect(document.querySelectorAll('tbody tr')).toHaveLength(kecamatanForms.length);
    expect(document.querySelector('tbody tr')?.textContent).toContain('Semester 1');
  });

  it('serves no page of the era before, and that one none of this', async () => {
    await start();
    await logIn('Kota Padang');
    expect((await officer.get('/emonev/sasaran')).location).toBe('/index.php/pantauaksikec');
    await site.close();
    await start({ era: 'emonev' });
    await officer.logIn();
    expect((await officer.get(SASARAN)).location).toBe('/emonev/beranda');
  });
});
