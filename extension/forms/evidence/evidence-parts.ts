import type { Edition, Variable } from '@shared/catalogue';
import { EVIDENCE_KINDS } from '@shared/evidence';
import type { EvidenceKind } from '@shared/evidence';

/** A word of a line of the register that a field of the site may ask for. */
export type EvidencePart = 'title' | 'date' | 'number' | 'link' | 'note';

/** How sites word these, the plainest first. Fields of the evidence forms are known to no source: a person confirms each. */
const WORDINGS: Readonly<
  Record<EvidencePart, { readonly type: Variable['type']; readonly labels: readonly string[] }>
> = {
  title: {
    type: 'text',
    labels: [
      'Judul',
      'Tentang',
      'Nama kegiatan',
      'Kegiatan',
      'Kegiatan pembinaan',
      'Judul kegiatan',
      'Judul peraturan',
      'Judul publikasi',
      'Judul berita',
      'Nama dokumen',
    ],
  },
  date: {
    type: 'date',
    labels: [
      'Tanggal',
      'Tanggal pelaksanaan',
      'Tanggal kegiatan',
      'Tanggal reviu',
      'Tanggal penetapan',
      'Tanggal terbit',
      'Tanggal publikasi',
    ],
  },
  number: {
    type: 'text',
    labels: ['Nomor', 'Nomor peraturan', 'Nomor surat', 'Nomor dokumen', 'Nomor berita acara'],
  },
  link: {
    type: 'link',
    labels: ['Tautan', 'Tautan publikasi', 'Link', 'Link publikasi', 'Tautan video', 'Tautan berita', 'URL'],
  },
  note: { type: 'text', labels: ['Keterangan', 'Catatan', 'Uraian', 'Keterangan kegiatan'] },
};

const DOCUMENTS: Readonly<Record<EvidenceKind, readonly string[]>> = {
  video: ['Video', 'Video kegiatan', 'Berkas video'],
  berita: ['Berita', 'Kliping berita'],
  foto: ['Foto', 'Foto kegiatan', 'Dokumentasi foto'],
  pamflet: ['Pamflet', 'Baliho', 'Spanduk', 'Dokumentasi publikasi', 'Dokumen publikasi'],
  'berita-acara': ['Berita acara', 'Berita acara/komitmen', 'Komitmen bersama'],
  notulen: ['Notulen', 'Notula rapat', 'Risalah rapat'],
  'daftar-hadir': ['Daftar hadir', 'Daftar peserta', 'Absensi'],
  peraturan: ['Salinan peraturan', 'Dokumen peraturan', 'Peraturan bupati', 'Peraturan bupati/wali kota'],
  laporan: ['Laporan', 'Laporan kegiatan', 'Laporan reviu', 'Dokumen laporan'],
  audit: ['Hasil audit', 'Hasil audit kasus stunting', 'Laporan audit kasus'],
  lainnya: ['Dokumen', 'Lampiran', 'Dokumen pendukung', 'Bukti dukung'],
};

/** A document in the matcher's own naming. */
const documentKey = (kind: EvidenceKind): string => `berkas ${kind}`;

/** The kind of document a part of the matcher names; undefined for words. */
export const documentKindOf = (key: string): EvidenceKind | undefined =>
  EVIDENCE_KINDS.find(({ key: kind }) => documentKey(kind) === key)?.key;

const variable = (key: string, type: Variable['type'], label: string): Variable => ({
  key,
  label,
  unit: '',
  type,
  level: 'kabupaten',
  owner: '',
  certainty: 'guess',
  synonyms: [],
});

const PARTS = [
  ...Object.entries(WORDINGS).map(([key, { type, labels }]) => ({ key, type, labels })),
  ...EVIDENCE_KINDS.map(({ key }) => ({ key: documentKey(key), type: 'file' as const, labels: DOCUMENTS[key] })),
];

/** The parts of a line of the register as the matcher of forms knows things to enter, with all their wordings. */
export const EVIDENCE_PARTS: Edition = {
  id: 'bukti',
  title: 'Bukti kegiatan',
  years: [],
  agencies: [],
  variables: PARTS.map(({ key, type, labels: [label = key] }) => variable(key, type, label)),
  indicators: [],
  forms: [
    {
      key: 'bukti',
      heading: '',
      aliases: [],
      menu: '',
      aksi: '',
      level: 'kabupaten',
      owner: '',
      after: [],
      fields: PARTS.flatMap(({ key, labels }) =>
        labels.map((label) => ({ variable: key, label, required: false, certainty: 'guess' as const })),
      ),
    },
  ],
  rules: [],
  calendar: [],
};
