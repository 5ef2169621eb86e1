import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doMainJob, SITE_FORMS } from '../tools/main-job.mjs';
import { PRACTICE_JOB, PRACTICE_TRUTH } from '../tools/practice.mjs';
import { savedRows } from '../tools/report.mjs';
import { BROWSERS, counted, openWork } from './support';

/** Five villages of one kecamatan by form (one of them is missing in the file), and a whole table page. */
const SMALL_JOB = {
  ...PRACTICE_JOB,
  forms: [
    { form: SITE_FORMS['data-sasaran'], kecamatan: ['Binduriang'], table: false },
    { form: SITE_FORMS['keluarga-berisiko-3'], kecamatan: ['Binduriang'], table: false },
    { form: SITE_FORMS['keluarga-berisiko-6'], kecamatan: [], table: true },
  ],
};

describe.each(BROWSERS)('one kecamatan and one table page in $kind', ({ kind, present }) => {
  let work: Awaited<ReturnType<typeof openWork>>;
  let done: Awaited<ReturnType<typeof doMainJob>>;
  beforeAll(async () => {
    if (!present) return;
    work = await openWork(kind);
    done = await doMainJob(work.session, work.site.url, SMALL_JOB);
  }, 600_000);
  afterAll(() => work?.end());

  it.skipIf(!present)(`fills, reads back and finds saved what was meant in ${kind}`, async () => {
    const { forms, wrong } = await counted(work, SMALL_JOB.year, done.preview, PRACTICE_TRUTH.forms);
    expect(wrong).toEqual([]);
    expect(forms.map(({ key, filled, readBackEqual, savedEqual }) => [key, filled, readBackEqual, savedEqual])).toEqual(
      [
        ['data-sasaran', 25, 25, 25],
        ['keluarga-berisiko-3', 12, 12, 12],
        ['keluarga-berisiko-6', 468, 468, 468],
      ],
    );
    expect(savedRows(work.site, SMALL_JOB.year)).toHaveLength(505);
    expect(work.site.stats.forbidden).toEqual([]);
  });
});
