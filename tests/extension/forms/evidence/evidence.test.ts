import { konvergensi2025 } from '@shared/catalogue';
import type { Evidence } from '@shared/evidence';
import { findSaved, planEvidence, recogniseEvidence, withSaid } from '@extension/forms';
import type { EvidenceChoices, EvidencePage } from '@extension/forms';
import type { PageField } from '@extension/protocol/messages';
import { describe, expect, it } from 'vitest';
import { CONTEXT, field, page, table, villageSelect } from '../pages';

const file = (kind: Evidence['files'][number]['kind'], hash: string = kind) =>
  ({ hash, name: `${hash}.pdf`, size: 10, format: 'pdf', kind }) as const;
const rembuk: Evidence = {
  id: 'a',
  kind: 'berita-acara',
  title: 'Rembuk stunting kabupaten',
  date: '2024-03-20',
  aksi: '3',
  agency: 'bappeda',
  number: '12/BA/2024',
  link: 'https://rejanglebongkab.go.id/berita/1',
  note: 'Di aula Bappeda',
  files: [file('foto'), file('berita-acara'), file('daftar-hadir')],
  more: [],
  at: '2024-03-21T00:00:00.000Z',
  by: 'Rina',
};
const upload = (label: string) => field(label, { type: 'file' });
const levels = [
  { value: '', text: 'Pilih' },
  { value: '1', text: 'Desa/kelurahan' },
  { value: '3', text: 'Kabupaten/kota' },
];
/** Heading and fields as the replica has them: guesses, which is why a person confirms each. */
const FORMS = {
  'Form 1.1': [
    field('Analisis / kendala', { type: 'textarea' }),
    field('Rekomendasi tindakan', { type: 'textarea' }),
    upload('Dokumen'),
  ],
  'Aksi 3': [
    field('Tanggal pelaksanaan', { type: 'date' }),
    field('Tingkat (desa/kecamatan/kabupaten)', { type: 'select', options: levels }),
    upload('Berita acara/komitmen'),
    upload('Daftar hadir'),
    upload('Foto'),
  ],
  'Aksi 4': [
    field('Nomor peraturan'),
    field('Tanggal', { type: 'date' }),
    field('Tentang'),
    upload('Salinan peraturan'),
  ],
  'Aksi 5': [
    villageSelect('91'),
    field('Kegiatan pembinaan'),
    field('Jumlah KPM/kader aktif', { type: 'number' }),
    upload('Laporan'),
  ],
  'Aksi 6': [
    field('Kesenjangan data', { type: 'textarea' }),
    field('Rencana perbaikan', { type: 'textarea' }),
    upload('Laporan'),
  ],
  'Aksi 7': [
    field('Periode pengukuran'),
    field('Tautan publikasi'),
    upload('Dokumen publikasi'),
    upload('Hasil audit kasus stunting'),
  ],
  'Aksi 8': [
    field('Tanggal reviu', { type: 'date' }),
    field('Ringkasan capaian', { type: 'textarea' }),
    upload('Laporan reviu'),
  ],
  'Kominfo (Data Supply)': [
    field('Terlaksananya kampanye nasional pencegahan stunting', {
      type: 'radio',
      options: [
        { value: 'Ya', text: 'Ya' },
        { value: 'Tidak', text: 'Tidak' },
      ],
    }),
    field('Keterangan: Terlaksananya kampanye nasional pencegahan stunting', { type: 'textarea' }),
    upload('Dokumentasi publikasi (video, tautan berita, foto, pamflet/baliho/spanduk)'),
    field('Tautan publikasi'),
  ],
} satisfies Record<string, PageField[]>;

const seen = (heading: string, fields: readonly PageField[]): EvidencePage => {
  const found = recogniseEvidence(
    page({ headings: [heading, 'Tambah data'], context: ['Tahun 2024'], fields: [...fields] }),
    CONTEXT,
  );
  if (!found) throw new Error(`${heading} is not known`);
  return found;
};
const partsOf = (found: EvidencePage) => found.fields.map(({ part }) => part);
const NONE: EvidenceChoices = new Map();
const planned = (heading: keyof typeof FORMS, evidence: Evidence, choices = NONE) =>
  planEvidence(seen(heading, FORMS[heading]), evidence, choices);

describe('a page that takes evidence', () => {
  it.each<[keyof typeof FORMS, string, (string | null)[]]>([
    ['Form 1.1', '1', [null, null, 'berkas lainnya']],
    ['Aksi 3', '3', ['date', null, 'berkas berita-acara', 'berkas daftar-hadir', 'berkas foto']],
    ['Aksi 4', '4', ['number', 'date', 'title', 'berkas peraturan']],
    ['Aksi 5', '5', ['title', null, 'berkas laporan']],
    ['Aksi 6', '6', [null, null, 'berkas laporan']],
    ['Aksi 7', '7', [null, 'link', 'berkas pamflet', 'berkas audit']],
    ['Aksi 8', '8', ['date', null, 'berkas laporan']],
    ['Kominfo (Data Supply)', '', [null, null, null, 'link']],
  ])('%s is known by its heading, and its fields by their words alone', (heading, aksi, parts) => {
    const found = seen(heading, FORMS[heading]);
    expect([found.aksi, found.year, partsOf(found)]).toEqual([aksi, 2024, parts]);
  });

  it('of the supporting aksi of 2025 is known by the name of the aksi', () => {
    const found = recogniseEvidence(page({ headings: ['Publikasi'], fields: FORMS['Aksi 7'] }), {
      ...CONTEXT,
      edition: konvergensi2025,
    });
    expect(found).toMatchObject({ aksi: 'publikasi', form: 'Publikasi', year: null });
  });

  it('is no other page: not one of figures, not one that takes neither document nor link, not the login', () => {
    const of = (headings: string[], fields: PageField[], more = {}) =>
      recogniseEvidence(page({ headings, fields, ...more }), CONTEXT);
    expect(of(['Data Sasaran'], FORMS['Aksi 3'])).toBeNull();
    expect(of(['Form 2.1'], [field('Target'), field('Pagu')])).toBeNull();
    expect(of(['Aksi 3'], FORMS['Aksi 3'], { login: true })).toBeNull();
    expect(of(['Aksi 31'], FORMS['Aksi 3'])).toBeNull();
  });

  it('says when the year is another one, and when no village is chosen yet', () => {
    const other = recogniseEvidence(
      page({ headings: ['Aksi 4'], context: ['Tahun 2023'], fields: FORMS['Aksi 4'] }),
      CONTEXT,
    );
    expect(other?.year).toBe(2023);
    const [, ...rest] = FORMS['Aksi 5'];
    expect(seen('Aksi 5', FORMS['Aksi 5']).villageOpen).toBe(false);
    expect(seen('Aksi 5', [villageSelect(), ...rest]).villageOpen).toBe(true);
  });
});

describe('the plan of one line of the register', () => {
  it('puts each word and each document where it belongs and leaves the rest to the person', () => {
    expect(planned('Aksi 3', rembuk).map(({ value, status }) => [value, status])).toEqual([
      ['2024-03-20', 'fill'],
      ['', 'missing'],
      ['berita-acara.pdf', 'fill'],
      ['daftar-hadir.pdf', 'fill'],
      ['foto.pdf', 'fill'],
    ]);
  });

  it('takes what a person said of a field, remembers it by the label, and finds the option by its text', () => {
    const [, level] = FORMS['Aksi 3'];
    const choices: EvidenceChoices = new Map([[level?.id ?? '', { source: 'isi', said: 'Kabupaten/kota' }]]);
    const plan = planned('Aksi 3', rembuk, choices);
    expect(plan[1]).toMatchObject({ value: '3', text: 'Kabupaten/kota', status: 'fill' });
    const again = withSaid(rembuk, plan);
    expect(again.more).toEqual([{ label: 'Tingkat (desa/kecamatan/kabupaten)', value: 'Kabupaten/kota' }]);
    expect(planned('Aksi 3', again)[1]?.value).toBe('3');
    expect(withSaid(again, planned('Aksi 3', again))).toBe(again);
  });

  it('writes nothing for an option that is not there', () => {
    const [, level] = FORMS['Aksi 3'];
    const choices: EvidenceChoices = new Map([[level?.id ?? '', { source: 'isi', said: 'Provinsi' }]]);
    expect(planned('Aksi 3', rembuk, choices)[1]?.status).toBe('missing');
  });

  it('puts the only document into the only file field, but guesses between none', () => {
    const one = { ...rembuk, files: [file('notulen')] };
    expect(planned('Aksi 6', one).map(({ value }) => value)).toEqual(['', '', 'notulen.pdf']);
    const two = { ...rembuk, files: [file('notulen'), file('video')] };
    expect(planned('Aksi 6', two).map(({ value }) => value)).toEqual(['', '', '']);
    expect(planned('Aksi 7', one).map(({ value }) => value)).toEqual(['', rembuk.link, '', '']);
  });

  it('leaves a field alone when a person says so, or gives it another document', () => {
    const [, , minutes, , photo] = FORMS['Aksi 3'];
    const choices: EvidenceChoices = new Map([
      [minutes?.id ?? '', { source: 'berkas foto', said: '' }],
      [photo?.id ?? '', { source: '', said: '' }],
    ]);
    expect(planned('Aksi 3', rembuk, choices).map(({ value }) => value)).toEqual([
      '2024-03-20',
      '',
      'foto.pdf',
      'daftar-hadir.pdf',
      '',
    ]);
  });

  it('says what stands there already', () => {
    const fields = [field('Tanggal', { type: 'date', value: '2024-03-20' }), upload('Dokumen')];
    const [date] = planEvidence(seen('Aksi 4', fields), rembuk, NONE);
    expect(date?.status).toBe('already');
  });
});

describe('the saved list', () => {
  const headers = ['No', 'Kabupaten/Kota', 'Tanggal pelaksanaan', 'Berita acara/komitmen', 'Tautan', 'Aksi'];
  const written = [
    { label: 'Tanggal pelaksanaan', value: '2024-03-20' },
    { label: 'Berita acara/komitmen', value: 'berita-acara.pdf' },
    { label: 'Tautan', value: 'https://a.go.id/1' },
    { label: 'Tingkat', value: 'Kabupaten/kota' },
  ];

  it('shows the line in the row that says most of it; a column it lacks proves nothing', () => {
    const rows = [
      ['1', 'X', '20/03/2024', 'lain.pdf', '-', ''],
      ['2', 'X', '20 Maret 2024', 'Berita-Acara.pdf', 'http://www.a.go.id/1/', ''],
    ];
    const found = findSaved([table(headers, rows)], written);
    expect(found?.map(({ label, equal }) => [label, equal])).toEqual([
      ['Tanggal pelaksanaan', true],
      ['Berita acara/komitmen', true],
      ['Tautan', true],
    ]);
  });

  it('tells what differs, and finds nothing in a row that says only what any row could', () => {
    const rows = [['1', 'X', '20/03/2024', 'lain.pdf', '-', '']];
    const found = findSaved([table(headers, rows)], written);
    expect(found?.filter(({ equal }) => !equal).map(({ stored }) => stored)).toEqual(['lain.pdf', '-']);
    expect(findSaved([table(['No', 'Tingkat'], [['1', 'Desa']])], written)).toBeNull();
    expect(findSaved([table(['Jumlah'], [['12']])], [{ label: 'Jumlah', value: '12' }])).toBeNull();
    expect(findSaved([], written)).toBeNull();
  });
});
