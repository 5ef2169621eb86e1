// What is told of a moved column over many simulated districts: honest ones, ones with a column that has moved, and ones in
// which single figures are wrong, each in its own way.
import { emonev2024 } from '@shared/catalogue/editions/emonev-2024';
import type { Dataset } from '@shared/dataset/types';
import { check } from '@shared/rules';
import { localise } from '@shared/rules/localise';
import type { Localisation, Shifted } from '@shared/rules/localise';
import { makeDataset, villageList } from '../make-dataset';
import { honestBy, honestDistrict, honestRows } from './honest-districts';
import type { Honest } from './honest-districts';
import { PLANTED, plantedBy } from './planted-shifts';
import { randomBy } from './simulation';

/** Finding key → what a person is told of it. */
export function allTold(dataset: Dataset): ReadonlyMap<string, Localisation> {
  const villages = villageList(dataset.rows.length);
  const findings = check({ edition: emonev2024, dataset, villages });
  return localise({ edition: emonev2024, dataset, villages, findings });
}

/** Finding key → the moved column that a person is told of. */
export function shiftsTold(dataset: Dataset): ReadonlyMap<string, Shifted> {
  return new Map([...allTold(dataset)].flatMap(([key, { shifted }]) => (shifted ? [[key, shifted] as const] : [])));
}

const count = (districts: number, isTold: (k: number) => boolean): number =>
  Array.from({ length: districts }, (_, k) => k).filter(isTold).length;

/** How many of so many honest districts are told that a column has moved. */
export const honestTold = (seed: number, districts: number): number =>
  count(districts, (k) => shiftsTold(honestDistrict(honestBy(seed + k))).size > 0);

/** The numerators of an honest district with one in `every` figures ten times too large, as a hand types them. */
export function withSlips(honest: Honest, every: number): Dataset {
  const random = randomBy(-honest.seed);
  const typed = (key: string, value: number) => (key.endsWith('_n') && random() < 1 / every ? 10 * value : value);
  return makeDataset(
    honestRows(honest).map(({ code, cells }) => ({
      code,
      cells: Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, typed(key, Number(value))])),
    })),
  );
}

/** How many of so many districts with scattered slips are told that a column has moved. */
export const slippedTold = (seed: number, districts: number, every: number): number =>
  count(districts, (k) => shiftsTold(withSlips(honestBy(seed + k), every)).size > 0);

export interface PlantedScore {
  readonly planted: number;
  readonly found: number;
  /** Districts in which another column than the moved one, or the other direction, is told. */
  readonly wrong: number;
  /** Numbers of those not found. */
  readonly missed: readonly number[];
}

const ALL = Array.from({ length: PLANTED }, (_, k) => k);

/** How many of the planted shifts are told, each by its column and direction; of all, or of those with the given numbers. */
export function plantedTold(seed: number, numbers: readonly number[] = ALL): PlantedScore {
  const missed: number[] = [];
  let wrong = 0;
  for (const k of numbers) {
    const { dataset, variable, by } = plantedBy(seed, k);
    const told = [...shiftsTold(dataset).values()];
    const right = told.filter((one) => one.variable === variable && one.by === by);
    if (right.length === 0) missed.push(k);
    if (right.length < told.length) wrong += 1;
  }
  return { planted: numbers.length, found: numbers.length - missed.length, wrong, missed };
}
