import { bareNumber, lookalike } from './bare-number';
import { blankWord } from './blank-words';
import { isLongNumber } from './digits';
import { numberInWords } from './number-words';
import type { NumberOptions, ParsedNumber } from './parsed-number';
import { ask, bare, flagged, probably } from './parsed-number';
import { cleanText } from './text';
import { isCounted } from './units';

/** No figure takes more letters, its unit in words included; a text of a page is not searched for one. */
const LONGEST = 120;
const SCALES = new Map([
  ['ribu', 1e3],
  ['rb', 1e3],
  ['juta', 1e6],
  ['jt', 1e6],
]);
const LINES = /[\n\r\v\f\u0085\u2028\u2029]+/;
/** More than one blank between two figures, or a tab: they stand beside each other. */
const BESIDE = /\d(?:[^\S\n\r]{2,}|\t)\d/;
/** Blanks that do not break are set between groups by programs alone; one that was typed may stand between two figures. */
const SET_GROUP = /(\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/g;

/** The text half of `parseNumber`: words and signs around a number, then the number itself. */
export function parseNumberText(raw: string, options: NumberOptions): ParsedNumber {
  if (raw.length > LONGEST) return bare('invalid');
  const text = cleanText(raw.replace(SET_GROUP, "$1'"))
    .replace(/^'(?=[^'])/, '')
    .trim();
  if (text === '' || isLongNumber(text)) return bare(text === '' ? 'missing' : 'invalid');
  switch (blankWord(text)) {
    case 'missing':
      return bare('missing');
    case 'nought':
      return flagged(0, 0, [{ answer: 'nol', value: 0 }]);
    case 'either':
      return ask('tidak ada', [
        { answer: 'nol', value: 0 },
        { answer: 'kosong', value: null },
      ]);
    case null:
  }
  if (!/\d/.test(text)) return probably(numberInWords(text) ?? lookalike(text));
  if (holdsTwo(raw.trim())) return bare('invalid');
  return withoutPercent(text, options);
}

/** Whether figures stand on several lines of a cell, or far from each other in one. */
const holdsTwo = (text: string): boolean =>
  BESIDE.test(text) || text.split(LINES).filter((line) => /\d/.test(line)).length > 1;

function withoutPercent(text: string, options: NumberOptions): ParsedNumber {
  const percent = /^(.*?) ?(?:%|persen)$/i.exec(text);
  if (!percent) return withSigns(text, options);
  return options.type === 'percent' ? withSigns(percent[1] ?? '', options) : bare('invalid');
}

function withSigns(text: string, options: NumberOptions): ParsedNumber {
  const doubtful = /^(?:\((.+)\)|(\d[^-]*?) ?-)$/.exec(text);
  if (doubtful && !/[.,] ?-$/.test(text)) {
    const value = plainValue(doubtful[1] ?? doubtful[2] ?? '', options);
    if (value === null) return bare('invalid');
    return ask(doubtful[1] === undefined ? 'd-' : '(d)', [
      { answer: 'negatif', value: -value },
      { answer: 'positif', value },
    ]);
  }
  const prefixed =
    /^(?:±|\+\/-|[<>≤≥~≈]=?|rp\.?|kurang lebih|sekitar|kira-kira|lk\.?|hampir|lebih dari|kurang dari) ?(.+?)(?:[.,] ?-)?$/i.exec(
      text,
    );
  if (prefixed) return probably(numberBefore(prefixed[1] ?? '', options));
  // `1.250,-` says by itself which sign stands before decimals.
  const money = /^(\d[\d.,]*)([.,]) ?-$/.exec(text);
  if (money) return noted(bareNumber(money[1] ?? '', { ...options, convention: money[2] === ',' ? 'id' : 'en' }));
  const starred = /^(\d[\d., ]*?) ?\*+\)?$/.exec(text);
  if (starred) return askedPlain('d*', plainValue(starred[1] ?? '', options));
  const explained = /^(\d[\d., ]*?) ?\(([a-z ]+)\)$/i.exec(text);
  if (explained) return withRemark(explained[1] ?? '', (explained[2] ?? '').toLowerCase().trim(), options);
  const worded = /^(.*?\d[.,]?) ?([a-z][a-z. ]*)$/i.exec(text);
  if (worded) return withWord(worded[1] ?? '', (worded[2] ?? '').toLowerCase().trim(), text, options);
  const signed = /^([-+]) ?(.*)$/.exec(text);
  return signed ? signedNumber(signed[1] === '-' ? -1 : 1, signed[2] ?? '', options) : bareNumber(text, options);
}

/** `12 (dua belas)`, `12 (orang)`, `0 (nihil)`: a remark that says the same, or what is counted. */
function withRemark(number: string, remark: string, options: NumberOptions): ParsedNumber {
  const parsed = bareNumber(number, options);
  const says = blankWord(remark) === 'nought' ? 0 : numberInWords(remark);
  const isSame = says !== null && [parsed.value, ...parsed.candidates].includes(says);
  if (says !== null && isSame) return flagged(says, 0);
  return says === null && isCounted(remark) ? noted(parsed) : bare('invalid');
}

function withWord(number: string, word: string, text: string, options: NumberOptions): ParsedNumber {
  const scale = SCALES.get(word);
  if (scale !== undefined) {
    const value = plainValue(number, options);
    if (value === null) return bare('invalid');
    return ask(word, [{ answer: 'dikalikan', value: Number((value * scale).toPrecision(15)) }]);
  }
  return isCounted(word) ? noted(withSigns(number, options)) : probably(lookalike(text));
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

/** The same number, told as one whose spelling deserves a note. */
const noted = (parsed: ParsedNumber): ParsedNumber =>
  parsed.status === 'ok' && parsed.value !== null ? flagged(parsed.value, parsed.decimals ?? 0) : parsed;

const askedPlain = (pattern: string, value: number | null): ParsedNumber =>
  value === null ? bare('invalid') : ask(pattern, [{ answer: 'apa-adanya', value }]);

/** The number before what is counted, if that is named: `12 orang`. */
const numberBefore = (text: string, options: NumberOptions): number | null => {
  const counted = /^(.*?\d) ?([a-z][a-z. ]*)$/i.exec(text);
  return counted && isCounted((counted[2] ?? '').toLowerCase().trim())
    ? plainValue(counted[1] ?? '', options)
    : plainValue(text, options);
};

const plainValue = (text: string, options: NumberOptions): number | null => {
  const parsed = bareNumber(text, options);
  return parsed.status === 'ok' ? parsed.value : null;
};
