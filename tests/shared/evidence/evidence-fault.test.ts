import { personalNumber } from '@shared/dataset/reading/personal-number';
import { admitEvidence, admitFile, Evidence, fileFormat, LARGEST_FILE, sizeText } from '@shared/evidence';
import { describe, expect, it } from 'vitest';

const line: Evidence = {
  id: 'a',
  kind: 'foto',
  title: 'Rembuk stunting',
  date: '2024-03-20',
  aksi: '3',
  agency: 'bappeda',
  number: '',
  link: '',
  note: '',
  files: [],
  more: [],
  at: '2024-03-21T00:00:00.000Z',
  by: 'Rina',
};

describe('a number of a person', () => {
  it.each([
    'KTP_1702064501990001.jpg',
    '1702 0645 0199 0001',
    '1702.0605.1299.0001',
    'hubungi 0812-3456-7891',
    'WA +62 812 3456 7891',
  ])('is found in "%s"', (text) => expect(personalNumber(text)).not.toBeNull());

  it.each([
    'IMG_20240320_101500.jpg',
    'WhatsApp Image 2024-03-20 at 10.15.00.jpeg',
    '1711234599990123.jpg',
    'Perbup 12 Tahun 2024',
    'SK 440/123/2024',
    '17020645019900012',
    '3273011001',
    'https://youtu.be/dQw4w9WgXcQ',
  ])('is not seen in "%s"', (text) => expect(personalNumber(text)).toBeNull());
});

describe('what may enter the register', () => {
  it('is a line with a title; the schema reads it again', () => {
    expect(admitEvidence(line).ok).toBe(true);
    expect(Evidence.safeParse(line).success).toBe(true);
    expect(Evidence.safeParse({ ...line, kind: 'gosip' }).success).toBe(false);
  });

  it.each([
    [{ title: ' ' }, 'Judul dokumen belum diisi.'],
    [{ title: 'Kunjungan 1702064501990001' }, 'Judul memuat NIK atau nomor Kartu Keluarga'],
    [{ note: 'hubungi 081234567890' }, 'Keterangan memuat nomor telepon'],
    [{ more: [{ label: 'Catatan', value: '1702064501990001' }] }, 'Catatan memuat NIK'],
    [
      { files: [{ hash: '', name: '1702064501990001.pdf', size: 1, format: 'pdf' as const, kind: 'foto' as const }] },
      'Nama berkas memuat NIK',
    ],
    [{ date: '2024-02-30' }, 'Tanggal dokumen tidak ada di kalender.'],
  ])('is refused with %o', (more, said) => {
    const admitted = admitEvidence({ ...line, ...more });
    expect(admitted.ok ? '' : admitted.problem.message).toContain(said);
    expect(admitted.ok ? '' : admitted.problem.message).not.toMatch(/\d{5}/);
  });

  it('is a file up to the size that is told before', () => {
    expect(admitFile({ name: 'a.pdf', size: LARGEST_FILE }).ok).toBe(true);
    expect(admitFile({ name: 'a.pdf', size: LARGEST_FILE + 1 }).ok).toBe(false);
    expect(admitFile({ name: 'a.pdf', size: 0 }).ok).toBe(false);
    expect(admitFile({ name: '1702064501990001.pdf', size: 10 }).ok).toBe(false);
  });
});

it.each([
  ['%PDF-1.7 rest', 'pdf'],
  ['\u00ff\u00d8\u00ff\u00e0', 'jpg'],
  ['\u0089PNG\r\n', 'png'],
  ['PK\u0003\u0004', 'ooxml'],
  ['\u0000\u0000\u0000 ftypisom', 'mp4'],
  ['<html>', 'lain'],
  ['', 'lain'],
])('the first bytes %j tell the format %s', (text, format) => {
  expect(fileFormat(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))).toBe(format);
});

it.each([
  [820, '820 B'],
  [1024, '1 KB'],
  [1025, '2 KB'],
  [5 * 1024 ** 2, '5 MB'],
  [5.14 * 1024 ** 2, '5,1 MB'],
])('%d bytes are said as %s', (bytes, said) => expect(sizeText(bytes)).toBe(said));
