import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openView } from '../tools/hand.mjs';
import { doMainJob } from '../tools/main-job.mjs';
import { takePicture } from '../tools/picture.mjs';
import { PRACTICE_JOB, PRACTICE_TRUTH } from '../tools/practice.mjs';
import { faultsOf, totalsOf } from '../tools/report.mjs';
import { axeFaults, counted, cutOff, openWork } from './support';

describe('the main job on the practice district, in Chromium with the real side panel', () => {
  let work: Awaited<ReturnType<typeof openWork>>;
  let done: Awaited<ReturnType<typeof doMainJob>>;
  beforeAll(async () => {
    mkdirSync('.output/pictures', { recursive: true });
    work = await openWork('chromium');
    done = await doMainJob(work.session, work.site.url, PRACTICE_JOB);
  }, 600_000);
  afterAll(() => work.end());

  it('saves everything that was meant and nothing else, by SQL against the truth file', async () => {
    const { forms, wrong } = await counted(work, PRACTICE_JOB.year, done.preview, PRACTICE_TRUTH.forms);
    expect(faultsOf({ forms, wrong, truth: PRACTICE_TRUTH.forms, expectedHeld: PRACTICE_TRUTH.heldBack })).toEqual([]);
    expect(totalsOf(forms)).toEqual({
      planned: 1708,
      heldBack: 36,
      filled: 1672,
      readBackEqual: 1672,
      savedEqual: 1672,
    });
  });

  it('works at least 30 villages form by form and all 156 through the table page', () => {
    const byForm = (key: string) => done.times.filter(({ form }) => form === key).length;
    expect(byForm('data-sasaran')).toBeGreaterThanOrEqual(30);
    expect(byForm('keluarga-berisiko-3')).toBeGreaterThanOrEqual(30);
    const villages = work.site.query(
      `SELECT COUNT(DISTINCT desa) AS n FROM isian WHERE form = 'keluarga-berisiko-6'`,
      [],
    );
    expect(villages).toEqual([{ n: 156 }]);
  });

  it('stores at least 99 % of the planned fields without a finding', async () => {
    const { forms } = await counted(work, PRACTICE_JOB.year, done.preview, PRACTICE_TRUTH.forms);
    const skipped = forms
      .flatMap(({ heldBack }) => heldBack)
      .filter(({ reason }) => reason.startsWith('formulir dilewati'));
    const { filled, savedEqual } = totalsOf(forms);
    expect(savedEqual / (filled + skipped.length)).toBeGreaterThanOrEqual(0.99);
  });

  it('says why each field is held back', () => {
    const reasons = Object.values(done.preview).flatMap(({ heldBack }) => heldBack.map(({ reason }) => reason));
    expect(reasons.filter((reason) => reason.length < 10)).toEqual([]);
  });

  it('presses nothing that only a person may press', () => {
    expect(work.site.stats.forbidden).toEqual([]);
  });

  it.each(['Data', 'Periksa', 'Isi', 'Bukti'] as const)(
    'shows %s whole and without an accessibility fault beside the site',
    async (view) => {
      await openView(work.session.panel, view);
      await takePicture(work.session, `.output/pictures/${view.toLowerCase()}.png`);
      expect(await axeFaults(work.session.panel)).toEqual([]);
      expect(await cutOff(work.session.panel)).toEqual([]);
    },
  );
});
