import { emonev2024 as edition } from '@shared/catalogue/editions/emonev-2024';
import type { Column } from '@shared/dataset/types';
import { check } from '@shared/rules';
import { localise } from '@shared/rules/localise';
import { describe, expect, it } from 'vitest';
import { makeDataset, villageList } from '../make-dataset';
import { fc, test } from '../property';
import { honestBy, honestDistrict, honestRows, sortedRows } from './honest-districts';
import { movedFrom, PLANTED } from './planted-shifts';
import { allTold, plantedTold, shiftsTold, slippedTold, withSlips } from './shift-scores';

// A slice of the bench, by seeds that nothing was tuned on.
const SEED = 201;
const TWENTY = Array.from({ length: 20 }, (_, k) => SEED + k);

describe('districts in which nothing is wrong', () => {
  it.each(TWENTY)('must not be told that anything in particular is (district %i)', (seed) => {
    expect([...allTold(honestDistrict(honestBy(seed)))]).toEqual([]);
  });

  it('are not read again for what may have moved', () => {
    const dataset = honestDistrict({ seed: SEED, making: 'formula', villages: 200, percents: 0 });
    const villages = villageList(200);
    const findings = check({ edition, dataset, villages }).filter(({ scope }) => scope === 'column');
    let reads = 0;
    const columns = new (class extends Map<string, Column> {
      override get(key: string) {
        reads += 1;
        return super.get(key);
      }
    })(dataset.columns);
    localise({ edition, dataset: { ...dataset, columns }, villages, findings });
    expect(findings.flatMap(({ cells }) => cells).length).toBeGreaterThan(200);
    expect(reads).toBeLessThan(200);
  });
});

describe('sheets sorted by size with every numerator a little too high', () => {
  const COUNTS = [10, 15, 40, 100];
  const claims = (kecamatan: number, order: 1 | -1, above?: number): number[] =>
    COUNTS.flatMap((villages) =>
      [1, 2, 3].filter(
        (seed) => shiftsTold(makeDataset(sortedRows(SEED + seed, villages, kecamatan, order, above))).size > 0,
      ),
    );

  it.each([
    ['from large to small', 1000, -1],
    ['from small to large', 1000, 1],
    ['from large to small in each kecamatan', 10, -1],
    ['from small to large in each kecamatan', 17, 1],
    ['from large to small in small kecamatan', 7, -1],
  ] as const)('must not be told that a column has moved (%s)', (_order, kecamatan, order) => {
    expect(claims(kecamatan, order)).toEqual([]);
    expect(claims(kecamatan, order, 1.002)).toEqual([]);
  });

  it('are told so where one has and a typed percentage shows it', () => {
    const rows = sortedRows(SEED, 40, 1000, -1, 0.6).map(({ code, cells }) => {
      const [n, d] = [Number(cells['krs_promosi_ikan_n']), Number(cells['krs_promosi_ikan_d'])];
      return { code, cells: { ...cells, krs_promosi_ikan_p: Number(((100 * n) / d).toFixed(2)) } };
    });
    const told = [...shiftsTold(makeDataset(movedFrom(rows, 'krs_promosi_ikan_n', 5, 1))).values()];
    expect([...new Set(told.map(({ variable, by }) => `${variable} ${by}`))]).toEqual(['krs_promosi_ikan_n 1']);
  });
});

describe('districts with scattered slips', () => {
  it('must not be told that a column has moved', () => {
    expect(slippedTold(SEED, 3, 25)).toBe(0);
  });
});

describe('a planted shift', () => {
  // Every seventh kind of column and every fourth way of moving: each of them comes up.
  const SOME = Array.from({ length: 7 }, (_, i) => (i * 5) % PLANTED);

  it('is told by its column and direction, and no other column with it', () => {
    const score = plantedTold(31_000, SOME);
    expect(score.found).toBeGreaterThanOrEqual(6);
    expect(score.wrong).toBe(0);
  });
});

const district = fc.integer({ min: 1, max: 1e6 }).map((seed) => ({ ...honestBy(seed), villages: 40, percents: 0.5 }));
const column = fc.constantFrom(
  'krs_kelas_1',
  'jumlah_krs',
  'rumah_tangga',
  'krs_promosi_ikan_n',
  'catin_laki',
  'mpasi_d',
);
const start = fc.integer({ min: 0, max: 30 });
const RUNS = 15;
const FEW = 6;

describe('what is told of a moved column', () => {
  test.prop([district, column, start], RUNS)('is nothing once it is moved back', (honest, variable, from) => {
    const there = movedFrom(honestRows(honest), variable, from, 1);
    expect(shiftsTold(makeDataset(movedFrom(there, variable, from, -1))).size).toBe(0);
  });

  test.prop([district, fc.integer({ min: 1, max: 60 })], FEW)(
    'is nothing more with sound rows added',
    (honest, more) => {
      const longer = { ...honest, villages: honest.villages + more };
      const rows = honestRows(longer);
      const spoilt = withSlips(honest, 6);
      fc.pre(shiftsTold(spoilt).size === 0);
      const cells = (k: number) =>
        Object.fromEntries(
          [...spoilt.columns].map(([key, { values, raw }]) => [key, raw[k] === null ? null : values[k]!]),
        );
      const added = rows.map((row, k) => (k < honest.villages ? { ...row, cells: cells(k) } : row));
      expect(shiftsTold(makeDataset(added)).size).toBe(0);
    },
  );

  test.prop([district, column], RUNS)('turns round with the sheet', (honest, variable) => {
    const down = movedFrom(honestRows(honest), variable, 0, 1);
    const codes = down.map(({ code }) => code);
    const turned = down.toReversed().map((row, k) => ({ ...row, code: codes[k]! }));
    const told = (rows: typeof down) =>
      [...new Set([...shiftsTold(makeDataset(rows)).values()].map(({ by, mended }) => `${by} ${mended}`))].sort();
    expect(told(turned)).toEqual(
      told(down)
        .map((one) => (one.startsWith('-') ? one.slice(1) : `-${one}`))
        .sort(),
    );
  });

  test.prop([district, column, start], RUNS)('rests on rows that contradict themselves', (honest, variable, from) => {
    const dataset = makeDataset(movedFrom(honestRows(honest), variable, from, 1));
    for (const { mended, broken } of shiftsTold(dataset).values()) {
      expect(mended).toBeGreaterThanOrEqual(4);
      expect(mended).toBeGreaterThanOrEqual(0.8 * broken);
    }
  });
});
