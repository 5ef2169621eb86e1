import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of';
import { makeDataset, villageList } from './make-dataset';
import { screen } from './kit/statistics-simulation';
import { emonev2024 } from '@shared/catalogue';

// A slice of the bench, by a seed that nothing was tuned on.
const SEED = 41;
const DISTRICTS = 12;

describe('screens of simulated districts of 300 villages', () => {
  it('raise at most five false alarms per district for villages far from the others, and find half of the slips', () => {
    const { falseAlarms, found, slips } = screen(SEED, DISTRICTS, 'P22');
    expect(falseAlarms).toBeLessThanOrEqual(5);
    expect(found / slips).toBeGreaterThan(0.5);
  });

  it('raise at most one for villages that changed since the last period, and find a third of the slips', () => {
    const { falseAlarms, found, slips } = screen(SEED, DISTRICTS, 'P09');
    expect(falseAlarms).toBeLessThanOrEqual(1);
    expect(found / slips).toBeGreaterThan(1 / 3);
  });
});

const BANDUNG = resolve(process.env.CERMAT_TABLES ?? '', 'bandung_dkpp_2022.csv');
const isThere = process.env.CERMAT_TABLES !== undefined && existsSync(BANDUNG);
if (!isThere)
  console.warn('CERMAT_TABLES has no bandung_dkpp_2022.csv: the funnel is not tried on the published table.');

describe.skipIf(!isThere)('the published table of Kota Bandung', () => {
  it('is not flooded: the few kelurahan told are those beyond all others, none of them hidden', () => {
    const [head = [], ...lines] = readFileSync(BANDUNG, 'utf8')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(','));
    const at = (name: string) => head.indexOf(name);
    const rows = lines.map((cells) => ({
      code: cells[at('kode_kemendagri')]!,
      cells: {
        krs_pekarangan_n: Number(cells[at('krs_pekarangan')]),
        krs_pekarangan_d: Number(cells[at('krs_total_2')]),
      },
    }));
    const share = (code: string) => {
      const { cells } = rows.find((row) => row.code === code)!;
      return cells.krs_pekarangan_n / cells.krs_pekarangan_d;
    };
    const findings = findingsOf('P22', makeDataset(rows), rows.length, emonev2024, {}, villageList(0));
    const told = findings.flatMap(({ cells }) => cells[0]!.village);
    expect(findings.every(({ scope }) => scope === 'cell')).toBe(true);
    expect(told.length).toBeGreaterThanOrEqual(3);
    expect(told.length).toBeLessThanOrEqual(5);
    const others = rows.map(({ code }) => code).filter((code) => !told.includes(code));
    expect(Math.min(...told.map(share))).toBeGreaterThan(Math.max(...others.map(share)));
  });
});
