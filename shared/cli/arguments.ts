import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../result';

export interface Options {
  readonly file: string;
  readonly edition: string | null;
  readonly form: string | null;
  readonly year: number | null;
  readonly district: string | null;
  /** By question of an export of a neighbouring system what is answered. */
  readonly answers: Readonly<Record<string, string>>;
  readonly json: boolean;
}

export const USAGE = `Pemakaian: npm run -s check -- BERKAS [pilihan]

Memeriksa berkas CSV atau XLSX: satu baris per desa, atau tabel panjang
(indikator, wilayah, [tahun,] pembilang, penyebut, persen); juga paket Cermat
(.json), yang menyebut sendiri edisi, tahun, dan kabupatennya. Unduhan SIGIZI
Kesga, SIGA, Dukcapil, Satu Data, dan OpenDK dikenali dari judul kolomnya.

  --edition ID      edisi program, misalnya emonev-2024
  --form KUNCI      hanya kolom satu formulir, misalnya data-sasaran
  --year TAHUN      tahun data bila tidak tertulis di berkas
  --district KODE   kode kabupaten/kota empat angka, misalnya 1702
  --answer KUNCI=NILAI  jawaban pertanyaan tentang unduhan itu, misalnya
                    --answer bulan=6; boleh beberapa kali
  --json            hasil sebagai JSON

Kode keluar: 0 tidak ada kesalahan, 1 ada kesalahan, 2 berkas tidak terbaca.`;

const REMEDY = 'Lihat cara pemakaiannya dengan: npm run -s check -- --help';

/** Reads the command's arguments. Problems: none or several files, an unknown option, a year or code that is none. */
export function readArguments(argv: readonly string[]): Result<Options> {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        edition: { type: 'string' },
        form: { type: 'string' },
        year: { type: 'string' },
        district: { type: 'string' },
        answer: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return fail(`Perintah tidak dikenali: ${error instanceof Error ? error.message : String(error)}`, REMEDY);
  }
  const { values, positionals } = parsed;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    return fail(
      file === undefined ? 'Berkas belum disebut.' : 'Hanya satu berkas yang dapat diperiksa sekali jalan.',
      REMEDY,
    );
  }
  if (values.year !== undefined && !/^20\d{2}$/.test(values.year)) {
    return fail(`Tahun "${values.year}" tidak dikenali.`, 'Tulis tahun dengan empat angka, misalnya --year 2024.');
  }
  const district = values.district?.replace('.', '');
  if (district !== undefined && !/^\d{4}$/.test(district)) {
    return fail(
      `Kode kabupaten/kota "${values.district}" tidak dikenali.`,
      'Tulis empat angka, misalnya --district 1702.',
    );
  }
  const unread = values.answer.find((answer) => !/^[^=]+=/.test(answer));
  if (unread !== undefined)
    return fail(`Jawaban "${unread}" tidak dikenali.`, 'Tulis kunci dan nilainya, misalnya --answer bulan=6.');
  return ok({
    file,
    edition: values.edition ?? null,
    form: values.form ?? null,
    year: values.year === undefined ? null : Number(values.year),
    district: district ?? null,
    answers: Object.fromEntries(
      values.answer.map((answer) => [answer.slice(0, answer.indexOf('=')), answer.slice(answer.indexOf('=') + 1)]),
    ),
    json: values.json,
  });
}
