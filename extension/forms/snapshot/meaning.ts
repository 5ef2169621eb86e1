import { wording } from './wording';

/** Spellings of one notion, as officers and sites write them; the first of each line stands for all. */
const NOTIONS = `
jumlah|jml|jlh|jum|total|banyak|seluruh|keseluruhan|cacah|semua
mendapat|dapat|peroleh|memperoleh|terima|menerima|penerima|beroleh|mendapatkan|diberi|diberikan|memperolehkan|layani|terlayani
keluarga|kk|klg|kel
berisiko|resiko|beresiko|risiko|rawan
anak|bocah
balita
baduta
bayi
ibu
hamil|mengandung
bersalin|salin|melahirkan|pascasalin|pascabersalin|pascapersalinan|persalinan|nifas
remaja
putri|perempuan
catin|pengantin
pus|usia_subur
miskin|pra_sejahtera|pmks
ttd|tambah_darah|tablet|besi|zat_besi
konsumsi|mengonsumsi|mengkonsumsi|minum|meminum|dikonsumsi
periksa|diperiksa|pemeriksaan|memeriksakan|cek
dampingi|pendampingan|didampingi|damping
bimbingan|bimwin|bimbing
gizi|nutrisi
asupan|makanan|pmt|pangan
imunisasi|vaksin|vaksinasi|diimunisasi
pantau|dipantau|pemantauan|terpantau
ukur|diukur|pengukuran|terukur|ditimbang|timbang
persen|persentase|presentase|prosentase|cakupan|capaian
jamban|wc|kakus
babs|buang_air
layak|memadai
rumah_tangga|rt|ruta
jaminan|pbi|jkn
tunai|uang
nontunai|bpnt|sembako
sanitasi|septik|tinja|limbah
pekarangan|kebun|halaman
ikan
promosi|penyuluhan|sosialisasi|kampanye
kurang|under
hb|hemoglobin
kb|keluarga_berencana|kontrasepsi
tatalaksana|tata_laksana|penanganan|ditangani
phbs|bersih_sehat
p2k2|peningkatan_kemampuan
kpm|penerima_manfaat
variasi|ragam|beragam|bervariasi
pascasalin
daftar|mendaftar|mendaftarkan|terdaftar
nikah|menikah|pernikahan|kawin|perkawinan
mpasi|mp_asi
eksklusif
pendek|stunted
`;
const NOTION = new Map<string, string>();
for (const line of NOTIONS.trim().split('\n')) {
  const words = line.split('|');
  for (const word of words) if (!NOTION.has(word)) NOTION.set(word, words[0] ?? word);
}
/** Several words that mean one notion, set before words are told apart. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bmakanan pendamping air susu ibu\b|\bmakanan pendamping asi\b|\bmp[ -]?asi\b/g, ' mpasi '],
  [/\b(?:hasil|menurut|berdasarkan) (?:pengukuran|penimbangan|pendataan)\b/g, ' '],
  [/\b(?:di|tiap|per|setiap|yang ada di) (?:desa|kelurahan)(?:\/kelurahan)?\b/g, ' '],
  [/\bbumil\b/g, ' ibu hamil '],
  [/\brematri\b/g, ' remaja putri '],
  [/\bkrs\b/g, ' keluarga berisiko stunting '],
  [/\b(?:tak|tdk|blm)\b/g, ' tidak '],
  [/\bber-(?=\p{L})/gu, ' '],
  [/\bair susu ibu\b/g, ' asi '],
  [/\bstop buang air besar sembarangan\b|\bbuang air besar sembarangan\b/g, ' babs '],
  [/\bkeluarga berencana\b/g, ' kb '],
  [/\brumah tangga\b/g, ' rumah_tangga '],
  [/\bair minum\b/g, ' air_minum '],
  [/\bperilaku hidup bersih (dan )?sehat\b/g, ' phbs '],
  [/\b(pasangan|wanita) usia subur\b/g, ' pus '],
  [/\bcalon (pengantin|pasangan usia subur|pus)\b/g, ' catin '],
  [/\bbawah lima tahun\b|\b0-59 bulan\b|\bdi bawah 5 tahun\b/g, ' balita '],
  [/\bbawah dua tahun\b|\b0-23 bulan\b/g, ' baduta '],
  [/\b(?:tablet|pil) (?:penambah|tambah) darah\b/g, ' ttd '],
  [/\bkurang energi kronis\b/g, ' kek '],
  [/\bkeluarga penerima manfaat\b/g, ' kpm '],
  [/\bprogram keluarga harapan\b/g, ' pkh '],
  [/\bnon[ -]tunai\b/g, ' nontunai '],
  [/\b(?:di ?bawah|kurang dari|belum genap|<)\s*(?=\d)/g, ' lt'],
  [/\b1[.,]?000 hpk\b|\b1000 hari pertama( kehidupan)?\b/g, ' hpk1000 '],
  [/\bpasca(?: |-)?(?:ber|per)?salin(?:an)?\b/g, ' pascasalin '],
  [/\bsangat pendek\b|\bseverely stunted\b/g, ' sangat_pendek '],
  [/\bpra ?nikah\b/g, ' pranikah '],
  [/\b3 bulan pranikah\b/g, ' pranikah '],
  [/\btata ?laksana\b/g, ' tatalaksana '],
  [/<\s*(?=\d)/g, ' lt'],
];
const EMPTY = new Set(
  'yang yg dan di ke dari dengan dgn pada untuk atau oleh ini itu per usia umur berusia berumur telah sudah sedang ada adalah para serta dalam orang secara menjadi memiliki punya mempunyai berstatus status data isian angka'.split(
    ' ',
  ),
);
/** Words of which one more or one less makes another figure; a wording that differs in one of them never means the same. */
const DECISIVE = new Set(
  'tidak belum bukan tanpa nontunai tunai jaminan sangat_pendek pendek persen balita baduta bayi anak ibu hamil bersalin pascasalin remaja putri catin pus miskin keluarga berisiko rumah_tangga kpm pkh hpk1000 kek anemia buruk kurang laki lahir_hidup desa posyandu lembaga guru paud ttd mpasi asi eksklusif jamban babs phbs ikan pekarangan sanitasi air_minum imunisasi pantau tatalaksana dampingi bimbingan periksa hb kb p2k2 variasi ukur daftar mendapat konsumsi diinginkan'.split(
    ' ',
  ),
);

/** What people receive. */
const SERVICES = new Set(
  'ttd asupan mpasi asi imunisasi pantau tatalaksana dampingi bimbingan periksa hb kb p2k2 variasi promosi ikan pekarangan jaminan tunai nontunai jamban air_minum sanitasi'.split(
    ' ',
  ),
);

/** Words cut to their stem, roughly; both sides of a comparison are cut alike. */
function stem(word: string): string {
  if (word.length < 6 || word.includes('_') || /\d/.test(word)) return word;
  const bare = word
    .replace(/(kannya|annya|inya|nya|kan|an|lah)$/, '')
    .replace(/^(memper|diper|ber|ter|per|mem|men|meng|me|di|pem|pen|peng|pe|ke)/, '');
  return bare.length >= 3 ? bare : word;
}
const STEMMED = new Map<string, string>([...NOTION].map(([word, notion]) => [stem(word), notion]));

/** The notions a wording is made of. */
export function notionsOf(text: string): ReadonlySet<string> {
  let words = ` ${wording(text.replace(/_/g, ' '))} `;
  for (const [phrase, notion] of PHRASES) words = words.replace(phrase, notion);
  words = words.replace(/%/g, ' persen ');
  const notions = new Set<string>();
  for (const word of words.split(/[^\p{L}\p{N}_]+/u)) {
    if (word === '' || EMPTY.has(word)) continue;
    notions.add(NOTION.get(word) ?? STEMMED.get(stem(word)) ?? stem(word));
  }
  if (notions.has('balita') || notions.has('baduta') || notions.has('bayi')) notions.delete('anak');
  // Said of everyone or of no one in particular, a figure is the same.
  notions.delete('jumlah');
  return notions;
}

/** Decisive notions and figures that stand in one of two wordings only. */
export function decisiveDifference(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] {
  const decides = (notion: string): boolean => DECISIVE.has(notion) || /\d/.test(notion);
  const different = [...new Set([...a, ...b])].filter((notion) => decides(notion) && a.has(notion) !== b.has(notion));
  // `yang ditangani` says what `yang mendapat penanganan` says: what is received is named on both sides.
  const sameService = [...a].some((notion) => SERVICES.has(notion) && b.has(notion));
  return different.filter((notion) => notion !== 'mendapat' || !sameService);
}
