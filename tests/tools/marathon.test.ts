import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { formsOf } from '../site/forms.mjs';
import { startSite } from '../site/server.mjs';
import { judge } from './marathon-judge.mjs';
import { isSound } from './marathon-report.mjs';
import { NO_QUEUE } from './marathon-run.mjs';
import { marathonDistrict } from './marathon-truth.mjs';

const villages = villagesOf('1702');
const district = marathonDistrict({
  era: 'emonev',
  villages,
  year: 2024,
  seed: 3,
  only: ['data-sasaran', 'bumil-1'],
  faults: true,
});
const SASARAN = formsOf('emonev').find(({ key }) => key === 'data-sasaran');
const BUMIL = formsOf('emonev').find(({ key }) => key === 'bumil-1');
const [, village = ''] = Object.keys(district.truth['data-sasaran'] ?? {});

describe("the marathon's own district", () => {
  it('has words in place of a required figure for two villages of each form, and no truth for them', () => {
    expect(district.planted).toHaveLength(2 * district.forms.length);
    for (const { form, village: code } of district.planted) expect(district.truth[form]?.[code]).toBeUndefined();
    expect(Object.keys(district.truth['data-sasaran'] ?? {})).toHaveLength(154);
  });
});

describe("the marathon's judge", () => {
  let site: Awaited<ReturnType<typeof startSite>>;
  beforeEach(async () => {
    site = await startSite({ villages });
  });
  afterEach(() => site.close());

  const save = (form: typeof SASARAN, desa: string, values: Record<string, number | string>) => {
    if (!form) throw new Error('no form');
    const names = form.fields.map(({ key }) => key);
    const insert = 'INSERT INTO isian VALUES (?, 2024, ?, ?, ?, ?, ?)';
    for (const [key, value] of Object.entries(values))
      if (names.includes(key)) site.query(insert, [form.key, form.period, desa, key, value, '']);
  };
  const run = { district, steps: [], notDone: {}, preview: {} };
  const verdict = (more: Partial<Parameters<typeof judge>[0]> = {}) => judge({ ...run, site, ...more });

  it('counts what is stored as the truth says, and names every other value', () => {
    const meant = district.truth['data-sasaran']?.[village] ?? {};
    save(SASARAN, village, meant);
    expect(verdict()).toMatchObject({ stored: 5, wrong: [] });
    save(BUMIL, village, { bumil_kek_pmt_n: 999_999 });
    expect(verdict()).toMatchObject({ stored: 5, wrong: [expect.stringContaining('999999 saved')] });
  });

  it('calls a value wrong that was saved for a village whose figure may not be filled', () => {
    const spoilt = district.planted.find(({ form }) => form === 'data-sasaran')?.village ?? '';
    save(SASARAN, spoilt, { jumlah_keluarga: 5 });
    expect(verdict().wrong).toEqual([`data-sasaran ${spoilt} jumlah_keluarga: 5 saved, nothing meant`]);
  });

  it('says why the rest is not stored, and plans nothing of a form no edition knows', () => {
    const all = verdict();
    expect(all.planned).toBe(154 * 5 + 154 * 3);
    expect(all.rest).toEqual({
      'data-sasaran: left out without a word': 154 * 5,
      'bumil-1: left out without a word': 154 * 3,
    });
    const some = verdict({ notDone: { [BUMIL?.address ?? '']: NO_QUEUE } });
    expect([some.planned, some.unplanned]).toEqual([154 * 5, 154 * 3]);
  });

  it('is content with 95 % stored and nothing wrong, and with no less', () => {
    const report = {
      ...verdict(),
      era: 'emonev' as const,
      dress: 'adminlte2' as const,
      seed: 3,
      notDone: [],
      villageForms: 1,
      clicksPerVillageForm: 3,
      tables: 0,
      templates: 0,
      clicksPerTable: 0,
      clicksPerTemplate: 0,
      skipped: 0,
      minutes: { site: 1, cermat: 1 },
      failures: 0,
      forbidden: 0,
      otherForms: 0,
      taught: 0,
      clicksPerTaughtForm: 0,
      steps: [],
      planted: 2,
      plantedHeld: 2,
    };
    expect(isSound({ ...report, storedShare: 95 })).toBe(true);
    expect(isSound({ ...report, storedShare: 94.9 })).toBe(false);
    expect(isSound({ ...report, storedShare: 100, wrong: ['x'] })).toBe(false);
    expect(isSound({ ...report, storedShare: 100, forbidden: 1 })).toBe(false);
    expect(isSound({ ...report, storedShare: 100, plantedHeld: 1 })).toBe(false);
  });
});
