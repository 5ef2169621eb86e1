import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { forms } from '../site/forms.mjs';
import {
  addVillage,
  awaitIsi,
  chooseQueue,
  chooseYear,
  importFile,
  logIn,
  openList,
  openView,
  press,
  save,
} from '../tools/hand.mjs';
import { openWork } from './support';

const [village] = villagesOf('1702').villages;
const WORDS: Readonly<Record<string, readonly (string | null)[]>> = {
  'data-supply-kominfo': ['sudah', 'Tiga kanal, tiap bulan', null, 'https://rejanglebongkab.go.id/berita/12'],
  'pmd-2': ['Ya', 'Tidak', 'Ya', 'belum', 'Ya', 'Ya'],
};
const formOf = (key: string) => forms.find((form) => form.key === key);

/** One sheet per form: the kabupaten's line alone, or the line of one village. */
async function workbook(): Promise<string> {
  const sheets = Object.entries(WORDS).map(([key, cells]) => {
    const form = formOf(key);
    const labels = form?.fields.map(({ label }) => label) ?? [];
    return form?.level === 'desa'
      ? {
          name: key,
          rows: [
            ['Kode Desa', 'Tahun', ...labels],
            [village?.code ?? '', 2024, ...cells],
          ],
        }
      : {
          name: key,
          rows: [
            ['Kabupaten/Kota', ...labels],
            ['Kabupaten Rejang Lebong', ...cells],
          ],
        };
  });
  mkdirSync('.output/words', { recursive: true });
  const file = resolve('.output/words/kata.xlsx');
  writeFileSync(file, await writeXlsx({ sheets }));
  return file;
}

describe('yes and no, texts and links, in Chromium with the real side panel', () => {
  let work: Awaited<ReturnType<typeof openWork>>;
  beforeAll(async () => {
    work = await openWork('chromium');
    await logIn(work.session.site, work.site.url);
    await chooseYear(work.session.site, 2024);
    await importFile(work.session.panel, await workbook());
  }, 60_000);
  afterAll(() => work.end());

  it('put their forms into the queue as figures do', async () => {
    await openView(work.session.panel, 'Isi');
    const offered = await work.session.panel.$$eval('section.queue > label option', (options) =>
      options.map(({ value }) => value),
    );
    expect(offered).toEqual(expect.arrayContaining(Object.keys(WORDS)));
    expect(offered).not.toContain('data-sasaran');
  });

  it.each(Object.keys(WORDS))(
    'of %s are filled, saved by a person, and found on the list',
    async (key) => {
      const { site, panel } = work.session;
      const address = formOf(key)?.address ?? '';
      const place = formOf(key)?.level === 'desa' ? (village?.code ?? '') : 'total';
      await openList(site, work.site.url, address);
      await chooseQueue(panel, key, '');
      await addVillage(site, 'page');
      await awaitIsi(panel, ['ready'], { form: key, village: place });
      await press(panel, 'Isi halaman ini');
      await awaitIsi(panel, ['filled'], { form: key, village: place });
      await save(site, 'page');
      const meant = (WORDS[key] ?? []).filter((word) => word !== null);
      await awaitIsi(panel, ['stored'], { form: key, stored: String(meant.length), expected: String(meant.length) });
      const said = { sudah: 'Ya', belum: 'Tidak' } as Readonly<Record<string, string>>;
      expect(
        work.site.query('SELECT nilai FROM isian WHERE form = ? ORDER BY rowid', [key]).map(({ nilai }) => nilai),
      ).toEqual(meant.map((word) => said[word] ?? word));
      expect(work.site.stats.forbidden).toEqual([]);
    },
    60_000,
  );
});
