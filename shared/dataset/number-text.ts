import type { NumberOptions, ParsedNumber, Reading } from './number';
import { cleanText } from './text';

const MISSING_WORDS = new Set([
  'n/a',
  'n.a.',
  'n.a',
  'na',
  'belum ada data',
  'belum ada',
  'belum tersedia',
  'tidak ada data',
  'kosong',
  '(kosong)',
]);
const UNITS =
  /^(?:orang|org|jiwa|anak|balita|baduta|bayi|ibu|bumil|keluarga|kel\.?|kk|krs|pasangan|rumah tangga|rt|kpm|desa|remaja|buah|unit)\.?$/;
const SCALES = new Map([
  ['ribu', 1e3],
  ['rb', 1e3],
  ['juta', 1e6],
  ['jt', 1e6],
]);

const bare = (status: 'missing' | 'invalid'): ParsedNumber => ({
  status,
  value: null,
  candidates: [],
  readings: [],
  decimals: null,
  pattern: null,
});

const sure = (value: number, decimals: number): ParsedNumber => ({
  status: 'ok',
  value,
  candidates: [],
  readings: [],
  decimals,
  pattern: null,
});

const flagged = (
  value: number,
  decimals: number,
  readings: readonly Reading[] = [{ answer: 'apa-adanya', value }],
): ParsedNumber => ({
  status: 'flag',
  value,
  candidates: readings.map((reading) => reading.value),
  readings,
  decimals,
  pattern: null,
});

const ask = (pattern: string, readings: readonly Reading[]): ParsedNumber => ({
  status: 'ambiguous',
  value: null,
  candidates: readings.map((reading) => reading.value),
  readings,
  decimals: null,
  pattern,
});

const probably = (value: number | null): ParsedNumber => {
  const readings: Reading[] = value === null ? [] : [{ answer: 'perbaikan', value }];
  return { ...bare('invalid'), candidates: readings.map((reading) => reading.value), readings };
};

/** The text half of `parseNumber`: words and signs around a number, then the number itself. */
export function parseNumberText(raw: string, options: NumberOptions): ParsedNumber {
  const text = cleanText(raw).replace(/^'+/, '').trim();
  const lower = text.toLowerCase();
  if (text === '' || /^[-–—.…]+$/.test(text) || MISSING_WORDS.has(lower)) return bare('missing');
  if (lower === 'nihil') return flagged(0, 0, [{ answer: 'nol', value: 0 }]);
  if (lower === 'tidak ada') {
    return ask('tidak ada', [
      { answer: 'nol', value: 0 },
      { answer: 'kosong', value: null },
    ]);
  }
  if (!/\d/.test(text)) return probably(lookalike(text));
  return withoutPercent(text, options);
}

function withoutPercent(text: string, options: NumberOptions): ParsedNumber {
  const percent = /^(.*?)\s*(?:%|persen)$/i.exec(text);
  if (!percent) return withSigns(text, options);
  return options.type === 'percent' ? withSigns(percent[1] ?? '', options) : bare('invalid');
}

function withSigns(text: string, options: NumberOptions): ParsedNumber {
  const doubtful = /^(?:\((.+)\)|(\d.*?)\s*-)$/.exec(text);
  if (doubtful) {
    const value = plainValue(doubtful[1] ?? doubtful[2] ?? '', options);
    if (value === null) return bare('invalid');
    return ask(doubtful[1] === undefined ? 'd-' : '(d)', [
      { answer: 'negatif', value: -value },
      { answer: 'positif', value },
    ]);
  }
  const prefixed = /^(?:±|[<>≤≥~≈]=?|rp\.?)\s*(.+?)(?:,-)?$/i.exec(text);
  if (prefixed) return probably(plainValue(prefixed[1] ?? '', options));
  const worded = /^(.*?\d[.,]?)\s*([a-z][a-z. ]*)$/i.exec(text);
  if (worded) return withWord(worded[1] ?? '', (worded[2] ?? '').toLowerCase().trim(), text, options);
  const signed = /^([-+])\s*(.*)$/.exec(text);
  return signed ? signedNumber(signed[1] === '-' ? -1 : 1, signed[2] ?? '', options) : bareNumber(text, options);
}

function withWord(number: string, word: string, text: string, options: NumberOptions): ParsedNumber {
  const scale = SCALES.get(word);
  if (scale !== undefined) {
    const value = plainValue(number, options);
    if (value === null) return bare('invalid');
    return ask(word, [{ answer: 'dikalikan', value: Number((value * scale).toPrecision(15)) }]);
  }
  if (!UNITS.test(word)) return probably(lookalike(text));
  const parsed = withSigns(number, options);
  return parsed.status === 'ok' && parsed.value !== null ? flagged(parsed.value, parsed.decimals ?? 0) : parsed;
}

function signedNumber(sign: 1 | -1, text: string, options: NumberOptions): ParsedNumber {
  const parsed = bareNumber(text, options);
  if (sign === 1) return parsed;
  const negate = (value: number | null): number | null => (value === null ? null : -value);
  return {
    ...parsed,
    value: negate(parsed.value),
    candidates: parsed.candidates.map(negate),
    readings: parsed.readings.map(({ answer, value }) => ({ answer, value: negate(value) })),
  };
}

const plainValue = (text: string, options: NumberOptions): number | null => {
  const parsed = bareNumber(text, options);
  return parsed.status === 'ok' ? parsed.value : null;
};

/** Digits with separators only; everything around them has been taken off. */
function bareNumber(text: string, options: NumberOptions): ParsedNumber {
  const scientific = /^(\d+(?:[.,]\d+)?)e([+-]?\d{1,2})$/i.exec(text);
  if (scientific) {
    const value = Number(`${(scientific[1] ?? '').replace(',', '.')}e${scientific[2] ?? ''}`);
    return Number.isSafeInteger(value) ? flagged(value, 0) : bare('invalid');
  }
  // A space after a separator is a slip of the thumb, not a group: `1. 234` is asked about like `1.234`.
  const digits = text.replace(/(\d[.,]) (?=\d)/g, '$1').replace(/^(\d{1,3})((?:[ ']\d{3})+)(?=$|[.,]\d+$)/, joinGroups);
  if (/^\d+$/.test(digits)) return wholeNumber(digits);
  const trailing = /^(\d+)[.,]$/.exec(digits);
  if (trailing) return flagged(Number(trailing[1]), 0);
  const lone = /^([1-9]\d{0,2})([.,])(\d{3})$/.exec(digits);
  // A space-grouped number has spent its group sign, so its separator can only be decimal.
  if (lone && digits === text.replace(' ', '')) return loneGroup(lone[1] ?? '', lone[2] ?? '', lone[3] ?? '', options);
  return groupedOrDecimal(digits);
}

const joinGroups = (_: string, head: string, groups: string): string => head + groups.replace(/[ ']/g, '');

function wholeNumber(digits: string): ParsedNumber {
  const value = Number(digits);
  if (!Number.isSafeInteger(value)) return bare('invalid');
  return digits.length > 1 && digits.startsWith('0') ? flagged(value, 0) : sure(value, 0);
}

/** `1.234`: a thousand and some, or one and a bit. Only the column's known convention can tell, and then with a note. */
function loneGroup(head: string, separator: string, tail: string, { type, convention }: NumberOptions): ParsedNumber {
  const grouped: Reading = { answer: 'ribuan', value: Number(head + tail) };
  const decimal: Reading = { answer: 'desimal', value: Number(`${head}.${tail}`) };
  const readings = type === 'count' ? [grouped, decimal] : [decimal, grouped];
  const isGroupSign = convention === undefined ? null : (separator === '.') === (convention === 'id');
  if (type === 'count' && isGroupSign === true) return flagged(Number(head + tail), 0, readings);
  if (type === 'percent' && isGroupSign === false) return flagged(Number(`${head}.${tail}`), tail.length, readings);
  return ask(separator === '.' ? 'ddd.ddd' : 'ddd,ddd', readings);
}

const DOT_GROUPS = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,(\d+))?$/;
const COMMA_GROUPS = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.(\d+))?$/;
const DECIMAL = /^(\d*)[.,](\d+)$/;

function groupedOrDecimal(digits: string): ParsedNumber {
  const decimal = DECIMAL.exec(digits);
  if (decimal) {
    const head = decimal[1] ?? '';
    const tail = decimal[2] ?? '';
    const value = Number(`${head}.${tail}`);
    const padded = head.length > 1 && head.startsWith('0');
    return padded ? flagged(value, tail.length) : sure(value, tail.length);
  }
  const dots = DOT_GROUPS.exec(digits);
  if (dots) return safe(Number(digits.replace(/\./g, '').replace(',', '.')), dots[1]?.length ?? 0);
  const commas = COMMA_GROUPS.exec(digits);
  if (commas) return safe(Number(digits.replace(/,/g, '')), commas[1]?.length ?? 0);
  return probably(lookalike(digits));
}

const safe = (value: number, decimals: number): ParsedNumber =>
  Math.abs(value) <= Number.MAX_SAFE_INTEGER ? sure(value, decimals) : bare('invalid');

/** What was probably meant where a letter was typed for a digit: `1O5` → 105. Offered, never used by itself. */
function lookalike(text: string): number | null {
  if (!/^[\dOolI]+$/.test(text)) return null;
  const digits = text.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
  return digits.length <= 15 ? Number(digits) : null;
}
