import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { konvergensi2025 } from '@shared/catalogue';
import { recognise } from '@extension/forms';
import type { Recognition } from '@extension/forms';
import { villagesOf } from '../../../shared/cli/villages.mjs';
import { startSite } from '../../site/server.mjs';
import { CHROMIUM, openBench } from './bench';
import type { Bench } from './bench';

const villages = villagesOf('1702');
const own = villages.villages.filter(({ kecamatan }) => kecamatan === 'Kota Padang').map(({ code }) => code);
const PAGES = [
  ['/index.php/sasarankec', 'data-sasaran-1', 2],
  ['/index.php/master1kec', 'cakupan-ibu-hamil', 5],
  ['/index.php/master2kec', 'cakupan-baduta', 3],
  ['/index.php/master3kec', 'cakupan-rumah-tangga', 2],
  ['/index.php/pendukungkec', 'data-pendukung', 2],
] as const;

describe.skipIf(!CHROMIUM)('the kecamatan pages of the replica of 2025 (needs Chromium)', { timeout: 30_000 }, () => {
  let bench: Bench;
  let site: Awaited<ReturnType<typeof startSite>>;
  beforeAll(async () => {
    site = await startSite({ villages, era: 'konvergensi' });
    bench = await openBench();
    await bench.page.goto(`${site.url}/kecamatan`);
    await bench.page.type('input[type=text]', 'Kota Padang');
    await bench.page.type('input[type=password]', 'contoh');
    await Promise.all([bench.page.waitForNavigation(), bench.page.click('button[type=submit]')]);
  }, 60_000);
  afterAll(async () => {
    await bench.close();
    await site.close();
  });

  const look = async (period: 'semester-1' | 'semester-2' = 'semester-1'): Promise<Recognition> =>
    recognise(await bench.read(true), { edition: konvergensi2025, villages, year: 2025, period });
  /** Opens a page of the menu and says under which address of a form it landed. */
  const visit = async (path: string): Promise<string> => {
    await bench.page.goto(site.url + path);
    return new URL(bench.page.url()).pathname;
  };

  it.each(PAGES)('recognises list, entry page and table of %s', async (path, form, columns) => {
    const address = await visit(path);
    expect(await look()).toMatchObject({ kind: 'list', form, year: 2025, semester: 'semester-1', complete: true });
    await visit(`${address}/tambah`);
    const entry = await look();
    expect(entry).toMatchObject({ kind: 'village-form', form, year: 2025, semester: 'semester-1', village: null });
    const { options, fields } = entry.kind === 'village-form' ? entry : { options: new Map(), fields: [] };
    expect(new Set(options.keys())).toEqual(new Set(own));
    expect(fields).toHaveLength(columns);
    await visit(`${address}/tabel`);
    const table = await look();
    expect(table).toMatchObject({ kind: 'table-form', form, semester: 'semester-1', unmatched: [] });
    expect(table.kind === 'table-form' && table.rows.map(({ village }) => village)).toEqual(own);
  });

  it('tells the semester the page is for, whichever the figures are of', async () => {
    await visit('/index.php/sasarankec/2/tambah');
    expect(await look()).toMatchObject({ kind: 'village-form', semester: 'semester-2' });
    expect(await look('semester-2')).toMatchObject({ semester: 'semester-2' });
  });

  it('finds the rows of the saved list by the village names within the kecamatan of the page', async () => {
    await visit('/index.php/sasarankec/1/tambah');
    const page = await look();
    if (page.kind !== 'village-form' || !page.villageField) throw new Error(`Unexpected ${page.kind}`);
    const item = (field: typeof page.villageField, value: string) => ({
      field: field.id,
      identity: field.identity,
      value,
      before: field.value,
    });
    const [first = ''] = own;
    const results = await bench.fill([
      item(page.villageField, page.options.get(first) ?? ''),
      ...page.fields.map(({ field }, at) => item(field, String(1200 + at))),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['filled', 'filled', 'filled']);
    await Promise.all([bench.page.waitForNavigation(), bench.page.click('.box-footer button[type=submit]')]);
    const list = await look();
    expect(list).toMatchObject({ kind: 'list', complete: true });
    expect(list.kind === 'list' && [...list.rows.keys()]).toEqual([first]);
    expect(list.kind === 'list' && list.rows.get(first)?.get('jumlah_penduduk')).toBe('1.200');
  });

  it('recognises no form on the progress page, nor on a page whose fields no source shows', async () => {
    await visit('/index.php/pantauaksikec');
    expect((await look()).kind).toBe('unknown');
    await visit('/index.php/sasaran2kec');
    expect((await look()).kind).toBe('unknown');
  });
});
