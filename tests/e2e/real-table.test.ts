import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openView, recomputePercentages } from '../tools/hand.mjs';
import { doMainJob, previewOf, SITE_FORMS } from '../tools/main-job.mjs';
import { savedRows } from '../tools/report.mjs';
import { counted, openWork, panelText } from './support';

/** A published table of 151 kelurahan (fish promotion and yard food, 2022); it stays outside the project. */
const file = join(process.env.CERMAT_TABLES ?? '', 'bandung_dkpp_2022.csv');
const present = process.env.CERMAT_TABLES !== undefined && existsSync(file);

const JOB = {
  file,
  year: 2022,
  forms: [
    { form: SITE_FORMS['keluarga-berisiko-3'], kecamatan: [], table: true },
    { form: SITE_FORMS['keluarga-berisiko-6'], kecamatan: [], table: true },
  ],
  corrections: [],
  recompute: false,
};

/** What the table itself says, read here without the product: the stated 100 % of the yard-food sheet is wrong in every row. */
function truthOf(text: string) {
  const [head = [], ...lines] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const at = (name: string) => head.indexOf(name);
  const cells = (form: [string, string][]) =>
    Object.fromEntries(
      lines.map((line) => [
        line[at('kode_kemendagri')] ?? '',
        Object.fromEntries(form.map(([key, name]) => [key, Number(line[at(name)])])),
      ]),
    );
  return {
    'keluarga-berisiko-3': cells([
      ['krs_promosi_ikan_n', 'krs_promosi_ikan'],
      ['krs_promosi_ikan_d', 'krs_total'],
      ['krs_promosi_ikan_p', 'persen_ikan_tertulis'],
    ]),
    'keluarga-berisiko-6': cells([
      ['krs_pekarangan_n', 'krs_pekarangan'],
      ['krs_pekarangan_d', 'krs_total_2'],
    ]),
  };
}

describe.skipIf(!present)('the whole job on a published table of 151 kelurahan', () => {
  let work: Awaited<ReturnType<typeof openWork>>;
  let done: Awaited<ReturnType<typeof doMainJob>>;
  beforeAll(async () => {
    work = await openWork('chromium', '3273');
    done = await doMainJob(work.session, work.site.url, JOB);
  }, 240_000);
  afterAll(() => work?.end());

  it('fills and saves 755 fields and holds back exactly the 151 percentages that are wrong', async () => {
    const { forms, wrong } = await counted(work, JOB.year, done.preview, truthOf(readFileSync(file, 'utf8')));
    expect(wrong).toEqual([]);
    expect(forms.map(({ heldBack, ...counts }) => ({ ...counts, held: heldBack.length }))).toEqual([
      { key: 'keluarga-berisiko-3', planned: 453, filled: 453, readBackEqual: 453, savedEqual: 453, held: 0 },
      { key: 'keluarga-berisiko-6', planned: 453, filled: 302, readBackEqual: 302, savedEqual: 302, held: 151 },
    ]);
    expect(new Set(forms[1]?.heldBack.map(({ field }) => field))).toEqual(new Set(['krs_pekarangan_p']));
  });

  it('finds and explains the defects: equal columns, wrong percentages, names spelt otherwise', async () => {
    await openView(work.session.panel, 'Periksa');
    const text = await panelText(work.session.panel);
    expect(text).toContain('151 dari 151');
    expect(text).toMatch(/Keluarga Berisiko 3[^\n]*151 dari 151[^\n]*pembilang sama/i);
    expect(text).toMatch(/Keluarga Berisiko 6[^\n]*151 dari 151 persen tidak cocok/);
    expect(text).toContain('15 dari 1.894 = 0,79 %');
    expect(await work.session.panel.evaluate(() => document.body.textContent)).toContain('Husein Sastranegara');
  });

  it('recomputes the held percentages in one confirmed action, and then holds back nothing', async () => {
    await recomputePercentages(work.session.panel);
    const preview = await previewOf(work.session.panel, ['keluarga-berisiko-6']);
    expect(preview['keluarga-berisiko-6']).toEqual({ planned: 453, heldBack: [] });
    expect(savedRows(work.site, JOB.year)).toHaveLength(755);
  });
});
