import { describe, expect, it } from 'vitest';
import type { Grid } from '@shared/dataset/types';
import { chooseOfficer, keepSurvey, openPeriod, removeSurvey } from '@extension/panel/session/change-settings';
import { derive } from '@extension/model/figures/derive';
import type { Session } from '@extension/panel/session/session';
import type { Survey } from '@extension/store';
import { importGrid, openBench, sasaran, SOUND, villages } from '../../panel/fakes';

const BIG = [
  [1000, 300, 500, 20, 40],
  [1100, 310, 510, 21, 45],
  [1200, 320, 520, 22, 48],
];
const ofYear = (year: number, figures: Parameters<typeof sasaran>[0]): Grid => {
  const { name, rows } = sasaran(figures);
  return {
    name,
    rows: rows.map((row, at) => (at === 0 ? row : row.map((cell, index) => (index === 3 ? year : cell)))),
  };
};
const broken = (session: Session): string[] => [
  ...new Set((session.state().derived?.findings ?? []).map(({ rule }) => rule)),
];

describe('what the panel knows besides the file', () => {
  it('is the day: figures of an aksi that ended are late, on its last day they are not', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    const rules = (today: string) => derive(store.stored, villages, today)?.findings.map(({ rule }) => rule);
    expect(rules('2024-03-01')).toContain('T01');
    expect(rules('2024-02-29')).not.toContain('T01');
    expect(broken(session)).toContain('T01');
  });

  it('is the year before, when its figures are kept: figures copied from it are noticed', async () => {
    const { session } = await openBench(ofYear(2023, BIG));
    expect(broken(session)).not.toContain('P12');
    await importGrid(session, ofYear(2024, BIG), 'baru.xlsx');
    expect(session.state().stored.settings.year).toBe(2024);
    expect(broken(session)).toContain('P12');
    await openPeriod(session, { district: '1702', year: 2023 });
    expect(broken(session)).not.toContain('P12');
  });

  it('is not a year further back', async () => {
    const { session } = await openBench(ofYear(2022, BIG));
    await importGrid(session, ofYear(2024, BIG), 'baru.xlsx');
    expect(broken(session)).not.toContain('P12');
  });

  it("is the officer's agency: another agency's form is noticed, the own one and an unknown agency's are not", async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    expect(broken(session)).not.toContain('T08');
    await chooseOfficer(session, { name: 'Rina', role: 'Operator', agency: 'kemenag' });
    expect(broken(session)).toContain('T08');
    await chooseOfficer(session, { name: 'Dewi', role: 'Operator', agency: 'dinas-kesehatan' });
    expect(broken(session)).not.toContain('T08');
    expect(store.stored.settings.officers.map(({ agency }) => agency)).toEqual(['kemenag', 'dinas-kesehatan']);
  });

  it("is the district's published surveys, each source and year once", async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    const survey = (year: number, percent: number): Survey => ({ district: '1702', source: 'SSGI', year, percent });
    await keepSurvey(session, survey(2021, 26));
    await keepSurvey(session, survey(2022, 13.9));
    expect(broken(session)).toContain('P06');
    await keepSurvey(session, survey(2022, 14));
    expect(store.stored.settings.surveys).toHaveLength(2);
    expect(broken(session)).not.toContain('P06');
    await removeSurvey(session, survey(2022, 14));
    expect(store.stored.settings.surveys).toEqual([survey(2021, 26)]);
  });

  it("is not another district's survey", async () => {
    const { session } = await openBench(sasaran(SOUND));
    await keepSurvey(session, { district: '1702', source: 'SSGI', year: 2021, percent: 26 });
    await keepSurvey(session, { district: '3273', source: 'SSGI', year: 2022, percent: 2 });
    expect(broken(session)).not.toContain('P06');
  });
});
