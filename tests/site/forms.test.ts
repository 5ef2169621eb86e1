import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EDITIONS } from '@shared/catalogue';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { forms, kecamatanForms } from './forms.mjs';
import { noticesOf, Officer } from './officer';
import { startSite } from './server.mjs';

const villages = villagesOf('1702');

describe('the forms of the replica', () => {
  it('hold Data Sasaran, the 29 forms of Data Cakupan Layanan, 13 further menus of Master Ansit and Aksi 1–8', () => {
    const under = (menu: string) => forms.filter((form) => form.menu === menu).length;
    expect(under('Data Cakupan Layanan')).toBe(29);
    expect(new Set(forms.map(({ menu }) => menu)).size).toBe(15 + 8);
  });

  it.each([
    ['emonev-2024', forms.filter(({ key }) => !/^(aksi|form)-/.test(key))],
    ['konvergensi-2025', kecamatanForms],
  ])('store under the variable keys of %s, so that SQL can be compared', (id, own) => {
    const keys = new Set(EDITIONS.find((edition) => edition.id === id)?.variables.map(({ key }) => key));
    expect(own.flatMap(({ fields }) => fields.map(({ key }) => key)).filter((key) => !keys.has(key))).toEqual([]);
  });

  it('have addresses of their own', () => {
    const addresses = [...forms, ...kecamatanForms].map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe('forms of the district', () => {
  let site: Awaited<ReturnType<typeof startSite>>;
  let officer: Officer;
  beforeEach(async () => {
    site = await startSite({ villages });
    officer = new Officer(site.url);
    await officer.logIn();
  });
  afterEach(() => site.close());

  /** The parts of a page's form by the label of their group, posted as the browser would. */
  const post = async (page: string, answers: Record<string, string | File>) => {
    const { document } = await officer.get(page);
    const form = document.querySelector('form[action$="/simpan"]');
    const body = new FormData();
    for (const group of form?.querySelectorAll('.form-group') ?? []) {
      const label = group.querySelector('label')?.textContent.trim() ?? '';
      const name = group.querySelector('input, select, textarea')?.getAttribute('name') ?? '';
      const answer = answers[label];
      if (answer !== undefined) body.append(name, answer);
    }
    return officer.send(form?.getAttribute('action') ?? '', body);
  };
  const stored = () => site.query('SELECT desa, variabel, nilai FROM isian ORDER BY rowid');

  it('keep Ya/Tidak and a remark for the district, once', async () => {
    const label = 'Terlaksananya forum komunikasi perubahan perilaku dalam penurunan stunting lintas agama';
    const answers = { [label]: 'Ya', [`Keterangan: ${label}`]: 'Dua kali' };
    expect((await post('/emonev/agama/tambah', answers)).location).toBe('/emonev/agama');
    expect(stored()).toEqual([
      { desa: '1702', variabel: 'forum_lintas_agama_status', nilai: 'Ya' },
      { desa: '1702', variabel: 'forum_lintas_agama_keterangan', nilai: 'Dua kali' },
    ]);
    expect(noticesOf((await post('/emonev/agama/tambah', answers)).document)[0]).toContain('Data sudah ada');
  });

  it('keep a file by name, size and hash, and a link only where it is one', async () => {
    const campaign = 'Terlaksananya kampanye nasional pencegahan stunting';
    const answers = {
      [campaign]: 'Ya',
      'Tautan publikasi': 'tanpa alamat',
      'Dokumentasi publikasi (video, tautan berita, foto, pamflet/baliho/spanduk)': new File(['%PDF-'], 'foto.pdf'),
    };
    expect(noticesOf((await post('/emonev/kominfo/tambah', answers)).document)[0]).toContain('alamat tautan');
    await post('/emonev/kominfo/tambah', { ...answers, 'Tautan publikasi': 'https://contoh.go.id/berita' });
    expect(site.query('SELECT nama, ukuran, length(sha256) AS n FROM berkas')).toEqual([
      { nama: 'foto.pdf', ukuran: 5, n: 64 },
    ]);
    const other = { ...answers, [Object.keys(answers)[2] ?? '']: new File(['x'], 'foto.exe') };
    expect(noticesOf((await post('/emonev/kominfo/tambah', other)).document)[0]).toContain('berkas harus pdf');
  });

  it('offer kegiatan only after a program, and refuse a choice that is not on offer', async () => {
    const page = await officer.get('/emonev/pemetaan-program/tambah');
    const [kegiatan] = [...page.document.querySelectorAll('select[data-induk]')];
    expect(kegiatan?.querySelectorAll('option')).toHaveLength(1);
    const [address, name] = [kegiatan?.getAttribute('data-alamat') ?? '', kegiatan?.getAttribute('name') ?? ''];
    const parent = '1.03.03 Program Pengelolaan dan Pengembangan Sistem Penyediaan Air Minum';
    const answer = await officer.get(`${address}?${new URLSearchParams({ untuk: name, induk: parent })}`);
    expect(JSON.parse(answer.html)).toEqual([
      '1.03.03.2.01 Pengelolaan dan Pengembangan SPAM di Daerah Kabupaten/Kota',
    ]);
    const refused = await post('/emonev/pemetaan-program/tambah', {
      'Program (Kepmendagri 050-5889/2021)': '2',
      Kegiatan: '2',
    });
    expect(noticesOf(refused.document)[0]).toContain('Kegiatan bukan salah satu pilihan');
  });

  it('take a date and texts as evidence of an aksi', async () => {
    const answers = {
      'Nomor peraturan': '12 Tahun 2024',
      Tanggal: '2024-05-17',
      Tentang: 'Peran desa',
    };
    expect(noticesOf((await post('/emonev/aksi-4/1/tambah', { ...answers, Tanggal: '17/05' })).document)[0]).toContain(
      'harus berupa tanggal',
    );
    await post('/emonev/aksi-4/1/tambah', answers);
    expect(stored().map((row) => row['nilai'])).toEqual(['12 Tahun 2024', '2024-05-17', 'Peran desa']);
  });
});
