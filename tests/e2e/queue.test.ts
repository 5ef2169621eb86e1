import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { startSite } from '../site/server.mjs';
import { openSession, openSidePanel } from '../tools/driver.mjs';
import {
  addVillage,
  awaitIsi,
  chooseQueue,
  chooseYear,
  importFile,
  logIn,
  openList,
  openTable,
  openView,
  press,
  save,
} from '../tools/hand.mjs';
import { takePicture } from '../tools/picture.mjs';
import { readLog, savedRows } from '../tools/report.mjs';
import { axeFaults, awaitText, cutOff, panelText } from './support';
import type { Session, Site } from './support';

const folder = resolve('.output/queue');
const profile = join(folder, 'profile');
const LABELS = [
  'Jumlah keluarga',
  'Jumlah keluarga berisiko stunting',
  'Jumlah balita yang diukur',
  'Balita sangat pendek',
  'Balita pendek',
];
const KECAMATAN = 'Kota Padang';
const villages = villagesOf('1702').villages.filter(({ kecamatan }) => kecamatan === KECAMATAN);
const [first, second, third, fourth] = villages.map(({ code }) => code);

/** Sound figures of Data Sasaran for every village of a kecamatan; `krs` takes the place of families at risk of one. */
async function figures(name: string, krs: ReadonlyMap<string, number> = new Map()): Promise<string> {
  const rows = villages.map(({ code, name: village, kecamatan }, at) => {
    const own = [200 + at, krs.get(code) ?? 60 + at, 120 + at, 3, 9 + at];
    return [code, kecamatan, village, 2024, ...own];
  });
  const heading = ['Kode Desa', 'Kecamatan', 'Desa/Kelurahan', 'Tahun', ...LABELS];
  const file = join(folder, name);
  writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Data Sasaran', rows: [heading, ...rows] }] }));
  return file;
}

async function openWork(troubles: { half?: number } = {}): Promise<{ site: Site; session: Session }> {
  mkdirSync(folder, { recursive: true });
  mkdirSync('.output/pictures', { recursive: true });
  rmSync(profile, { recursive: true, force: true });
  const site = await startSite({ villages: villagesOf('1702'), troubles });
  const session = await openSession({ kind: 'chromium', url: `${site.url}/emonev/auth/login`, profile });
  await logIn(session.site, site.url);
  await chooseYear(session.site, 2024);
  await importFile(session.panel, await figures('sasaran.xlsx'));
  await openList(session.site, site.url, '/emonev/sasaran');
  await chooseQueue(session.panel, 'data-sasaran', KECAMATAN);
  return { site, session };
}

const queueFacts = (panel: Page) =>
  panel.$eval('[data-form=data-sasaran]', (form) => ({
    stored: form.getAttribute('data-stored'),
    blocked: form.getAttribute('data-blocked'),
  }));
const nextIn = (panel: Page): Promise<string> =>
  panel.$eval('[data-view=antrean] .next', (card) => (card as HTMLElement).dataset['next'] ?? '');
const stateOf = async (panel: Page, code: string): Promise<string> => {
  await panel.evaluate(() =>
    document.querySelector<HTMLDetailsElement>('[data-form=data-sasaran] details')?.setAttribute('open', ''),
  );
  const line = await panel.waitForSelector(`[data-village="${code}"][data-state]`, { timeout: 10_000 });
  return (await line?.evaluate((one) => (one as HTMLElement).dataset['state'])) ?? '';
};

async function fillVillage({ site, panel }: Session, village: string): Promise<void> {
  await openView(panel, 'Isi');
  await addVillage(site, 'page');
  await awaitIsi(panel, ['ready'], { village });
  await press(panel, 'Isi halaman ini');
  await awaitIsi(panel, ['filled'], { village });
}

/** What the panel keeps of the queue, read from the extension's database. */
const keptQueue = (panel: Page): Promise<unknown> =>
  panel.evaluate(
    () =>
      new Promise((done, fail) => {
        const opening = indexedDB.open('cermat');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const records = opening.result.transaction('records').objectStore('records');
          const all = ['baselines', 'queue'].map((part) => records.getAll(IDBKeyRange.bound([part], [part, []])));
          records.transaction.oncomplete = () => {
            opening.result.close();
            const kept = all.map(({ result }) => result as readonly { readonly value: unknown }[]);
            done(kept.map((part) => part.map(({ value }) => value)));
          };
        };
      }),
  );

async function killWorker({ browser }: Session): Promise<void> {
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const client = await browser.target().createCDPSession();
  const { targetInfos } = await client.send('Target.getTargets');
  const info = targetInfos.find(({ type, url }) => type === 'service_worker' && url === worker.url());
  await client.send('Target.closeTarget', { targetId: info?.targetId ?? '' });
}

/** How many fields of the open page hold something. */
const filledOn = (site: Page): Promise<number> =>
  site.$$eval(
    '.content input:not([type=hidden])',
    (inputs) => inputs.filter((input) => (input as HTMLInputElement).value !== '').length,
  );

/** One story, told in order: everything that can be cut off is cut off, and the queue and the log stand as before. */
describe('the queue when things are closed, killed and changed', () => {
  let work: Awaited<ReturnType<typeof openWork>>;
  beforeAll(async () => {
    work = await openWork();
  });
  afterAll(async () => {
    await work.session.close();
    await work.site.close();
  });

  it('moves on after the saved list says what was meant', async () => {
    const { session } = work;
    await fillVillage(session, first ?? '');
    await save(session.site, 'page');
    await awaitIsi(session.panel, ['stored'], { form: 'data-sasaran' });
    await openView(session.panel, 'Antrean');
    expect(await queueFacts(session.panel)).toMatchObject({ stored: '1', blocked: '' });
    expect(await nextIn(session.panel)).toBe(second);
    expect(await stateOf(session.panel, first ?? '')).toBe('stored');
  });

  it('tells which forms wait for Data Sasaran', async () => {
    await awaitText(work.session.panel, 'formulir lain belum punya angka di sini');
    expect(await cutOff(work.session.panel)).toEqual([]);
    expect(await axeFaults(work.session.panel)).toEqual([]);
    await takePicture(work.session, '.output/pictures/antrean.png');
  });

  it('skips with a reason, which the log keeps, and takes back what was skipped', async () => {
    const { panel } = work.session;
    await press(panel, 'Lewati', '[data-view=antrean] .next');
    await panel.type('[data-view=antrean] .next textarea', 'menunggu data bidan');
    await press(panel, 'Simpan alasan', '[data-view=antrean] .next');
    await panel.waitForFunction(
      (code) => document.querySelector<HTMLElement>('.next')?.dataset['next'] === code,
      { timeout: 10_000 },
      third,
    );
    expect((await readLog(panel)).at(-1)).toMatchObject({
      kind: 'skip',
      village: second,
      reason: 'menunggu data bidan',
    });
    expect(await stateOf(panel, second ?? '')).toBe('skipped');
    await press(panel, 'Kembalikan', `[data-village="${second}"]`);
    await awaitIsi(panel, ['list', 'stored'], { form: 'data-sasaran' });
    await openView(panel, 'Antrean');
    expect(await nextIn(panel)).toBe(second);
  });

  it('knows after panel, service worker and browser were closed between fill and save where it stood', async () => {
    await fillVillage(work.session, second ?? '');
    const [log, queue] = [await readLog(work.session.panel), await keptQueue(work.session.panel)];
    expect(queue).not.toEqual([[], []]);
    await killWorker(work.session);
    await work.session.panel.close();
    await work.session.close();
    work.session = await openSession({ kind: 'chromium', url: `${work.site.url}/emonev/auth/login`, profile });
    const { session } = work;
    expect(await readLog(session.panel)).toEqual(log);
    expect(await keptQueue(session.panel)).toEqual(queue);
    await openView(session.panel, 'Antrean');
    expect(await stateOf(session.panel, second ?? '')).toBe('waiting');
    expect(await panelText(session.panel)).toContain('Terakhir diisi');
    await logIn(session.site, work.site.url);
    await chooseYear(session.site, 2024);
    await openList(session.site, work.site.url, '/emonev/sasaran');
    await openView(session.panel, 'Isi');
    await session.panel.waitForSelector('[data-status=absent]');
    expect(savedRows(work.site, 2024).map(({ desa }) => desa)).toEqual(Array(5).fill(first));
  });

  it('shows after a panel closed in the middle of a fill that the fill was cut off', async () => {
    const { session } = work;
    await openView(session.panel, 'Isi');
    await openTable(session.site);
    await awaitIsi(session.panel, ['ready'], { form: 'data-sasaran' });
    await session.site.evaluate(() => {
      document.addEventListener('input', () => {
        const until = performance.now() + 60;
        while (performance.now() < until);
      });
    });
    const before = await filledOn(session.site);
    await press(session.panel, 'Isi halaman ini');
    // The intention is on disk before the page is touched, not before the panel says that it fills.
    await expect.poll(() => filledOn(session.site), { timeout: 30_000 }).toBeGreaterThan(before);
    await session.panel.close();
    session.panel = await openSidePanel(session.browser, session.site);
    await openView(session.panel, 'Antrean');
    await session.panel.waitForSelector('[data-status=interrupted]');
    const log = await readLog(session.panel);
    expect(log.at(-1)).toMatchObject({ kind: 'fill-intent' });
    expect(await stateOf(session.panel, third ?? '')).toBe('waiting');
    await openList(session.site, work.site.url, '/emonev/sasaran');
  });

  it('fills in one panel only while two are open, and the other says so', async () => {
    const { session } = work;
    const other = await session.browser.newPage({ type: 'window' });
    await other.goto(session.panel.url());
    await other.waitForSelector('[role=tablist]');
    await session.site.bringToFront();
    await openTable(session.site);
    await session.site.evaluate(() => {
      document.addEventListener('input', () => {
        const until = performance.now() + 60;
        while (performance.now() < until);
      });
    });
    for (const panel of [session.panel, other]) {
      await openView(panel, 'Isi');
      await awaitIsi(panel, ['ready'], { form: 'data-sasaran' });
    }
    await press(session.panel, 'Isi halaman ini');
    await session.panel.waitForSelector('[data-status=filling]');
    await press(other, 'Isi halaman ini');
    await awaitText(other, 'sedang mengisi di jendela lain');
    await press(session.panel, 'Hentikan');
    await awaitIsi(session.panel, ['filled'], { form: 'data-sasaran' });
    const intents = (await readLog(session.panel)).filter(({ kind }) => kind === 'fill-intent');
    expect(intents.slice(-2).map(({ items }) => items.length > 5)).toEqual([true, true]);
    expect(intents).toHaveLength(4);
    await other.close();
    await press(session.panel, 'Urungkan');
    await awaitText(session.panel, 'Isian terakhir sudah dikembalikan');
  });

  it('finds out from the list what was saved before the check of the fill had ended', async () => {
    const { session } = work;
    const { site, panel } = session;
    await openList(site, work.site.url, '/emonev/sasaran');
    await chooseQueue(panel, 'data-sasaran', KECAMATAN);
    await awaitIsi(panel, ['list', 'stored'], { form: 'data-sasaran' });
    await addVillage(site, 'page');
    await awaitIsi(panel, ['ready'], { village: second ?? '' });
    await site.evaluate(() => {
      const inputs = [
        ...document.querySelectorAll<HTMLInputElement>('form[action$="/simpan"] input:not([type=hidden])'),
      ];
      document.addEventListener('change', () => {
        const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === 'Simpan');
        if (inputs.every(({ value }) => value !== '')) setTimeout(() => button?.click());
      });
    });
    await press(panel, 'Isi halaman ini');
    await awaitIsi(panel, ['stored'], { form: 'data-sasaran' });
    const log = await readLog(panel);
    const result = log.findLast(({ kind }) => kind === 'fill-result');
    // What the page could still say of its fields before it went away differs from run to run; that all are told of does not.
    expect(result?.items).toHaveLength(5);
    const proof = log.findLast(({ kind }) => kind === 'stored');
    expect(proof?.items.every(({ equal }: { equal: boolean }) => equal)).toBe(true);
    expect(savedRows(work.site, 2024).filter(({ desa }) => desa === second)).toHaveLength(5);
  });

  it('stops before a changed file, names the changed cells, and goes on when told to', async () => {
    const { site, panel } = work.session;
    const changed = await figures(
      'sasaran-baru.xlsx',
      new Map([
        [second ?? '', 66],
        [fourth ?? '', 77],
      ]),
    );
    await importFile(panel, changed);
    await openView(panel, 'Antrean');
    const card = await panel.waitForSelector('[data-status=changed]');
    expect(await card?.evaluate((one) => (one as HTMLElement).dataset['cells'])).toBe('2');
    expect(await stateOf(panel, first ?? '')).toBe('stored');
    expect(await stateOf(panel, second ?? '')).toBe('changed');
    expect(await axeFaults(panel)).toEqual([]);
    await takePicture(work.session, '.output/pictures/antrean-berubah.png');
    await openView(panel, 'Isi');
    await addVillage(site, 'page');
    await awaitIsi(panel, ['ready'], { form: 'data-sasaran' });
    await press(panel, 'Isi halaman ini');
    await awaitText(panel, 'berubah sejak antrean terakhir dikerjakan');
    await openView(panel, 'Antrean');
    await press(panel, 'Lanjutkan dengan data ini');
    await panel.waitForFunction(() => !document.querySelector('[data-status=changed]'));
    expect((await readLog(panel)).at(-1)).toMatchObject({
      kind: 'resume',
      changed: [{ after: '66' }, { after: '77' }],
    });
  });

  it('presses nothing that only a person may press', () => {
    expect(work.site.stats.forbidden).toEqual([]);
  });
});

describe('a site that saves only half and says it succeeded', () => {
  let work: Awaited<ReturnType<typeof openWork>>;
  beforeAll(async () => {
    work = await openWork({ half: 1 });
  });
  afterAll(async () => {
    await work.session.close();
    await work.site.close();
  });

  it('is not believed: the missing cells are named, and the village stays in the queue', async () => {
    const { session } = work;
    await fillVillage(session, first ?? '');
    await save(session.site, 'page');
    await awaitIsi(session.panel, ['stored'], { form: 'data-sasaran' });
    const stored = savedRows(work.site, 2024).length;
    expect(stored).toBeLessThan(5);
    const proof = (await readLog(session.panel)).findLast(({ kind }) => kind === 'stored');
    expect(proof?.items.filter(({ equal }: { equal: boolean }) => equal)).toHaveLength(stored);
    await openView(session.panel, 'Antrean');
    expect(await stateOf(session.panel, first ?? '')).toBe('different');
    expect(await nextIn(session.panel)).toBe(first);
    expect(await queueFacts(session.panel)).toMatchObject({ stored: '0' });
  });
});
