// The marathon's own district: invented figures for every village and every form of an era, book-kept here from the
// replica's forms. Nothing of the product is imported, so that the truth cannot share its mistakes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { choicesOf } from '../site/choices.mjs';
import { formsOf } from '../site/forms.mjs';

/** @typedef {import('../../shared/cli/villages.mjs').VillageList} VillageList */
/** @typedef {import('../site/forms.mjs').Form} Form */
/** @typedef {import('./report.mjs').Truth} Truth form → village → variable → value */

/** Small seeded generator (mulberry32). @param {number} seed */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What the denominators of the forms count: where one stands in several forms it is the same number of people. */
const GROUP_OF = new Map(
  Object.entries({
    'remaja-putri-1': 'remaja anemia',
    'remaja-putri-2': 'remaja',
    'pus-1': 'catin',
    'pus-2': 'pasangan',
    'pus-3': 'pasangan',
    'pus-4': 'pasangan',
    'pus-5': 'pus miskin',
    'pus-6': 'pus miskin',
    'pus-7': 'pus miskin',
    'bumil-1': 'kek',
    'bumil-2': 'bumil',
    'bumil-3': 'pus',
    'bumil-4': 'bumil',
    'balita-1': 'bayi',
    'balita-2': 'baduta',
    'balita-3': 'gizi buruk',
    'balita-4': 'balita',
    'balita-5': 'gizi kurang',
    'balita-6': 'balita',
    'keluarga-berisiko-1': 'keluarga',
    'keluarga-berisiko-2': 'keluarga',
    'keluarga-berisiko-3': 'berisiko',
    'keluarga-berisiko-4': 'nifas',
    'keluarga-berisiko-5': 'berisiko',
    'keluarga-berisiko-6': 'berisiko',
    'air-minum-sanitasi-1': 'rumah tangga',
    'air-minum-sanitasi-2': 'sanitasi sendiri',
    'perlindungan-sosial-1': 'kpm pkh',
    'perlindungan-sosial-2': 'kpm 1000 hpk',
  }),
);

/** Sizes of one village's groups; only people of the village are counted, so each is part of the one before it.
 * @param {() => number} random */
function groups(random) {
  const between = (/** @type {number} */ low, /** @type {number} */ high) => low + (high - low) * random();
  const keluarga = Math.round(between(180, 950));
  const of = (/** @type {number} */ whole, /** @type {number} */ low, /** @type {number} */ high) =>
    Math.max(1, Math.round(whole * between(low, high)));
  const balita = of(keluarga, 0.3, 0.42);
  const pus = of(keluarga, 0.5, 0.65);
  const bumil = of(keluarga, 0.05, 0.08);
  const pasangan = of(keluarga, 0.02, 0.04);
  const remaja = of(keluarga, 0.3, 0.45);
  return {
    keluarga,
    berisiko: of(keluarga, 0.2, 0.45),
    'rumah tangga': of(keluarga, 0.92, 0.99),
    'sanitasi sendiri': of(keluarga, 0.6, 0.85),
    balita,
    diukur: of(balita, 0.85, 0.97),
    bayi: of(balita, 0.09, 0.12),
    baduta: of(balita, 0.28, 0.34),
    'gizi buruk': of(balita, 0.01, 0.02),
    'gizi kurang': of(balita, 0.05, 0.08),
    pus,
    'pus miskin': of(pus, 0.15, 0.3),
    bumil,
    kek: of(bumil, 0.15, 0.3),
    nifas: of(bumil, 0.6, 0.8),
    pasangan,
    catin: 2 * pasangan,
    remaja,
    'remaja anemia': of(remaja, 0.2, 0.3),
    'kpm pkh': of(keluarga, 0.1, 0.2),
    'kpm 1000 hpk': of(keluarga, 0.05, 0.1),
  };
}

/** @param {number} n @param {number} d */
const percent = (n, d) => Math.round((10_000 * n) / d) / 100;

/**
 * One village's figures for one form.
 * @param {Form} form
 * @param {Record<string, number>} sizes
 * @param {() => number} random
 * @returns {Record<string, number | string>}
 */
function figuresOf(form, sizes, random) {
  const size = (/** @type {string} */ group) => sizes[group] ?? 0;
  if (form.key === 'data-sasaran') {
    const short = Math.round(size('diukur') * (0.04 + 0.12 * random()));
    const veryShort = Math.round(short * 0.3);
    return {
      jumlah_keluarga: size('keluarga'),
      jumlah_krs: size('berisiko'),
      jumlah_balita_diukur: size('diukur'),
      jumlah_sangat_pendek: veryShort,
      jumlah_pendek: short - veryShort,
    };
  }
  const group = GROUP_OF.get(form.key);
  const [n, d, p] = form.fields;
  if (group && n && d && p) {
    const whole = size(group);
    const part = Math.round(whole * (0.35 + 0.6 * random()));
    return { [n.key]: part, [d.key]: whole, [p.key]: percent(part, whole) };
  }
  return Object.fromEntries(
    form.fields
      .filter(({ type }) => type !== 'file' && type !== 'text')
      .map((field) => [field.key, otherFigure(field, sizes, random)]),
  );
}

/** Fields of supply menus and of the kecamatan era. @param {import('../site/forms.mjs').Field} field @param {Record<string, number>} sizes @param {() => number} random */
function otherFigure({ key, type, unit }, sizes, random) {
  if (type === 'yesno') return random() < 0.7 ? 'Ya' : 'Tidak';
  if (type === 'percent') return Math.round(3000 + 6000 * random()) / 100;
  if (unit === 'desa') return random() < 0.7 ? 1 : 0;
  if (key === 'jumlah_penduduk') return 4 * (sizes['keluarga'] ?? 0);
  if (key === 'anak_0_17') return (sizes['keluarga'] ?? 0) + (sizes['balita'] ?? 0);
  if (key === 'jumlah_balita') return sizes['balita'] ?? 0;
  if (key === 'jumlah_baduta') return sizes['baduta'] ?? 0;
  if (key === 'ibu_hamil') return sizes['bumil'] ?? 0;
  if (unit === 'orang' || unit === 'keluarga' || unit === 'anak')
    return Math.round((sizes['bumil'] ?? 10) * (0.3 + 0.6 * random()));
  return Math.round(6 * random());
}

/** What the whole kabupaten enters once. @param {Form} form @param {() => number} random @returns {Record<string, number | string>} */
function wordsOf(form, random) {
  /** @type {Record<string, number | string>} */
  const words = {};
  for (const field of form.fields) {
    const { key, type } = field;
    const choices = type === 'select' ? choicesOf(field, String(words[field.dependsOn ?? ''] ?? '')) : [];
    if (type === 'select') words[key] = choices[Math.floor(choices.length * random())] ?? '';
    else if (type === 'text') words[key] = `Rapat "${key}" & evaluasi, ${1 + Math.floor(28 * random())} Maret`;
    else if (type === 'link') words[key] = `https://rejanglebongkab.go.id/berita/${Math.floor(900 * random())}`;
    else if (type !== 'file') words[key] = otherFigure(field, {}, random);
  }
  return words;
}

/** One village among the first, which are filled one by one, and one among the others.
 * @param {number} index @param {number} rank of the form @param {number} count of villages */
const isSpoilt = (index, rank, count) => index === rank % 10 || index === count - 1 - ((7 * rank) % 100);

/** @param {import('../site/forms.mjs').Field} field */
const isRequiredCount = ({ type, required }) => type === 'count' && required;

/** Forms of Aksi 1–8 are of texts and documents for review: they have a story of their own. @param {Form} form */
const isOfFigures = ({ level, period, key }) =>
  (level === 'desa' || level === 'kabupaten') && period !== 'semester-2' && !/^(aksi|form)-/.test(key);

/**
 * The truth and the officers' workbook of one era: one sheet per form of villages, and of the whole kabupaten. With `faults` a required figure of two
 * villages of each form is words, so that nothing of these two may be filled.
 * @param {{ era: import('../site/forms.mjs').Era, villages: VillageList, year: number, seed: number, only?: readonly string[], faults?: boolean }} options
 */
export function marathonDistrict({ era, villages, year, seed, only, faults = false }) {
  const random = randomFrom(seed);
  const sizes = villages.villages.map(() => groups(random));
  const forms = formsOf(era).filter((form) => isOfFigures(form) && (!only || only.includes(form.key)));
  /** @type {Record<string, Record<string, Record<string, number | string>>>} */
  const truth = {};
  /** @type {{ form: string, village: string, variable: string }[]} */
  const planted = [];
  const sheets = forms.map((form, rank) => {
    const own = (truth[form.key] ??= {});
    if (form.level === 'kabupaten') {
      const words = (own[villages.district.code] = wordsOf(form, random));
      return {
        name: form.heading.replace(/[^\w &-]/g, ' ').slice(0, 31),
        rows: [
          ['Kabupaten/Kota', ...form.fields.map(({ label }) => label)],
          [villages.district.name, ...form.fields.map(({ key }) => words[key] ?? null)],
        ],
      };
    }
    const rows = villages.villages.map((village, index) => {
      const figures = figuresOf(form, sizes[index] ?? {}, random);
      const spoilt = faults && isSpoilt(index, rank, villages.villages.length) && form.fields.find(isRequiredCount);
      if (spoilt) {
        planted.push({ form: form.key, village: village.code, variable: spoilt.key });
        figures[spoilt.key] = 'menunggu data';
      } else own[village.code] = { ...own[village.code], ...figures };
      return [
        index + 1,
        village.code,
        village.kecamatan,
        village.name,
        year,
        ...form.fields.map(({ key }) => figures[key] ?? null),
      ];
    });
    const title = form.heading.replace(/ Semester \d$/, '');
    return {
      name: title.replace(/[^\w &-]/g, ' ').slice(0, 31),
      rows: [
        [`${form.heading} — ${villages.district.name} Tahun ${year}`],
        ['DATA UJI: semua angka dikarang'],
        [],
        ['No', 'Kode Desa', 'Kecamatan', 'Desa/Kelurahan', 'Tahun', ...form.fields.map(({ label }) => label)],
        ...rows,
      ],
    };
  });
  return { forms, truth, planted, sheets };
}

/** Writes the workbook and the truth file. @param {string} folder @param {string} name @param {ReturnType<typeof marathonDistrict>} made */
export async function writeDistrict(folder, name, { truth, sheets }) {
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${name}.xlsx`;
  writeFileSync(file, await writeXlsx({ sheets }));
  writeFileSync(`${folder}/${name}-truth.json`, `${JSON.stringify(truth)}\n`);
  return file;
}
