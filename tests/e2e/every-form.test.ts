import { beforeAll, describe, expect, it } from 'vitest';
import { runEra } from '../tools/marathon-era.mjs';

/** One of each kind: page, modal, figures of other menus in a modal, Data Sasaran before them, and forms of the kabupaten
 * with words and with lists that hang on each other. */
const KINDS = [
  'data-sasaran',
  'bumil-1',
  'bumil-2',
  'data-supply-kesehatan',
  'data-supply-kominfo',
  'pemetaan-program',
];

describe('one village of each type of form, or the kabupaten, in Chromium with the real side panel', () => {
  let report: Awaited<ReturnType<typeof runEra>>;
  beforeAll(async () => {
    report = await runEra({ era: 'emonev', seed: 6, villages: 1, tables: false, only: KINDS });
  }, 120_000);

  it('stores one village of each and nothing wrong, by SQL against a truth of its own', () => {
    expect(report.notDone).toEqual([]);
    expect(report.wrong).toEqual([]);
    expect(report.villageForms).toBe(KINDS.length);
    expect(report.stored).toBeGreaterThanOrEqual(5 + 3 + 3 + 3 + 6);
  });

  it('takes three presses for a village form', () => {
    expect(report.clicksPerVillageForm).toBe(3);
  });

  it('presses nothing that only a person may press', () => {
    expect(report.forbidden).toBe(0);
  });
});

describe('one village of each of two forms of 2025, by the account of a kecamatan', () => {
  let report: Awaited<ReturnType<typeof runEra>>;
  beforeAll(async () => {
    const only = ['data-sasaran-1', 'cakupan-rumah-tangga'];
    report = await runEra({ era: 'konvergensi', seed: 6, villages: 1, tables: false, only });
  }, 120_000);

  it('stores them in their semester and finds them on the list by name', () => {
    expect(report.notDone).toEqual([]);
    expect(report.wrong).toEqual([]);
    expect(report.stored).toBe(4);
    expect(report.villageForms).toBe(2);
    expect(report.forbidden).toBe(0);
  });
});

describe('two forms of a site that fails to save, is slow and forgets who is logged in', () => {
  let report: Awaited<ReturnType<typeof runEra>>;
  beforeAll(async () => {
    const only = ['data-supply-kesehatan', 'bumil-1'];
    const troubles = { failures: 0.5, slow: 0.2, slowMs: 400 };
    report = await runEra({ era: 'emonev', seed: 3, villages: 2, only, troubles, sessionRequests: 12 });
  }, 240_000);

  it('ends with everything stored by single form, table page and template, and nothing wrong', () => {
    expect(report.failures).toBeGreaterThan(0);
    expect(report.steps.flatMap(({ again }) => again)).not.toEqual([]);
    expect(report.notDone).toEqual([]);
    expect(report.wrong).toEqual([]);
    expect(report.storedShare).toBe(100);
    expect([report.tables, report.templates]).toEqual([1, 1]);
    expect(report.forbidden).toBe(0);
  });
});
