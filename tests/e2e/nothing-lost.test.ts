import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSidePanel } from '../tools/driver.mjs';
import {
  addVillage,
  answerQuestions,
  awaitIsi,
  chooseQueue,
  chooseYear,
  importFile,
  logIn,
  nextVillage,
  openList,
  openView,
  press,
  recomputePercentages,
  save,
} from '../tools/hand.mjs';
import { findingCounts } from '../tools/main-job.mjs';
import { PRACTICE_FILE } from '../tools/practice.mjs';
import { readLog, savedRows } from '../tools/report.mjs';
import { openWork } from './support';

/** One story, told in order: things are closed in the middle, and nothing is lost. */
describe('nothing is lost when something is closed in the middle', () => {
  let work: Awaited<ReturnType<typeof openWork>>;
  beforeAll(async () => {
    work = await openWork('chromium');
    await logIn(work.session.site, work.site.url);
    await chooseYear(work.session.site, 2024);
    await importFile(work.session.panel, PRACTICE_FILE);
    await answerQuestions(work.session.panel, /^\d{4,}\b/);
    await recomputePercentages(work.session.panel);
  });
  afterAll(() => work.end());

  const reopenPanel = async () => {
    await work.session.panel.close();
    work.session.panel = await openSidePanel(work.session.browser, work.session.site);
  };

  it('keeps figures and decisions when the panel is closed', async () => {
    await openView(work.session.panel, 'Periksa');
    const before = await findingCounts(work.session.panel);
    expect(before.pertanyaan).toBe(0);
    await reopenPanel();
    await openView(work.session.panel, 'Periksa');
    expect(await findingCounts(work.session.panel)).toEqual(before);
  });

  it('keeps them when the service worker is stopped', async () => {
    const worker = await work.session.browser.waitForTarget((target) => target.type() === 'service_worker');
    const client = await work.session.browser.target().createCDPSession();
    const { targetInfos } = await client.send('Target.getTargets');
    const info = targetInfos.find(({ type, url }) => type === 'service_worker' && url === worker.url());
    await client.send('Target.closeTarget', { targetId: info?.targetId ?? '' });
    await openView(work.session.panel, 'Periksa');
    expect((await findingCounts(work.session.panel)).pertanyaan).toBe(0);
  });

  it('knows after the panel was closed between fill and save that the village still waits for its proof', async () => {
    const { site } = work.session;
    await openList(site, work.site.url, '/emonev/sasaran');
    await chooseQueue(work.session.panel, 'data-sasaran', 'Kota Padang');
    const village = await nextVillage(work.session.panel);
    await addVillage(site, 'page');
    await awaitIsi(work.session.panel, ['ready'], { village });
    await press(work.session.panel, 'Isi halaman ini');
    await awaitIsi(work.session.panel, ['filled'], { village });
    await reopenPanel();
    await save(site, 'page');
    await openView(work.session.panel, 'Isi');
    await awaitIsi(work.session.panel, ['stored'], { form: 'data-sasaran' });
    const proof = (await readLog(work.session.panel)).filter(({ kind }) => kind === 'stored');
    expect(proof.flatMap(({ items }) => items).every(({ equal }: { equal: boolean }) => equal)).toBe(true);
    expect(savedRows(work.site, 2024).map(({ desa }) => desa)).toEqual(Array(5).fill(village));
  });

  it('shows that a fill was cut off when the page went away before it was saved', async () => {
    const { site } = work.session;
    const village = await nextVillage(work.session.panel);
    await addVillage(site, 'page');
    await awaitIsi(work.session.panel, ['ready'], { village });
    await press(work.session.panel, 'Isi halaman ini');
    await awaitIsi(work.session.panel, ['filled'], { village });
    await openList(site, work.site.url, '/emonev/sasaran');
    await awaitIsi(work.session.panel, ['list', 'stored'], { form: 'data-sasaran' });
    await work.session.panel.waitForSelector('[data-status=absent]');
    expect(await nextVillage(work.session.panel)).toBe(village);
  });
});
