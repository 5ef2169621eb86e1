// A district that asks for n and d of many indicators, made by seed: the same edition, villages and figures at every run.
// About 2 % of the cells are missing, 1 % are no counts, and 2 % are a hundred times too large.

/** Numbers in [0, 1) by seed (mulberry32). @param {number} seed */
export function randomBy(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const AGENCY = 'dinkes';
/** @param {number} i @param {'n' | 'd'} part */
const keyOf = (i, part) => `i${String(i).padStart(2, '0')}_${part}`;

/** @param {number} indicators @param {number} sums */
function sumRules(indicators, sums) {
  return Array.from({ length: sums }, (_, k) => ({
    terms: [keyOf(k % indicators, 'n'), keyOf((k * 7 + 3) % indicators, 'n')].slice(0, k % 3 === 0 ? 1 : 2),
    limit: keyOf((k * 5 + 11) % indicators, 'd'),
  }));
}

/** @param {string} id @param {string} kind @param {Record<string, unknown>} params */
const rule = (id, kind, params) => ({
  id,
  kind,
  params,
  version: 1,
  severity: 'kesalahan',
  name: id,
  why: 'Untuk pengukuran.',
  source: 'bench',
});

/**
 * An edition of `indicators` pairs n ≤ d, `sums` further rules across fields, and whole numbers everywhere.
 * @param {number} indicators @param {number} sums
 */
export function syntheticEdition(indicators, sums) {
  const numbers = Array.from({ length: indicators }, (_, i) => i);
  const keys = numbers.flatMap((i) => [keyOf(i, 'n'), keyOf(i, 'd')]);
  const across = sumRules(indicators, sums);
  return {
    id: 'bench',
    title: 'Bench',
    years: [2024],
    calendar: [],
    agencies: [{ key: AGENCY, name: 'Dinas Kesehatan', aliases: [] }],
    variables: keys.map((key) => ({
      key,
      label: key,
      unit: 'orang',
      type: 'count',
      level: 'desa',
      owner: AGENCY,
      certainty: 'stated',
      synonyms: [],
    })),
    indicators: numbers.map((i) => ({
      no: i + 1,
      key: `i${i}`,
      name: `Indikator ${i}`,
      kind: 'esensial',
      group: 'bench',
      owner: AGENCY,
      level: 'desa',
      numerator: keyOf(i, 'n'),
      denominator: keyOf(i, 'd'),
      percent: null,
      direction: 'naik',
      denominatorKind: 'terhitung',
      target: null,
      targetCertainty: null,
      certainty: 'stated',
      denominatorCertainty: 'stated',
    })),
    forms: [],
    rules: [
      rule('A13', 'whole-numbers', {}),
      rule('A01', 'numerator-within-denominator', { denominator: 'terhitung' }),
      ...across.map((params, k) => rule(`X${k}`, 'sum-within', params)),
    ],
  };
}

/** Village lists and datasets share the codes of a made-up district. @param {number} k */
const codeOf = (k) => String(9901010001 + k);

/** @param {number} count */
export const syntheticVillages = (count) => ({
  district: { code: '9901', name: 'Kabupaten Contoh' },
  villages: Array.from({ length: count }, (_, k) => ({ code: codeOf(k), name: `Desa ${k}`, kecamatan: 'Contoh' })),
});

/** @param {() => number} random @param {boolean} isNumerator */
function figure(random, isNumerator) {
  const dirt = random();
  const value = isNumerator ? Math.floor(random() * 140) : 300 + Math.floor(random() * 300);
  if (dirt < 0.02) return Number.NaN;
  if (dirt < 0.025) return value + 0.5;
  if (dirt < 0.03) return -1 - value;
  return dirt < 0.05 && isNumerator ? value * 100 : value;
}

/**
 * Figures for every variable and village. Addresses are one shared list: no rule here reads them.
 * @param {{ variables: readonly { key: string }[] }} edition @param {number} count villages @param {number} seed
 */
export function syntheticDataset(edition, count, seed) {
  const random = randomBy(seed);
  const none = /** @type {string[]} */ (Array.from({ length: count }).fill(''));
  const columns = new Map();
  for (const { key } of edition.variables) {
    const values = Float64Array.from({ length: count }, () => figure(random, key.endsWith('_n')));
    columns.set(key, {
      variable: key,
      heading: key,
      values,
      addresses: none,
      states: Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1)),
      decimals: new Uint8Array(count),
      raw: Array.from(values, (value) => (Number.isNaN(value) ? null : value)),
    });
  }
  const yearsBySheet = new Map();
  return {
    edition: 'bench',
    year: 2024,
    district: '9901',
    columns,
    totals: new Map(),
    rows: Array.from({ length: count }, (_, k) => ({
      code: codeOf(k),
      occurrence: 1,
      name: `Desa ${k}`,
      kecamatan: 'Contoh',
      lines: [],
      yearsBySheet,
    })),
  };
}
