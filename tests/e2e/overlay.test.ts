import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile, openView, press } from '../tools/hand.mjs';
import { takePicture } from '../tools/picture.mjs';
import { PRACTICE_FILE } from '../tools/practice.mjs';
import { axeFaults, awaitText, cutOff, openWork, panelText } from './support';

const folder = resolve('.output/overlay');
const OVERLAY = {
  overlay: 1,
  edition: 'emonev-2024',
  district: '1702',
  author: 'Bappeda Rejang Lebong',
  date: '2024-02-10',
  variables: [
    {
      key: 'jumlah_krs',
      label: 'Keluarga berisiko stunting (PK)',
      definition: 'Keluarga berisiko menurut pendataan keluarga tahun berjalan',
      confirmed: { by: 'Dinas P2KBP3A', on: '2024-02-09', source: 'Rapat koordinasi 9 Februari 2024' },
    },
  ],
  forms: [{ key: 'keluarga-berisiko-6', owner: 'dinas-kb' }],
};

/** One story: the district's own words come as a file, are looked at, used, and taken away. */
describe("a district's overlay in the panel", () => {
  let work: Awaited<ReturnType<typeof openWork>>;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    mkdirSync('.output/pictures', { recursive: true });
    writeFileSync(join(folder, 'penyesuaian.json'), JSON.stringify(OVERLAY));
    writeFileSync(join(folder, 'salah.json'), JSON.stringify({ ...OVERLAY, variables: [{ key: 'tidak_ada' }] }));
    work = await openWork('chromium');
    await importFile(work.session.panel, PRACTICE_FILE);
  });
  afterAll(() => work.end());

  const chooseOverlay = async (name: string) => {
    const input = await work.session.panel.waitForSelector('input#berkas-penyesuaian');
    await (input as import('puppeteer-core').ElementHandle<HTMLInputElement>).uploadFile(join(folder, name));
  };
  const openDetails = (part: string) =>
    work.session.panel.$eval(`details[data-part=${part}]`, (details) => {
      (details as HTMLDetailsElement).open = true;
      details.scrollIntoView();
    });
  const owner = () => work.session.panel.$eval('[data-form=keluarga-berisiko-6]', (line) => line.textContent ?? '');

  it('that does not fit is refused with a clear message, and nothing changes', async () => {
    const { panel } = work.session;
    await openView(panel, 'Data');
    const before = await owner();
    await chooseOverlay('salah.json');
    await awaitText(panel, 'Penyesuaian menyebut isian "tidak_ada" yang tidak ada di');
    expect(await owner()).toBe(before);
    expect(await panel.$('[data-overlay]')).toBeNull();
  });

  it('shows what it would change before it is used', async () => {
    const { panel } = work.session;
    await chooseOverlay('penyesuaian.json');
    await awaitText(panel, 'Pakai penyesuaian ini?');
    const text = await panelText(panel);
    expect(text).toContain('Jumlah keluarga berisiko stunting → Keluarga berisiko stunting (PK)');
    expect(text).toContain('Pengisi formulir Keluarga Berisiko 6');
    await takePicture(work.session, '.output/pictures/penyesuaian.png');
    expect(await axeFaults(panel)).toEqual([]);
    expect(await cutOff(panel)).toEqual([]);
  });

  it('is used everywhere once confirmed, also after the panel was closed, until it is taken away', async () => {
    const { panel } = work.session;
    const before = 'Dinas Ketahanan Pangan';
    await press(panel, 'Pakai penyesuaian ini');
    await awaitText(panel, 'Penyesuaian dari Bappeda Rejang Lebong dipakai.');
    expect(await owner()).not.toContain(before);
    await panel.reload();
    await panel.waitForSelector('[data-overlay=emonev-2024]');
    expect(await owner()).not.toContain(before);
    await openDetails('penyesuaian');
    await press(panel, 'Hapus penyesuaian', '[data-overlay]');
    await press(panel, 'Ya, hapus', '[data-overlay]');
    await panel.waitForFunction(() => !document.querySelector('[data-overlay]'));
    expect(await owner()).toContain(before);
  });

  it.each(['petugas', 'survei', 'penyesuaian'])(
    'shows the settings part %s whole and without a fault',
    async (part) => {
      const { panel } = work.session;
      await openDetails(part);
      await takePicture(work.session, `.output/pictures/data-${part}.png`);
      expect(await axeFaults(panel)).toEqual([]);
      expect(await cutOff(panel)).toEqual([]);
    },
  );
});
