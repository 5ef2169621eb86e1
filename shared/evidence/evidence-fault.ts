import { personalNumber } from '../dataset/reading/personal-number';
import { fail, ok } from '../result';
import type { Result } from '../result';
import { sizeText } from './file-format';
import type { Evidence } from './schema';

/** Larger files are not kept: they would have to pass from the panel to the page in one message. */
export const LARGEST_FILE = 25 * 1024 * 1024;

/** What a person is told before choosing a file. */
export const FILE_LIMITS = `PDF, JPG, PNG, XLSX, DOCX, atau MP4, paling besar ${sizeText(LARGEST_FILE)} per berkas. Video lebih baik berupa tautan.`;

/** Whether a file may enter the register. Refused: an empty one, one too large, one whose name holds a person's number. */
export function admitFile({ name, size }: { readonly name: string; readonly size: number }): Result<null> {
  const subject = personalNumber(name);
  if (subject !== null)
    return fail(`Nama berkas itu memuat ${subject}, jadi tidak disimpan.`, 'Ganti nama berkasnya, lalu pilih lagi.');
  if (size === 0) return fail(`Berkas ${name} kosong.`, 'Pilih berkas yang ada isinya.');
  if (size > LARGEST_FILE)
    return fail(
      `Berkas ${name} berukuran ${sizeText(size)}, sedangkan paling besar ${sizeText(LARGEST_FILE)}.`,
      'Kecilkan berkasnya, atau daftarkan tautannya.',
    );
  return ok(null);
}

const WORDS: readonly (readonly [keyof Evidence & ('title' | 'number' | 'link' | 'note'), string])[] = [
  ['title', 'Judul'],
  ['number', 'Nomor'],
  ['link', 'Tautan'],
  ['note', 'Keterangan'],
];

/**
 * Whether a line may be kept in the register. Refused: no title, a number of a person in any of its words or in the
 * name of a file, a day there is not.
 */
export function admitEvidence(evidence: Evidence): Result<Evidence> {
  if (evidence.title.trim() === '')
    return fail('Judul dokumen belum diisi.', 'Tulis judulnya, misalnya nama kegiatannya.');
  const texts = [
    ...WORDS.map(([key, name]) => [name, evidence[key]] as const),
    ...evidence.more.map(({ label, value }) => [label, value] as const),
    ...evidence.files.map(({ name }) => ['Nama berkas', name] as const),
  ];
  for (const [name, text] of texts) {
    const subject = personalNumber(text);
    if (subject !== null)
      return fail(`${name} memuat ${subject}, jadi dokumen ini tidak disimpan.`, 'Hapus nomor itu, lalu simpan lagi.');
  }
  if (evidence.date !== '' && !isDay(evidence.date))
    return fail('Tanggal dokumen tidak ada di kalender.', 'Pilih tanggalnya lagi.');
  return ok(evidence);
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}
