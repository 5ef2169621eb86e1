// The simulation of villages that the screens are measured on, by seed: 300 villages, denominators lognormal with median 55
// between 5 and 600, true shares 20 % give or take 5, and 2 % slips of the numerator that keep it within the denominator.
import { emonev2024 } from '@shared/catalogue/editions/emonev-2024';
import { check } from '@shared/rules';
import { makeDataset, rows, villageList } from '../make-dataset';
import { randomBy } from '../localise/simulation';

const VILLAGES = 300;
const SLIPS = 0.02;

/** A normal variate (Box and Muller). */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

function sizeBy(random: () => number): number {
  for (;;) {
    const size = Math.round(55 * Math.exp(0.9 * normal(random)));
    if (size >= 5 && size <= 600) return size;
  }
}

function countBy(random: () => number, size: number, share: number): number {
  let count = 0;
  for (let i = 0; i < size; i += 1) if (random() < share) count += 1;
  return count;
}

/** A slip of the numerator that stays within the denominator; undefined where none was found. */
function slipOf(random: () => number, n: number, d: number): number | undefined {
  const digits = String(n);
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const i = Math.floor(random() * digits.length);
    const typed = Number(
      [
        digits.slice(0, i) + (digits[i + 1] ?? '') + digits[i]! + digits.slice(i + 2),
        digits.slice(0, i) + String(Math.floor(random() * 10)) + digits.slice(i),
        digits.slice(0, i) + digits.slice(i + 1) || '0',
        `${digits}0`,
      ][Math.floor(random() * 4)],
    );
    if (typed !== n && typed <= d) return typed;
  }
  return undefined;
}

interface Village {
  readonly d: number;
  readonly before: number;
  readonly n: number;
  readonly isSlip: boolean;
}

/** One district: last period's counts of the same villages, and this period's with slips. `sizes`: denominators that are known. */
export function districtBy(random: () => number, sizes: readonly number[] = []): Village[] {
  return Array.from({ length: VILLAGES }, (_, i) => {
    const d = sizes[i] ?? sizeBy(random);
    const share = Math.min(0.95, Math.max(0.01, 0.2 + 0.05 * normal(random)));
    const before = countBy(random, d, share);
    const right = countBy(random, d, share);
    const typed = random() < SLIPS ? slipOf(random, right, d) : undefined;
    return { d, before, n: typed ?? right, isSlip: typed !== undefined };
  });
}

export interface Screened {
  /** Per 300 villages. */
  readonly falseAlarms: number;
  readonly found: number;
  readonly slips: number;
  readonly alarms: number;
}

/** What a rule of the edition warns of in simulated districts, through the check as officers meet it. */
export function screen(seed: number, districts: number, rule: 'P22' | 'P09'): Screened {
  const random = randomBy(seed);
  let [alarms, found, slips] = [0, 0, 0];
  const villages = villageList(VILLAGES);
  const edition = { ...emonev2024, rules: emonev2024.rules.filter(({ id }) => id === rule) };
  for (let k = 0; k < districts; k += 1) {
    const all = districtBy(random);
    const figures = (count: (one: Village) => number) =>
      makeDataset(rows(VILLAGES, (i) => ({ bumil_ttd90_n: count(all[i]!), bumil_ttd90_d: all[i]!.d })));
    const facts = { previous: [{ ...figures(({ before }) => before), year: 2023 }] };
    const findings = check({ edition, dataset: figures(({ n }) => n), villages, facts });
    const alarmed = new Set(findings.flatMap(({ cells }) => cells.map(({ village }) => village)));
    alarms += alarmed.size;
    all.forEach(({ isSlip }, i) => {
      if (!isSlip) return;
      slips += 1;
      if (alarmed.has(villages.villages[i]!.code)) found += 1;
    });
  }
  return { falseAlarms: (alarms - found) / districts, found, slips, alarms };
}
