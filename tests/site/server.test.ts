import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { forms } from './forms.mjs';
import { listRows, noticesOf, Officer } from './officer';
import { startSite } from './server.mjs';

const villages = villagesOf('1702');
const SASARAN = '/emonev/sasaran';
const FISH = '/emonev/cakupan/3';
const figures = {
  'Jumlah keluarga': '1895',
  'Jumlah keluarga berisiko stunting': '402',
  'Jumlah balita yang diukur': '120',
  'Balita sangat pendek': '3',
  'Balita pendek': '9',
};
const fish = {
  'Jumlah keluarga berisiko yang mendapat promosi konsumsi ikan': '57',
  'Jumlah keluarga berisiko keseluruhan (DPPKB)': '402',
  Persentase: '14.18',
};

let site: Awaited<ReturnType<typeof startSite>>;
let officer: Officer;
const start = async (options: Partial<Parameters<typeof startSite>[0]> = {}) => {
  site = await startSite({ villages, ...options });
  officer = new Officer(site.url);
};
const storedFor = (village: string, year = 2024) =>
  site.query('SELECT form, variabel, nilai FROM isian WHERE desa = ? AND tahun = ? ORDER BY rowid', [village, year]);
const rowCount = () => site.query('SELECT count(*) AS n FROM isian')[0]?.['n'];

beforeEach(() => start());
afterEach(() => site.close());

describe('login and session', () => {
  it('sends everybody without a session to the login page', async () => {
    for (const path of ['/', '/emonev/beranda', SASARAN, `${FISH}/tabel`])
      expect(await officer.get(path)).toMatchObject({ status: 303, location: '/emonev/auth/login' });
  });

  it('refuses an empty account name or password', async () => {
    const answer = await officer.post('/emonev/auth/login', [
      ['identity', 'Kabupaten Rejang Lebong'],
      ['password', ''],
    ]);
    expect(answer.location).toBeNull();
    expect(noticesOf(answer.document)).toEqual(['Nama akun dan kata sandi harus diisi']);
    expect((await officer.get(SASARAN)).location).toBe('/emonev/auth/login');
  });

  it('opens the main window after login and closes it after logout', async () => {
    expect((await officer.logIn()).location).toBe('/emonev/beranda');
    expect((await officer.get('/emonev/beranda')).status).toBe(200);
    await officer.get('/emonev/auth/logout');
    expect((await officer.get('/emonev/beranda')).location).toBe('/emonev/auth/login');
  });

  it('stores nothing when the session ends before Simpan', async () => {
    await officer.logIn();
    site.expireSessions();
    const answer = await officer.post(`${SASARAN}/simpan`, [['id', '101']]);
    expect(answer.location).toBe('/emonev/auth/login?berakhir');
    expect(rowCount()).toBe(0);
  });

  it('ends a session after the time given without a request', async () => {
    await site.close();
    await start({ sessionSeconds: -1 });
    await officer.logIn();
    expect((await officer.get(SASARAN)).location).toBe('/emonev/auth/login?berakhir');
  });
});

describe('saving one village', () => {
  beforeEach(() => officer.logIn());

  it.each([
    [SASARAN, `${SASARAN}/tambah`, figures, ['1.895', '402', '120', '3', '9']],
    [FISH, FISH, fish, ['57', '402', '14,18']],
  ])('stores what was entered on %s and prints it in the list', async (list, page, texts, printed) => {
    expect((await officer.save(page, '17.02.06.1004', texts)).location).toBe(list);
    const { document } = await officer.get(list);
    expect(noticesOf(document)).toEqual(['Data berhasil disimpan']);
    expect(listRows(document)).toEqual([['1', 'Kota Padang', '1702061004', 'Kota Padang', ...printed]]);
    expect(storedFor('1702061004').map((row) => row['nilai'])).toEqual(Object.values(texts).map(Number));
    expect(site.stats).toMatchObject({ saves: 1, rejections: 0 });
  });

  it('stores under the keys of the registry', async () => {
    await officer.save(FISH, '17.02.06.1004', fish);
    expect(storedFor('1702061004')).toEqual([
      { form: 'keluarga-berisiko-3', variabel: 'krs_promosi_ikan_n', nilai: 57 },
      { form: 'keluarga-berisiko-3', variabel: 'krs_promosi_ikan_d', nilai: 402 },
      { form: 'keluarga-berisiko-3', variabel: 'krs_promosi_ikan_p', nilai: 14.18 },
    ]);
  });

  it.each([
    ['a required field is blank', { ...figures, 'Balita pendek': '' }, 'Balita pendek harus diisi'],
    ['a count has a thousands dot', { ...figures, 'Jumlah keluarga': '1.895' }, 'Jumlah keluarga harus berupa angka'],
    ['a count is negative', { ...figures, 'Jumlah keluarga': '-1' }, 'Jumlah keluarga harus berupa angka'],
    ['a count is a word', { ...figures, 'Jumlah keluarga': 'banyak' }, 'Jumlah keluarga harus berupa angka'],
  ])('refuses when %s, and keeps what was typed', async (_, texts, message) => {
    const { document } = await officer.save(`${SASARAN}/tambah`, '17.02.06.1004', texts);
    expect(noticesOf(document)[0]).toContain(message);
    expect([...document.querySelectorAll('.input-group input')].map((input) => input.getAttribute('value'))).toContain(
      '402',
    );
    expect(rowCount()).toBe(0);
    expect(site.stats).toMatchObject({ saves: 0, rejections: 1 });
  });

  it('stores 0 as 0 and leaves a blank percentage out', async () => {
    await officer.save(FISH, '17.02.06.1004', {
      'Jumlah keluarga berisiko yang mendapat promosi konsumsi ikan': '0',
      'Jumlah keluarga berisiko keseluruhan (DPPKB)': '402',
    });
    expect(storedFor('1702061004').map((row) => row['nilai'])).toEqual([0, 402]);
    expect(listRows((await officer.get(FISH)).document)[0]?.slice(4)).toEqual(['0', '402', '-']);
  });

  it('refuses an unknown village, no village, and a village that is already saved', async () => {
    const page = `${SASARAN}/tambah`;
    expect(noticesOf((await officer.save(page, 'tidak ada', figures)).document)[0]).toContain('harus dipilih');
    const { document } = await officer.get(page);
    const village = document.querySelector('.pilih-desa')?.getAttribute('name') ?? '';
    expect(noticesOf((await officer.post(`${SASARAN}/simpan`, [[village, '9']])).document)[0]).toContain(
      'tidak dikenal',
    );
    await officer.save(page, '17.02.06.1004', figures);
    expect(noticesOf((await officer.save(page, '17.02.06.1004', figures)).document)[0]).toContain('sudah ada');
    expect(rowCount()).toBe(5);
  });

  it('changes a saved village through Ubah on the page and in the modal', async () => {
    await officer.save(`${SASARAN}/tambah`, '17.02.06.1004', figures);
    await officer.save(FISH, '17.02.06.1004', fish);
    const change = async (list: string) =>
      (await officer.get(list)).document.querySelector('.aksi a')?.getAttribute('href') ?? '';
    await officer.save(await change(SASARAN), '', { 'Balita pendek': '10' });
    await officer.save(await change(FISH), '', { Persentase: '14,2' });
    expect(storedFor('1702061004').map((row) => row['nilai'])).toEqual([1895, 402, 120, 3, 10, 57, 402, 14.2]);
  });

  it('refuses an entry that fell into the trap for robots', async () => {
    const { document } = await officer.get(FISH);
    const trap = document.querySelector('.perangkap input')?.getAttribute('name') ?? '';
    const answer = await officer.post(`${FISH}/simpan`, [[trap, 'x']]);
    expect(noticesOf(answer.document)[0]).toContain('Isian ditolak');
  });

  it('refuses cakupan before Data Sasaran only where the chain is switched on', async () => {
    await site.close();
    await start({ chain: true });
    await officer.logIn();
    const refused = await officer.save(FISH, '17.02.06.1004', fish);
    expect(noticesOf(refused.document)[0]).toContain('Data Sasaran desa ini belum diisi');
    await officer.save(`${SASARAN}/tambah`, '17.02.06.1004', figures);
    expect((await officer.save(FISH, '17.02.06.1004', fish)).location).toBe(FISH);
  });
});

describe('the table page', () => {
  beforeEach(() => officer.logIn());

  it('has a row for each village of the district, and inputs without id or label', async () => {
    const { document } = await officer.get(`${FISH}/tabel`);
    const rows = [...document.querySelectorAll('.tabel-isian tbody tr')];
    expect(rows.map((row) => row.querySelectorAll('td')[4]?.textContent)).toEqual(villages.villages.map((v) => v.code));
    expect([...(rows[0]?.querySelectorAll('td') ?? [])].slice(0, 6).map((cell) => cell.textContent)).toEqual([
      '1',
      '170206',
      'Kota Padang',
      '1702060001',
      '1702061004',
      'Kota Padang',
    ]);
    const inputs = [...document.querySelectorAll('.tabel-isian input')];
    expect(inputs).toHaveLength(156 * 3);
    expect(inputs.filter((input) => input.hasAttribute('id') || input.closest('label'))).toEqual([]);
    expect(new Set(inputs.map((input) => input.getAttribute('name'))).size).toBe(3);
    expect(document.querySelectorAll('.tabel-isian thead tr')).toHaveLength(2);
  });

  it('saves all villages at once', async () => {
    const rows = new Map(villages.villages.map(({ code }, index) => [code, [String(index), '500', '']]));
    expect((await officer.saveTable(`${FISH}/tabel`, rows)).location).toBe(FISH);
    expect(rowCount()).toBe(156 * 2);
    expect(storedFor('1702061015').map((row) => row['nilai'])).toEqual([1, 500]);
  });

  it('reports incomplete and malformed rows by number, saves the others, and keeps what was typed', async () => {
    const rows = new Map([
      ['1702061004', ['57', '402', '14,18']],
      ['1702061015', ['57', '', '']],
      ['1702061016', ['lima', '402', '']],
    ]);
    const { document } = await officer.saveTable(`${FISH}/tabel`, rows);
    expect(noticesOf(document)[0]).toContain('1 baris disimpan. Belum disimpan:');
    expect([...document.querySelectorAll('.alert li')].map((line) => line.textContent)).toEqual([
      'Baris 2 belum lengkap',
      'Baris 3: Jumlah keluarga berisiko yang mendapat promosi konsumsi ikan harus berupa angka',
    ]);
    expect(document.querySelectorAll('.tabel-isian tbody tr')[2]?.querySelector('input')?.getAttribute('value')).toBe(
      'lima',
    );
    expect(site.query('SELECT DISTINCT desa FROM isian')).toEqual([{ desa: '1702061004' }]);
  });

  it('leaves a saved village alone when its row is blank', async () => {
    await officer.save(FISH, '17.02.06.1004', fish);
    await officer.saveTable(`${FISH}/tabel`, new Map([['1702061004', ['', '', '']]]));
    expect(rowCount()).toBe(3);
  });
});

describe('the year', () => {
  it('keeps the figures of each year apart and shows the chosen one', async () => {
    await officer.logIn();
    await officer.save(FISH, '17.02.06.1004', fish);
    const { document } = await officer.get(FISH);
    const selector = document.querySelector('.periode select');
    const option = [...document.querySelectorAll('.periode option')].find((entry) => entry.textContent === '2023');
    const name = selector?.getAttribute('name') ?? '';
    const answer = await officer.post(
      '/emonev/periode',
      [[name, option?.getAttribute('value') ?? '']],
      `${site.url}${FISH}`,
    );
    expect(answer.location).toBe(FISH);
    const other = await officer.get(FISH);
    expect(other.document.querySelector('.tahun')?.textContent).toBe('Tahun 2023');
    expect(listRows(other.document)).toEqual([]);
    await officer.save(FISH, '17.02.06.1004', { ...fish, Persentase: '' });
    expect(storedFor('1702061004', 2023)).toHaveLength(2);
    expect(storedFor('1702061004', 2024)).toHaveLength(3);
  });

  it('ignores a period that is not on offer', async () => {
    await officer.logIn();
    const name = (await officer.get(SASARAN)).document.querySelector('.periode select')?.getAttribute('name') ?? '';
    await officer.post('/emonev/periode', [[name, '7']]);
    expect((await officer.get(SASARAN)).document.querySelector('.tahun')?.textContent).toBe('Tahun 2024');
  });
});

describe('what a page gives away', () => {
  const pages = [`${SASARAN}/tambah`, SASARAN, `${SASARAN}/tabel`, FISH, `${FISH}/tabel`];
  const namesOf = async () => {
    const found = [];
    for (const page of pages) {
      const { document } = await officer.get(page);
      const inputs = [...document.querySelectorAll('.content input:not([type=hidden]), .content select')];
      found.push(...inputs.map((input) => input.getAttribute('name') ?? ''));
    }
    return new Set(found);
  };

  it('draws other input names in each run, and the same ones from the same seed', async () => {
    const runs = [];
    for (const seed of [1, 1, 2]) {
      await site.close();
      await start({ seed });
      await officer.logIn();
      runs.push(await namesOf());
    }
    const [first, again, other] = runs;
    expect(first).toEqual(again);
    expect([...(first ?? [])].filter((name) => other?.has(name))).toEqual([]);
  });

  it('never prints a field key, and carries no village code in an option', async () => {
    await officer.logIn();
    await officer.save(FISH, '17.02.06.1004', fish);
    for (const page of pages) {
      const { html, document } = await officer.get(page);
      for (const field of forms.flatMap((form) => form.fields)) expect(html).not.toContain(field.key);
      for (const option of document.querySelectorAll('option'))
        expect(option.getAttribute('value')).toMatch(/^\d{0,3}$/);
    }
  });

  it('marks what is guessed', async () => {
    await officer.logIn();
    for (const selector of ['.tabel-daftar', '.modal-isian', '.pilih-desa', 'a[href$="/tabel"]']) {
      const guessed = (await officer.get(FISH)).document.querySelector(selector)?.getAttribute('data-guess');
      expect(guessed, selector).toBe('1');
    }
  });

  it('escapes what people type', async () => {
    await officer.post('/emonev/auth/login', [
      ['identity', '<script>alert(1)</script>'],
      ['password', 'x'],
    ]);
    expect((await officer.get('/emonev/beranda')).html).not.toContain('<script>alert');
  });

  it('serves listed assets only', async () => {
    expect((await officer.get('/aset/jquery/jquery.min.js')).status).toBe(200);
    for (const path of ['/aset/jquery/package.json', '/aset/..%2f..%2fpackage.json', '/aset/constructor'])
      expect((await officer.get(path)).status).toBe(404);
  });
});

describe('menu and buttons for people', () => {
  beforeEach(() => officer.logIn());

  it('lists the menu in the stated order', async () => {
    const { document } = await officer.get('/emonev/beranda');
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map((entry) => entry.textContent.trim());
    expect(texts('.sidebar-menu > li > a')).toEqual([
      'Dashboard',
      'Master Ansit',
      'Aksi 1',
      'Aksi 2',
      'Aksi 3',
      'Aksi 4',
      'Aksi 5',
      'Aksi 6',
      'Aksi 7',
      'Aksi 8',
      'User Manual',
    ]);
    expect(texts('.sidebar-menu > li:nth-child(2) > ul > li > a')).toHaveLength(15);
    expect(texts('.treeview-menu .treeview-menu a')).toHaveLength(29);
    expect(texts('.treeview-menu .treeview-menu a')).toContain('Keluarga Berisiko 6');
  });

  it('says of other menu entries that they are not part of the replica', async () => {
    const answer = await officer.get('/emonev/menu/dashboard');
    expect(answer.document.querySelector('h1')?.textContent).toBe('Dashboard');
    expect(answer.html).toContain('tidak termasuk dalam replika');
    expect((await officer.get('/emonev/menu/tidak-ada')).status).toBe(404);
  });

  it('counts Hapus and Verifikasi, so that a run can prove they were never pressed', async () => {
    await officer.save(FISH, '17.02.06.1004', fish);
    expect(site.stats.forbidden).toEqual([]);
    const { document } = await officer.get(FISH);
    await officer.post(document.querySelector('.hapus')?.getAttribute('action') ?? '', []);
    await officer.post(`${FISH}/verifikasi`, []);
    expect(site.stats.forbidden).toEqual([
      { action: 'hapus', form: 'keluarga-berisiko-3' },
      { action: 'verifikasi', form: 'keluarga-berisiko-3' },
    ]);
    expect(rowCount()).toBe(0);
  });

  it('counts the time spent on requests', async () => {
    const { requests, servedMs } = site.stats;
    await officer.get(SASARAN);
    expect(site.stats.requests).toBe(requests + 1);
    expect(site.stats.servedMs).toBeGreaterThan(servedMs);
  });
});
