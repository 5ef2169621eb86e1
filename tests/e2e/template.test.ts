import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerQuestions,
  chooseTemplate,
  chooseYear,
  downloadTemplate,
  importFile,
  logIn,
  openList,
  press,
  upload,
} from '../tools/hand.mjs';
import { SITE_FORMS } from '../tools/main-job.mjs';
import { takePicture } from '../tools/picture.mjs';
import { PRACTICE_FILE, PRACTICE_TRUTH } from '../tools/practice.mjs';
import { readLog, savedRows } from '../tools/report.mjs';
import { axeFaults, awaitText, cutOff, openWork } from './support';

const folder = resolve('.output/template');
const FORM = SITE_FORMS['data-sasaran'];

interface Placed {
  readonly village: string;
  readonly variable: string;
}

/** One story: the site's own template is downloaded, filled in the panel, put on the page, uploaded, and compared. */
describe("the site's Excel template in the panel", () => {
  let work: Awaited<ReturnType<typeof openWork>>;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    mkdirSync('.output/pictures', { recursive: true });
    work = await openWork('chromium');
    await importFile(work.session.panel, PRACTICE_FILE);
    await answerQuestions(work.session.panel, /^1\.?\d{3}\b|ribu/);
    await logIn(work.session.site, work.site.url);
    await chooseYear(work.session.site, PRACTICE_TRUTH.year);
  });
  afterAll(() => work.end());

  const FILE = join(folder, 'templat-data-sasaran-2024.xlsx');
  const lastOf = async (kind: string) => (await readLog(work.session.panel)).findLast((one) => one.kind === kind);

  it('shows what would be written, what is held and why, before anything is written', async () => {
    const { panel } = work.session;
    await openList(work.session.site, work.site.url, FORM.path);
    expect(await downloadTemplate(work.session.site, FILE)).toBe(true);
    await chooseTemplate(panel, FILE);
    await panel.waitForSelector('[data-template=ready]');
    const fill = await panel.$eval('[data-template]', (part) => (part as HTMLElement).dataset['fill']);
    expect(Number(fill)).toBeGreaterThan(700);
    expect(await lastOf('template-intent')).toBeUndefined();
    await takePicture(work.session, '.output/pictures/templat-rencana.png');
    expect(await axeFaults(panel)).toEqual([]);
    expect(await cutOff(panel)).toEqual([]);
  });

  it('fills a copy and reads it back before it is offered', async () => {
    const { panel } = work.session;
    await press(panel, 'Isi templat');
    await panel.waitForSelector('[data-status=template-filled]');
    const result = await lastOf('template-result');
    expect(result.items.every(({ equal }: { equal: boolean }) => equal)).toBe(true);
    expect(await axeFaults(panel)).toEqual([]);
  });

  it('puts the copy into the file field of the site, and presses nothing there', async () => {
    const { panel, site } = work.session;
    await site.goto(`${work.site.url}${FORM.path}/unggah`);
    await press(panel, 'Letakkan di halaman');
    await awaitText(panel, 'sudah diletakkan di halaman');
    await panel.waitForSelector('[data-status=template-placed]');
    const files = () =>
      site.$eval('input[type=file]', (input) => [...((input as HTMLInputElement).files ?? [])].map(({ name }) => name));
    expect(await files()).toEqual(['templat-data-sasaran-2024-terisi.xlsx']);
    expect(savedRows(work.site, PRACTICE_TRUTH.year)).toEqual([]);
    await takePicture(work.session, '.output/pictures/templat-letak.png');
    expect(await axeFaults(panel)).toEqual([]);
    expect(await cutOff(panel)).toEqual([]);
  });

  it('is taken by the site as it is: what is stored is what the truth says, and the list proves it', async () => {
    const { panel, site } = work.session;
    await upload(site);
    const placed: Placed[] = (await lastOf('template-placed')).items;
    const rows = savedRows(work.site, PRACTICE_TRUTH.year);
    const truth = PRACTICE_TRUTH.forms['data-sasaran'];
    expect(rows.map(({ desa, variabel }) => `${desa} ${variabel}`).sort()).toEqual(
      placed.map(({ village, variable }) => `${village} ${variable}`).sort(),
    );
    expect(rows.filter(({ desa, variabel, nilai }) => truth[desa]?.[variabel] !== nilai)).toEqual([]);
    await press(panel, 'Tutup templat');
    await openList(site, work.site.url, FORM.path);
    await panel.waitForFunction(
      (count) =>
        Number(document.querySelector<HTMLElement>('section[data-view=isi]')?.dataset['stored']) === Number(count),
      { timeout: 20_000 },
      rows.length,
    );
    expect(work.site.stats.forbidden).toEqual([]);
  });
});
