import { bareNumber, lookalike } from './bare-number';
import type { NumberOptions, ParsedNumber } from './parsed-number';
import { ask, bare, flagged, probably } from './parsed-number';
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
  const negate = (value: number | null): number | null => (value === null ? null : 0 - value);
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
