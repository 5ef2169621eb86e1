import { cellText } from '../values/text';
import { headingPart } from './heading-parts';
import type { HeadingPart } from './heading-parts';
import { normaliseFully } from './normalise-heading';
import { yearsIn } from './years';
import type { CellValue } from '../types';

const MONTH =
  '(?:jan(?:uari)?|feb(?:ruari)?|peb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|jun[iu]?|jul[iu]?|ag(?:u?s(?:tus)?|t)|sep(?:t(?:ember)?)?|okt(?:ober)?|nov?p?(?:ember)?|des(?:ember)?)';
const WORDS: readonly (readonly ['whole' | 'sex' | 'month' | 'half' | 'share' | 'detail', RegExp])[] = [
  ['whole', /^(?:jlh|jmlh|semua(?:nya)?|gabungan|l p|lp|lk pr|(?:jumlah|total) l(?:k)? pr?)$/],
  ['whole', /^(?:umur |usia )?0 (?:bulan )?(?:s d |sampai )?(?:59|60) (?:bulan|bln)$/],
  [
    'sex',
    /^(?:anak |balita |jumlah |jml |jlh |total |jenis kelamin )*(?:l|p|lk|pr|laki(?: laki)?|laki2|perempuan|pria|wanita|putra|putri)(?: saja)?$/,
  ],
  [
    'month',
    new RegExp(
      `^(?:bulan |per |akhir |awal |posisi |keadaan |s d |sampai )*(?:\\d{1,2} )?${MONTH}(?: (?:s d |sampai )?${MONTH})?$`,
    ),
  ],
  [
    'half',
    /^(?:semester|smt|sem|triwulan|trw|tw|kuartal|q|caturwulan) ?(?:ke )?(?:[1-4]|i{1,3}|iv|satu|dua|pertama|kedua|ganjil|genap)$/,
  ],
  ['share', /^(?:[a-z]+ )?(?:persen|persentase|prosentase|prosen|proporsi|pct)(?: [a-z]+){0,3}$/],
  ['share', /^(?:prevalensi|rasio|prop|rate|rata rata)$/],
  // Ages that are no whole of children under five.
  [
    'detail',
    /^(?:(?:kelompok )?umur |usia |anak |balita )*(?:\d{1,2} (?:bulan |bln |tahun )?(?:s d |sampai )?\d{1,2}|(?:di ?bawah |di ?atas |kurang dari |lebih dari |bawah )?(?:\d{1,2}|dua|lima)) (?:bulan|bln|tahun|thn|th)(?: ke (?:atas|bawah))?$/,
  ],
  ['detail', /^(?:anak )?(?:baduta|batita|bayi|neonatus|remaja|lansia)$/],
  [
    'detail',
    /^(?:target|sasaran|proyeksi|rencana|estimasi|perkiraan|prediksi|baseline)(?: (?:kinerja|daerah|rpjmd|kabupaten|tahunan))?$/,
  ],
  [
    'detail',
    /^(?:baru|lama|kasus (?:baru|lama)|kumulatif|gakin|miskin|(?:non )?lokus|(?:bulan|tahun|semester) lalu|selisih|kenaikan|penurunan|perubahan|sisa)$/,
  ],
  // What became of some of them.
  [
    'detail',
    /^(?:di ?rujuk|sembuh|lulus|meninggal|pindah|drop ?out|(?:tidak|belum) (?:hadir|datang|diukur|ditimbang))$/,
  ],
  // Several years in one.
  ['detail', /^(?:tahun )?20\d\d(?: (?:s d |sampai |dan )?20\d\d)+$/],
  ['detail', /^(?:dalam |kali |x )?(?:ratusan|ribu(?:an)?|rb|juta(?:an)?|jt)(?: (?:orang|jiwa|anak|balita))?$/],
  ['detail', /^(?:per|x) ?(?:mil|1 ?0{2,3}(?: 0{3})*|100(?: 000)?|1 ?000(?: 000)?)(?: [a-z]+)?$/],
];
/** Words around a year that say no more than that it is one. */
const OF_A_YEAR = /\b(?:tahun|thn|th|t a|ta|anggaran|keadaan|posisi|kondisi|per|data)\b/g;
/** A count at the end of a year, or all of it added up. */
const WHOLE_YEAR =
  /^(?:data |posisi |keadaan |kondisi )*(?:kumulatif|(?:(?:per|akhir|s d|sd|sampai(?: dengan)?) )+(?:tgl |tanggal )?(?:31 )?(?:bulan )?des(?:ember)?)$/;
/** A mark that leads to a footnote: `2024*)`, `L 1)`. */
const FOOTNOTE = /\s*\*+\)?$|\s+\d\)$/;

/**
 * What a text in, below or above a heading says that its column is of the thing the heading names; null where it says
 * nothing of the kind. Knows more words than `headingPart`, which is asked of rows as well.
 */
export function columnPart(cell: CellValue | undefined): HeadingPart | null {
  const text = cellText(cell);
  const marked = text.replace(FOOTNOTE, '').replace(/^\((.*)\)$/, '$1');
  const known = headingPart(marked);
  if (known && !(known.kind === 'month' && yearsIn(marked).length > 0)) return { ...known, text };
  if (marked === '‰') return { kind: 'detail', text };
  const plain = normaliseFully(marked);
  const found = WORDS.find(([, words]) => words.test(plain));
  return found ? { kind: found[0], text } : partOfAYear(text, plain);
}

/** `TA 2023`, `Des 2024`, `Target 2024`: a year, the whole of it or less. */
function partOfAYear(text: string, plain: string): HeadingPart | null {
  const [year, ...others] = yearsIn(plain);
  if (year === undefined || others.length > 0) return null;
  const words = plain.replace(String(year), ' ').replace(/\s+/g, ' ').trim();
  if (WHOLE_YEAR.test(words)) return { kind: 'year', text, year, isWhole: true };
  const rest = words.replace(OF_A_YEAR, ' ').replace(/\s+/g, ' ').trim();
  const part = rest === '' ? null : columnPart(rest);
  if (rest !== '' && part === null) return null;
  const isWhole = part === null || part.kind === 'whole' || part.kind === 'unit';
  const isTime = part?.kind === 'month' || part?.kind === 'half';
  return { kind: 'year', text, year, isWhole, ...(isTime && { isTime }) };
}
