// Figures of villages with one wrong cell, by seed: numerator, denominator and percentage of an indicator, a second
// indicator with the same denominator, and column totals. Written apart from the product: it shares no code with it.
import { emonev2024 } from '@shared/catalogue/editions/emonev-2024';
import type { Dataset } from '@shared/dataset/types';
import { check } from '@shared/rules';
import { localise } from '@shared/rules/localise';
import type { Localisation } from '@shared/rules/localise';
import { code, makeDataset, villageList } from '../make-dataset';
import type { Row } from '../make-dataset';

/** How much the record knows of itself. */
export type Knowledge = 'n, d, percentage' | '+ second indicator' | '+ column totals';
export type Fault = 'slip' | 'not a slip';

const FIRST = 'krs_promosi_ikan';
const SECOND = 'krs_pekarangan';

/** Numbers in [0, 1) by seed (mulberry32). */
export function randomBy(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Cells = Record<string, number>;
const percent = (n: number, d: number) => Number(((100 * n) / d).toFixed(2));

function villageFigures(random: () => number, knowledge: Knowledge): Cells {
  const d = Math.floor(30 * 30 ** random());
  const n = Math.floor(random() * (d + 1));
  const m = Math.floor(random() * (d + 1));
  const first = { [`${FIRST}_n`]: n, [`${FIRST}_d`]: d, [`${FIRST}_p`]: percent(n, d) };
  if (knowledge === 'n, d, percentage') return first;
  return { ...first, [`${SECOND}_n`]: m, [`${SECOND}_d`]: d, [`${SECOND}_p`]: percent(m, d) };
}

/** Ways the hand goes wrong, on the digits of a figure. */
const HANDS: readonly ((digits: string, random: () => number) => string)[] = [
  (digits, random) => {
    const i = Math.floor(random() * (digits.length - 1));
    return digits.slice(0, i) + (digits[i + 1] ?? '') + digits[i]! + digits.slice(i + 2);
  },
  (digits, random) => {
    const i = Math.floor(random() * digits.length);
    return digits.slice(0, i) + digits.slice(i + 1);
  },
  (digits, random) => {
    const i = Math.floor(random() * (digits.length + 1));
    return digits.slice(0, i) + String(Math.floor(random() * 10)) + digits.slice(i);
  },
  (digits, random) => {
    const i = Math.floor(random() * digits.length);
    return digits.slice(0, i) + digits[i]! + digits.slice(i);
  },
  (digits) => `${digits}0`,
  (digits) => (digits.endsWith('0') ? digits.slice(0, -1) : digits),
  (digits, random) => {
    const i = Math.floor(random() * digits.length);
    return digits.slice(0, i) + String(Math.floor(random() * 10)) + digits.slice(i + 1);
  },
];

/** Edits between two digit strings, a swap of neighbours being one (optimal string alignment). */
function apart(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array.from({ length: b.length }, () => 0)]);
  for (let j = 0; j <= b.length; j += 1) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      rows[i]![j] = best;
    }
  return rows[a.length]![b.length]!;
}

/** A wrong figure instead of the right one; undefined where the hand changed nothing that counts. */
function wrongFigure(value: number, isPercent: boolean, fault: Fault, random: () => number): number | undefined {
  const decimals = isPercent ? 2 : 0;
  const digits = String(Math.round(value * 10 ** decimals));
  if (fault === 'slip') {
    const slipped = HANDS[Math.floor(random() * HANDS.length)]!(digits, random);
    const typed = Number(`${slipped}e-${decimals}`);
    const isWritten = slipped !== '' && (isPercent || !/^0\d/.test(slipped));
    return isWritten && typed !== value ? typed : undefined;
  }
  // A stale figure: last year's, another agency's. Up to 40 % away, and no slip of the right one.
  const stale = Number((value * (0.6 + 0.8 * random())).toFixed(decimals));
  return apart(String(Math.round(stale * 10 ** decimals)), digits) > 1 ? stale : undefined;
}

export interface Trial {
  readonly variable: string;
  readonly right: number;
  readonly typed: number;
  readonly dataset: Dataset;
  readonly village: string;
}

const VILLAGES = 12;
const CHANGED = ['n', 'd', 'p'] as const;

/** A small district with one wrong cell in the first village. Totals are right: they were added up before the slip. */
export function trialBy(random: () => number, knowledge: Knowledge, fault: Fault): Trial {
  for (;;) {
    const rows: Row[] = Array.from({ length: knowledge === '+ column totals' ? VILLAGES : 1 }, (_, k) => ({
      code: code(k),
      cells: villageFigures(random, knowledge),
    }));
    const total: Cells = {};
    if (knowledge === '+ column totals')
      for (const { cells } of rows)
        for (const [key, value] of Object.entries(cells))
          if (!key.endsWith('_p')) total[key] = (total[key] ?? 0) + Number(value);
    const part = CHANGED[Math.floor(random() * CHANGED.length)]!;
    const variable = `${FIRST}_${part}`;
    const right = Number(rows[0]!.cells[variable]);
    const typed = wrongFigure(right, part === 'p', fault, random);
    if (typed === undefined) continue;
    rows[0] = { code: code(0), cells: { ...rows[0]!.cells, [variable]: typed } };
    return { variable, right, typed, dataset: makeDataset(rows, total), village: code(0) };
  }
}

/** What is told of a trial's village; undefined where the wrong figure breaks no rule. */
export function toldOf({ dataset, village }: Trial): Localisation | undefined {
  const villages = villageList(dataset.rows.length);
  const findings = check({ edition: emonev2024, dataset, villages }).filter(
    ({ severity, cells }) => severity !== 'catatan' && cells.some((cell) => cell.village === village),
  );
  const told = localise({ edition: emonev2024, dataset, villages, findings });
  return findings.flatMap(({ key }) => told.get(key) ?? [])[0];
}

/** Counts of a run of trials. */
export interface Score {
  readonly trials: number;
  readonly found: number;
  readonly alone: number;
  readonly aloneRight: number;
  readonly first: number;
  readonly named: number;
  readonly mendable: number;
  readonly offered: number;
  readonly offeredRight: number;
  /** Offered with a slip as the reason, and of these right. */
  readonly asSlip: number;
  readonly asSlipRight: number;
}

/** Runs seeded trials and counts how often the wrong cell is named and the right value offered. */
export function simulate(seed: number, trials: number, knowledge: Knowledge, fault: Fault): Score {
  const random = randomBy(seed);
  const score = {
    trials,
    found: 0,
    alone: 0,
    aloneRight: 0,
    first: 0,
    named: 0,
    mendable: 0,
    offered: 0,
    offeredRight: 0,
    asSlip: 0,
    asSlipRight: 0,
  };
  for (let i = 0; i < trials; i += 1) {
    const trial = trialBy(random, knowledge, fault);
    const told = toldOf(trial);
    if (!told) continue;
    score.found += 1;
    const isTrue = (cell: { village: string; variable: string }) =>
      cell.village === trial.village && cell.variable === trial.variable;
    if (told.verdict === 'one') {
      score.alone += 1;
      if (told.suspects[0] && isTrue(told.suspects[0])) score.aloneRight += 1;
    }
    if (told.suspects[0] && isTrue(told.suspects[0])) score.first += 1;
    if (told.suspects.some(isTrue)) score.named += 1;
    if (told.repairs.some((repair) => isTrue(repair) && repair.low <= trial.right && trial.right <= repair.high))
      score.mendable += 1;
    if (!told.suggestion) continue;
    const [change] = told.suggestion.changes;
    const isRight = told.suggestion.changes.length === 1 && isTrue(change!) && change!.value === trial.right;
    const isSlip = told.suggestion.reason !== 'only-fit' && told.suggestion.reason !== 'recomputed';
    score.offered += 1;
    if (isRight) score.offeredRight += 1;
    if (isSlip) score.asSlip += 1;
    if (isSlip && isRight) score.asSlipRight += 1;
  }
  return score;
}
