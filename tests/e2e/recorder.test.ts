import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../tools/driver.mjs';
import { importFile, openView, press } from '../tools/hand.mjs';
import { takePicture } from '../tools/picture.mjs';
import { ASKED, asCsv, labelOf, serveUnknownForm } from '../tools/unknown-form.mjs';
import { axeFaults, awaitText, BROWSERS, cutOff, panelText } from './support';
import type { Session } from './support';

const folder = resolve('.output/recorder');
const TRUTH = Object.fromEntries(ASKED.map(({ variable, figure }) => [variable, String(figure)]));

const recording = (panel: Page) =>
  panel.$eval('[data-status=recording]', (card) => Object.fromEntries(Object.entries((card as HTMLElement).dataset)));
const valuesOn = (site: Page) =>
  site.$$eval('[data-truth]', (inputs) =>
    Object.fromEntries(inputs.map((input) => [input.getAttribute('data-truth'), (input as HTMLInputElement).value])),
  );

/** One story per browser: a form nobody has seen is taught, tried, saved, filled; then the site changes a word of it. */
describe.each(BROWSERS)('the recorder on a form never seen, in $kind', ({ kind, present }) => {
  let form: Awaited<ReturnType<typeof serveUnknownForm>>;
  let session: Session;
  let clicks = 0;
  let pointed = 0;
  const click = async (text: string, within?: string) => {
    clicks += 1;
    await press(session.panel, text, within);
  };
  beforeAll(async () => {
    if (!present) return;
    mkdirSync(folder, { recursive: true });
    mkdirSync('.output/pictures', { recursive: true });
    writeFileSync(join(folder, 'angka.csv'), asCsv());
    form = await serveUnknownForm();
    session = await openSession({ kind, url: form.url });
    await importFile(session.panel, join(folder, 'angka.csv'));
    await openView(session.panel, 'Isi');
    await awaitText(session.panel, 'Halaman ini bukan formulir yang dikenal');
  });
  afterAll(async () => {
    await session?.close();
    form?.close();
  });

  it.skipIf(!present)('takes nothing for what it is not, and says what is open', async () => {
    await takePicture(session, `.output/pictures/rekam-tidak-dikenal-${kind}.png`);
    await click('Ajari Cermat formulir ini');
    await session.panel.waitForSelector('[data-status=recording]');
    const taken = await session.panel.$$eval('.recorded', (rows) =>
      rows.map((row) => [row.querySelector('strong')?.textContent ?? '', row.getAttribute('data-variable') ?? '']),
    );
    const wrong = taken.filter(
      ([name = '', variable = '']) => variable !== '' && !name.toLowerCase().includes(labelOf(variable).toLowerCase()),
    );
    expect(wrong).toEqual([]);
    expect(taken).toHaveLength(ASKED.length);
    await takePicture(session, `.output/pictures/rekam-${kind}.png`);
    expect(await axeFaults(session.panel)).toEqual([]);
    expect(await cutOff(session.panel)).toEqual([]);
  });

  it.skipIf(!present)('lets the officer point at the rest without the page hearing of it', async () => {
    const { panel, site } = session;
    if ((await recording(panel))['open'] === '0') return;
    await site.evaluate(() => ((window as unknown as { heard: string[] }).heard.length = 0));
    await panel.waitForSelector('[data-status=recording] button.main');
    clicks += 1;
    await ((await panel.$('[data-status=recording] button.main')) as ElementHandle<HTMLElement>).click();
    for (;;) {
      await panel.waitForFunction(() => {
        const card = document.querySelector<HTMLElement>('[data-status=recording]');
        return card?.dataset['pointing'] !== '' || card?.dataset['open'] === '0';
      });
      const { pointing = '' } = await recording(panel);
      if (pointing === '') break;
      await site.waitForSelector('iframe[title=Cermat]');
      const target = await site.$(`[data-truth="${pointing}"]`);
      if (!target) {
        await click('Tidak ada di halaman');
      } else {
        const box = await target.boundingBox();
        if (!box) throw new Error(`${pointing} is not on the screen`);
        await site.mouse.move(box.x + 20, box.y + 8);
        if (pointed === 0) {
          await takePicture(session, `.output/pictures/rekam-tunjuk-${kind}.png`);
          await site.bringToFront();
          await panel.waitForSelector('[data-status=pointing]');
        }
        await site.mouse.click(box.x + 20, box.y + 8);
        pointed += 1;
      }
      await panel.waitForFunction(
        (before) => document.querySelector<HTMLElement>('[data-status=recording]')?.dataset['pointing'] !== before,
        {},
        pointing,
      );
    }
    expect(await site.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    expect(await site.$('iframe[title=Cermat]')).toBeNull();
    expect(
      await site.evaluate(() => document.body.querySelectorAll('[style*=outline]:not([style*="outline: "])').length),
    ).toBe(0);
  });

  it.skipIf(!present)('shows what it would write, writes nothing, and saves in at most five clicks', async () => {
    const { panel, site } = session;
    await panel.waitForSelector('[data-trial=fits]');
    expect(await panelText(panel)).toContain('12 dari 12 ruas punya angka');
    expect(Object.values(await valuesOn(site)).join('')).toBe('');
    await takePicture(session, `.output/pictures/rekam-percobaan-${kind}.png`);
    await click('Simpan peta');
    await awaitText(panel, 'disimpan, 12 ruas');
    expect(clicks).toBeLessThanOrEqual(5);
    console.log(`${kind}: ${clicks} clicks, ${pointed} fields pointed at`);
  });

  it.skipIf(!present)('fills the form by the saved map', async () => {
    const { panel, site } = session;
    await press(panel, 'Isi halaman ini');
    await awaitText(panel, 'dibaca ulang sama 12');
    expect(await valuesOn(site)).toEqual(TRUTH);
  });

  it.skipIf(!present)('stops when a word of it changes, and says which', async () => {
    const { panel, site } = session;
    await site.goto(form.changedUrl);
    await panel.waitForSelector('[data-status=drift] [data-change=meaning]');
    expect(await panelText(panel)).toContain('artinya berubah (tidak)');
    await takePicture(session, `.output/pictures/rekam-berubah-${kind}.png`);
    expect(await axeFaults(panel)).toEqual([]);
    await press(panel, 'Perbaiki peta');
    await panel.waitForSelector('[data-repair]');
    expect(await panel.$$('[data-repair]')).toHaveLength(1);
    await takePicture(session, `.output/pictures/rekam-perbaiki-${kind}.png`);
    await press(panel, 'Bukan', '[data-repair]');
    await panel.waitForFunction(() => !document.querySelector('[data-repair]'));
    expect((await recording(panel))['known']).toBe('11');
    await press(panel, 'Batal');
  });

  it.skipIf(!present)('refuses a map file changed by hand, and takes its own back', async () => {
    const { panel } = session;
    await openView(panel, 'Data');
    const text = await panel.evaluate(
      () =>
        new Promise<string>((done) => {
          const original = URL.createObjectURL.bind(URL);
          URL.createObjectURL = (blob) => {
            void (blob as Blob).text().then(done);
            return original(blob);
          };
          const part = document.querySelector('details[data-part=peta]') as HTMLDetailsElement;
          part.open = true;
          [...part.querySelectorAll('button')].find((one) => one.textContent === 'Simpan berkas peta')?.click();
        }),
    );
    writeFileSync(join(folder, 'peta.json'), text);
    writeFileSync(join(folder, 'peta-diubah.json'), text.replace('"variable":"mpasi_n"', '"variable":"mpasi_d"'));
    const choose = async (name: string) => {
      const input = (await panel.waitForSelector('input#berkas-peta')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(join(folder, name));
    };
    await choose('peta-diubah.json');
    await awaitText(panel, 'berubah sejak disimpan Cermat');
    expect(await panel.$$('[data-map]')).toHaveLength(1);
    await choose('peta.json');
    await awaitText(panel, 'dipakai, 12 ruas');
    expect(await panel.$$('[data-map]')).toHaveLength(1);
    expect(JSON.parse(readFileSync(join(folder, 'peta.json'), 'utf8'))).not.toHaveProperty('values');
    await takePicture(session, `.output/pictures/rekam-peta-${kind}.png`);
    expect(await axeFaults(panel)).toEqual([]);
    expect(await cutOff(panel)).toEqual([]);
  });
});
