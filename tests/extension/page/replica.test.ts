import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emonev2024 } from '@shared/catalogue';
import { recognise } from '@extension/forms';
import type { Recognition } from '@extension/forms';
import { villagesOf } from '../../../shared/cli/villages.mjs';
import { startSite } from '../../site/server.mjs';
import { CHROMIUM, openBench } from './bench';
import type { Bench } from './bench';

const villages = villagesOf('1702');
const first = villages.villages[0]?.code ?? '';

describe.skipIf(!CHROMIUM)('the pages of the replica (needs Chromium)', { timeout: 30_000 }, () => {
  let bench: Bench;
  let site: Awaited<ReturnType<typeof startSite>>;
  beforeAll(async () => {
    site = await startSite({ villages });
    bench = await openBench();
  }, 60_000);
  afterAll(async () => {
    await bench.close();
    await site.close();
  });

  const visit = (path: string) => bench.page.goto(site.url + path);
  const look = async (): Promise<Recognition> =>
    recognise(await bench.read(true), { edition: emonev2024, villages, year: 2024 });
  /** Writes figures into the recognised form of one village as the panel's plan would. */
  const fillForm = async (recognition: Recognition, village: string, figures: Record<string, number>) => {
    if (recognition.kind !== 'village-form' || !recognition.villageField)
      throw new Error(`Unexpected ${recognition.kind}`);
    const { villageField, options, fields } = recognition;
    const item = (field: typeof villageField, value: string) => ({
      field: field.id,
      identity: field.identity,
      value,
      before: field.value,
    });
    return bench.fill([
      item(villageField, options.get(village) ?? ''),
      ...fields.flatMap(({ variable, field }) =>
        figures[variable] === undefined ? [] : [item(field, String(figures[variable]))],
      ),
    ]);
  };

  it('sees the login page, and nothing to fill on the main window', async () => {
    await visit('/');
    expect(await look()).toEqual({ kind: 'login' });
    await bench.page.type('input[type=text]', 'Kabupaten Rejang Lebong');
    await bench.page.type('input[type=password]', 'contoh');
    await Promise.all([bench.page.waitForNavigation(), bench.page.click('button[type=submit]')]);
    expect((await look()).kind).toBe('unknown');
  });

  it('fills the Data Sasaran page of one village; a person saves; the list says so', async () => {
    await visit('/emonev/sasaran/tambah');
    const page = await look();
    expect(page).toMatchObject({ kind: 'village-form', form: 'data-sasaran', year: 2024, village: null });
    const figures = {
      jumlah_keluarga: 1895,
      jumlah_krs: 402,
      jumlah_balita_diukur: 120,
      jumlah_sangat_pendek: 3,
      jumlah_pendek: 9,
    };
    const results = await fillForm(page, first, figures);
    expect(results.map(({ outcome }) => outcome)).toEqual(Array(6).fill('filled'));
    expect(await look()).toMatchObject({ kind: 'village-form', village: first });
    expect(site.stats.saves).toBe(0);
    await Promise.all([bench.page.waitForNavigation(), bench.page.click('.box-footer button[type=submit]')]);
    const list = await look();
    expect(list).toMatchObject({ kind: 'list', form: 'data-sasaran', year: 2024, complete: true });
    const saved = list.kind === 'list' ? list.rows.get(first) : undefined;
    expect(saved?.get('jumlah_keluarga')).toBe('1.895');
  });

  it('fills the modal of Keluarga Berisiko 3 and leaves its trap empty', async () => {
    await visit('/emonev/cakupan/3');
    expect(await look()).toMatchObject({ kind: 'list', form: 'keluarga-berisiko-3' });
    await bench.page.click('[data-toggle=modal]');
    const page = await look();
    expect(page).toMatchObject({ kind: 'village-form', form: 'keluarga-berisiko-3', village: null });
    const results = await fillForm(page, first, {
      krs_promosi_ikan_n: 57,
      krs_promosi_ikan_d: 402,
      krs_promosi_ikan_p: 14.18,
    });
    expect(results.map(({ outcome }) => outcome)).toEqual(Array(4).fill('filled'));
    expect(await bench.page.$eval('.perangkap input', (input) => input.value)).toBe('');
    await Promise.all([bench.page.waitForNavigation(), bench.page.click('.modal-footer button[type=submit]')]);
    expect(site.query('SELECT nilai FROM isian WHERE variabel = ?', ['krs_promosi_ikan_p'])).toEqual([
      { nilai: 14.18 },
    ]);
  });

  it.each([
    ['sasaran', 'data-sasaran', 5],
    ['cakupan/3', 'keluarga-berisiko-3', 3],
    ['cakupan/6', 'keluarga-berisiko-6', 3],
  ])('recognises the table page of %s: 156 villages by their codes', async (path, form, columns) => {
    await visit(`/emonev/${path}/tabel`);
    const page = await look();
    expect(page).toMatchObject({ kind: 'table-form', form, year: 2024, unmatched: [] });
    const rows = page.kind === 'table-form' ? page.rows : [];
    expect(rows.map(({ village }) => village)).toEqual(villages.villages.map(({ code }) => code));
    expect(new Set(rows.map(({ fields }) => fields.length))).toEqual(new Set([columns]));
  });
});
