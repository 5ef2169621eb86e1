/** What a document or link shows; the closed list a person chooses from. Named in the office's own account of its publications, and in the aksi. */
export const EVIDENCE_KINDS = [
  { key: 'video', title: 'Video' },
  { key: 'berita', title: 'Berita' },
  { key: 'foto', title: 'Foto' },
  { key: 'pamflet', title: 'Pamflet, baliho, atau spanduk' },
  { key: 'berita-acara', title: 'Berita acara atau komitmen' },
  { key: 'notulen', title: 'Notulen' },
  { key: 'daftar-hadir', title: 'Daftar hadir' },
  { key: 'peraturan', title: 'Peraturan' },
  { key: 'laporan', title: 'Laporan' },
  { key: 'audit', title: 'Hasil audit kasus' },
  { key: 'lainnya', title: 'Lainnya' },
] as const;

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]['key'];

/** The title of a kind; the key itself where this version does not know it. */
export const evidenceKindTitle = (key: string): string => EVIDENCE_KINDS.find((kind) => kind.key === key)?.title ?? key;
