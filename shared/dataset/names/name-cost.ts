import type { Gap, NameForm } from './name-forms';

/** Up to here a name is spelled otherwise, but heard as the same. */
export const SAME = 0.45;
const OTHER_NUMBER = 3;
const NO_NUMBER = 2;
const LEFT_OUT_OF_SHORT = 0.05;
/** A hand that skips a syllable leaves out several letters at once. */
const NEXT_MISSING = 0.6;
const VOWEL_LEFT_OUT = 0.3;
const VOWELS = new Set('a e i o u'.split(' ').map((letter) => letter.charCodeAt(0)));
const SWAPPED = 0.9;
/** Letters that are heard or seen alike, and what taking one for the other costs. */
const ALIKE: readonly (readonly [string, number])[] = [
  ['iy', 0.1],
  ['1l', 0.2],
  ['1i', 0.2],
  ['li', 0.5],
  ['0o', 0.1],
  ['jy', 0.5],
  ['ou', 0.6],
  ['ei', 0.6],
  ['ae', 0.8],
  ['ao', 0.8],
  ['kq', 0.3],
  ['fp', 0.6],
  ['fv', 0.5],
  ['dt', 0.8],
  ['sz', 0.5],
];
const SIGNS = 36;
const indexOf = (code: number): number => (code >= 97 ? code - 97 : code - 22);

const changing = new Float32Array(SIGNS * SIGNS).fill(1);
for (let at = 0; at < SIGNS; at++) changing[at * SIGNS + at] = 0;
for (const [pair, cost] of ALIKE) {
  const [one, other] = [indexOf(pair.charCodeAt(0)), indexOf(pair.charCodeAt(1))];
  changing[one * SIGNS + other] = cost;
  changing[other * SIGNS + one] = cost;
}
/** A doubled letter, and a silent one. */
const DOUBLED = 0.2;
const SILENT = 0.6;
const H = 'h'.charCodeAt(0);

/** Rows of the table, reused, because a sheet without codes compares every row with many villages. */
let rows = newRows(64);
function newRows(length: number): readonly [Float32Array, Float32Array, Float32Array, Float32Array] {
  return [new Float32Array(length), new Float32Array(length), new Float32Array(length), new Float32Array(length)];
}

/**
 * What it takes to write `written` where `official` is meant: about 1 a slip of the hand, less for letters that are heard
 * or seen alike and for those left out of a shortened word (Damerau–Levenshtein with costs).
 * @param limit costs above it are not told apart
 */
export function nameCost(written: NameForm, official: NameForm, limit: number): number {
  const known = written.cost + official.cost + numberCost(written.number, official.number);
  return known > limit ? known : known + lettersCost(written, official, limit - known);
}

const numberCost = (one: string, other: string): number =>
  one === other ? 0 : one === '' || other === '' ? NO_NUMBER : OTHER_NUMBER;

function lettersCost(written: NameForm, official: NameForm, limit: number): number {
  const [from, to] = [official.key, written.key];
  if (from === to) return 0;
  if (rows[0].length <= to.length) rows = newRows(2 * to.length + 1);
  let [before, above, row] = rows;
  /** By letter of `to`: the least cost where letters of `from` are left out up to here. */
  const leaving = rows[3];
  above[0] = 0;
  leaving.fill(Infinity);
  for (let at = 1; at <= to.length; at++) above[at] = (above[at - 1] ?? 0) + costOfExtra(written, at - 1);
  for (let line = 1; line <= from.length; line++) {
    const letter = from.charCodeAt(line - 1);
    const missing = costOfExtra(official, line - 1);
    const isInsideWord = official.begins[line - 1] !== true;
    leaving[0] = Math.min((above[0] ?? 0) + missing, (leaving[0] ?? 0) + NEXT_MISSING);
    let least = (row[0] = leaving[0]);
    for (let at = 1; at <= to.length; at++) {
      const other = to.charCodeAt(at - 1);
      const gap = isInsideWord ? gapCost(written.gaps[at], letter, missing) : missing;
      const left = Math.min((above[at] ?? 0) + gap, (leaving[at] ?? 0) + Math.min(gap, NEXT_MISSING));
      leaving[at] = left;
      let cost = (above[at - 1] ?? 0) + (changing[indexOf(letter) * SIGNS + indexOf(other)] ?? 1);
      cost = Math.min(cost, left, (row[at - 1] ?? 0) + costOfExtra(written, at - 1));
      if (at > 1 && line > 1 && letter === to.charCodeAt(at - 2) && other === from.charCodeAt(line - 2))
        cost = Math.min(cost, (before[at - 2] ?? 0) + SWAPPED);
      row[at] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return least;
    [before, above, row] = [above, row, before];
  }
  return above[to.length] ?? 0;
}

function gapCost(gap: Gap | undefined, letter: number, missing: number): number {
  if (gap === 'any') return LEFT_OUT_OF_SHORT;
  return gap === 'vowels' && VOWELS.has(letter) ? VOWEL_LEFT_OUT : missing;
}

function costOfExtra({ key, begins }: NameForm, at: number): number {
  if (begins[at] === true) return 1;
  const letter = key.charCodeAt(at);
  return letter === key.charCodeAt(at - 1) ? DOUBLED : letter === H ? SILENT : 1;
}
