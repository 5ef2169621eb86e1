import { afterEach, describe, expect, it } from 'vitest';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { noticesOf, Officer } from './officer';
import { startSite } from './server.mjs';
import { createTroubles } from './troubles.mjs';

const villages = villagesOf('1702');
const FISH = '/emonev/cakupan/3';
const fish = {
  'Jumlah keluarga berisiko yang mendapat promosi konsumsi ikan': '57',
  'Jumlah keluarga berisiko keseluruhan (DPPKB)': '402',
};

let site: Awaited<ReturnType<typeof startSite>>;
let officer: Officer;
const start = async (options: Partial<Parameters<typeof startSite>[0]> = {}) => {
  site = await startSite({ villages, ...options });
  officer = new Officer(site.url);
  await officer.logIn();
};
const count = () => Number(site.query('SELECT count(*) AS n FROM isian')[0]?.['n']);
const saveAll = async (amount: number) => {
  const statuses = [];
  for (const { code } of villages.villages.slice(0, amount)) {
    const dotted = code.replace(/^(\d\d)(\d\d)(\d\d)/, '$1.$2.$3.');
    const before = count();
    const { status } = await officer.save(FISH, dotted, fish);
    statuses.push(`${status} ${count() - before}`);
  }
  return statuses;
};

describe('a site in trouble', () => {
  afterEach(() => site.close());

  it('answers a share of saves with 500 (nothing kept) or 504 (kept or not), the same from the same seed', async () => {
    await start({ seed: 3, troubles: { failures: 0.6 } });
    const first = await saveAll(14);
    expect(new Set(first)).toEqual(new Set(['303 2', '500 0', '504 2', '504 0']));
    expect(site.stats.failures).toBe(first.filter((status) => !status.startsWith('303')).length);
    await site.close();
    await start({ seed: 3, troubles: { failures: 0.6 } });
    expect(await saveAll(14)).toEqual(first);
  });

  it('keeps only half of a share of saves and says that all is well', async () => {
    await start({ troubles: { half: 1 } });
    expect(await saveAll(1)).toEqual(['303 1']);
    expect(noticesOf((await officer.get(FISH)).document)).toEqual(['Data berhasil disimpan']);
  });

  it('ends a session after so many requests, in the middle of an entry', async () => {
    await start({ sessionRequests: 2 });
    const { document } = await officer.get(FISH);
    expect(document.querySelector('.modal-isian')).not.toBeNull();
    expect((await officer.save(FISH, '17.02.06.1004', fish)).location).toBe('/emonev/auth/login?berakhir');
    expect(count()).toBe(0);
  });

  it('guards against a second "Tambah data" of one village, or takes it for a change', async () => {
    await start();
    await officer.save(FISH, '17.02.06.1004', fish);
    expect(noticesOf((await officer.save(FISH, '17.02.06.1004', fish)).document)[0]).toContain('sudah ada');
    await site.close();
    await start({ overwrite: true });
    await officer.save(FISH, '17.02.06.1004', fish);
    expect((await officer.save(FISH, '17.02.06.1004', fish)).location).toBe(FISH);
    expect(count()).toBe(2);
  });

  it('takes no change to a verified form where the lock is on', async () => {
    await start({ lock: true });
    const { document } = await officer.get(FISH);
    await officer.save(FISH, '17.02.06.1004', fish);
    await officer.post(`${FISH}/verifikasi`, []);
    const list = await officer.get(FISH);
    expect(list.document.querySelectorAll('.aksi a')).toHaveLength(0);
    expect(list.document.querySelector('.box-header')?.textContent).toContain('Sudah diverifikasi');
    expect((await officer.get(`${FISH}/tabel`)).location).toBe(FISH);
    const village = document.querySelector('.pilih-desa')?.getAttribute('name') ?? '';
    const late = await officer.post(`${FISH}/simpan`, [[village, '120']]);
    expect(noticesOf(late.document)[0]).toContain('sudah diverifikasi');
    expect(count()).toBe(2);
  });
});

describe('the draw of troubles', () => {
  it('has no trouble unless it is asked for', () => {
    const calm = createTroubles(1, {});
    expect([calm.wait(), calm.failure()]).toEqual([0, null]);
  });

  it('is slow for about the share of pages asked for', () => {
    const { wait } = createTroubles(1, { slow: 0.3, slowMs: 900 });
    const waits = Array.from({ length: 500 }, wait);
    expect(new Set(waits)).toEqual(new Set([0, 900]));
    expect(waits.filter((ms) => ms > 0).length).toBeGreaterThan(100);
    expect(waits.filter((ms) => ms > 0).length).toBeLessThan(200);
  });
});
