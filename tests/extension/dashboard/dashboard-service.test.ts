import { beforeEach, describe, expect, it } from 'vitest';
import { FaultElsewhere, traceOf } from '@shared/faults';
import { readWorkbook } from '@shared/files';
import { villageLists } from '@extension/import';
import { createDashboardService } from '@extension/dashboard/create-dashboard-service';
import type { DashboardService, DashboardData } from '@extension/dashboard/dashboard-service';
import { dashboardAt } from '@extension/dashboard/dashboard-line';
import { serve } from '@extension/workers/rpc';
import { reminderOf } from '@extension/dashboard/reminder';
import { reportXlsx } from '@extension/dashboard/report-xlsx';
import type { LogEntry } from '@extension/log';
import { openBench, sasaran, SOUND, villages } from '../panel/fakes';
import type { Bench } from '../panel/fakes';

const [FIRST = '', SECOND = ''] = villages.villages.map(({ code }) => code);
const lists = villageLists((path) => Promise.resolve(path.includes('1702') ? villages : undefined));

let bench: Bench;
let today: string;
const service = (): DashboardService =>
  createDashboardService({ store: bench.store, lists, now: () => new Date(`${today}T03:00:00Z`) });
async function pictureOf(at: DashboardService): Promise<DashboardData> {
  const data = await at.data();
  if (!data.ok || !data.value) throw new Error('No picture');
  return data.value;
}
const health = (data: DashboardData) => data.agencies.find(({ agency }) => agency === 'dinas-kesehatan')!;
const stored = (items: readonly { variable: string; expected: string; equal?: boolean }[]): LogEntry => ({
  kind: 'stored',
  at: '2026-11-22T03:00:00.000Z',
  by: 'Rina',
  district: '1702',
  year: 2024,
  form: 'data-sasaran',
  items: items.map(({ variable, expected, equal = true }) => ({
    village: FIRST,
    variable,
    label: variable,
    expected,
    stored: expected,
    equal,
  })),
});

beforeEach(async () => {
  today = '2026-11-22';
  bench = await openBench(sasaran(SOUND.slice(0, 2)));
});

describe('the desk of the dashboard', () => {
  it('has no picture before any figure is kept', async () => {
    bench = await openBench();
    expect(await service().data()).toEqual({ ok: true, value: null });
  });

  it('counts the same figures as the panel', async () => {
    const data = await pictureOf(service());
    expect(data.whole).toEqual(bench.session.state().derived?.progress.whole);
    expect(health(data).lateForms).toBeGreaterThan(0);
  });

  it('counts as saved what the list was seen to say, until the figure changes or the list says something else', async () => {
    await bench.store.commit({
      log: [
        stored([
          { variable: 'jumlah_balita_diukur', expected: '120' },
          { variable: 'jumlah_pendek', expected: '8' },
          { variable: 'jumlah_sangat_pendek', expected: '3', equal: false },
        ]),
      ],
    });
    const at = service();
    expect(health(await pictureOf(at)).saved).toBe(1);
    const [village] = await at.cellsOf('dinas-kesehatan', 'data-sasaran');
    expect(village?.cells.map(({ variable, saved }) => [variable, saved])).toEqual([
      ['jumlah_balita_diukur', true],
      ['jumlah_sangat_pendek', false],
      ['jumlah_pendek', false],
    ]);
  });

  it('leads down to cells with value, address and what is lacking', async () => {
    const at = service();
    const data = await pictureOf(at);
    const form = health(data).forms.find((one) => one.form === 'data-sasaran')!;
    expect(form.lacking).toEqual([{ village: '1702072021', empty: 3, held: 0 }]);
    const drilled = await at.cellsOf('dinas-kesehatan', 'data-sasaran');
    expect(drilled.map(({ village }) => village)).toEqual(villages.villages.map(({ code }) => code));
    expect(drilled[0]?.cells[0]).toMatchObject({ value: '120', address: 'Data Sasaran!G2', reason: '' });
    expect(drilled[2]?.cells[0]).toMatchObject({ value: '', address: '', state: 0 });
  });

  it('keeps today’s figures once, and tells a week later how far everyone came', async () => {
    const at = service();
    expect((await pictureOf(at)).trend).toBeNull();
    await at.keepDay();
    await at.keepDay();
    expect(bench.store.stored.days).toHaveLength(1);
    today = '2026-11-29';
    const half = bench.store.stored.tables.map((table) => ({
      ...table,
      table: { ...table.table, rows: table.table.rows.slice(0, 1) },
    }));
    await bench.store.commit({ putTables: half });
    const { trend } = await pictureOf(service());
    expect(trend?.since).toBe('2026-11-22');
    expect(trend?.byForm.get('dinas-kesehatan data-sasaran')?.sound).toBe(-3);
    expect(trend?.whole.sound).toBe(-5);
  });

  it('tells shares, surveys apart from them, and each locus with its own villages', async () => {
    const survey = { district: '1702', source: 'SSGI' as const, year: 2022, percent: 20.2 };
    await bench.store.commit({ settings: (kept) => ({ ...kept, surveys: [survey, { ...survey, district: '3273' }] }) });
    const at = service();
    await pictureOf(at);
    await at.keepLocus({ name: 'Lokus 2024', villages: [SECOND] });
    const { shares, surveys, loci, periods } = await at.shares();
    expect(periods).toEqual(['2024']);
    expect(surveys).toEqual([survey]);
    const prevalence = shares.find(({ measure }) => measure.key === 'prevalensi');
    expect(prevalence?.points).toMatchObject([{ label: '2024', n: 34, d: 350 }]);
    expect(prevalence?.heaviest[0]).toEqual({ village: SECOND, amount: 22 });
    expect(loci).toMatchObject([{ locus: { name: 'Lokus 2024' }, points: [{ cases: 22, measured: 230, known: 1 }] }]);
    expect(bench.store.stored.settings.loci).toEqual([{ district: '1702', name: 'Lokus 2024', villages: [SECOND] }]);
  });

  it('says why when nothing can be kept', async () => {
    const at = service();
    await pictureOf(at);
    bench.store.failing = true;
    expect(await at.removeLocus('Lokus 2024')).toMatchObject({ ok: false });
    expect(await at.keepSite([])).toMatchObject({ ok: false });
  });

  it('answers over a line as it does at hand, and says when something was kept elsewhere', async () => {
    const { port1, port2 } = new MessageChannel();
    let told = 0;
    const changed = serve(port2, service());
    const far = dashboardAt(port1, () => (told += 1));
    port1.start();
    port2.start();
    try {
      expect(await pictureOf(far)).toEqual(await pictureOf(service()));
      expect(await far.cellsOf('dinas-kesehatan', 'data-sasaran')).toHaveLength(3);
      changed();
      await expect.poll(() => told, { timeout: 20_000 }).toBe(1);
      bench.store.load = () => Promise.reject(new Error('gone'));
      const failed = await far.data().catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(FaultElsewhere);
      expect(String(failed)).not.toContain('gone');
    } finally {
      port1.close();
    }
  });
});

describe('the line to the desk', () => {
  const lineTo = (given: Partial<DashboardService>): { readonly far: DashboardService; readonly port: MessagePort } => {
    const { port1, port2 } = new MessageChannel();
    serve(port2, given as DashboardService);
    const far = dashboardAt(port1, () => undefined);
    port1.start();
    port2.start();
    return { far, port: port1 };
  };
  const wait = (answer: Promise<unknown>): Promise<unknown> => answer.then(() => 'answered', traceOf);

  it.each<readonly [string, Partial<DashboardService>]>([
    [
      'that breaks before it promises anything',
      {
        data: () => {
          throw new RangeError('Pelalo 195');
        },
      },
    ],
    ['whose answer cannot be sent', { data: () => Promise.resolve((() => 195) as never) }],
    ['that does not know the call', {}],
  ])('answers for a desk %s', async (_, given) => {
    const { far, port } = lineTo(given);
    try {
      expect(await wait(far.data())).toMatchObject({ frames: expect.any(Array) as unknown });
    } finally {
      port.close();
    }
  });

  it('answers all that waits, and all that is asked later, where the worker could not be started', async () => {
    const { far, port } = lineTo({ data: () => new Promise(() => undefined) });
    try {
      const waiting = wait(far.data());
      port.dispatchEvent(new Event('error'));
      expect(await waiting).toEqual({ kind: 'Error', frames: expect.any(Array) as unknown });
      expect(await wait(far.shares())).not.toBe('answered');
    } finally {
      port.close();
    }
  });
});

describe('the reminder', () => {
  it('says what is missing, how much, for which villages, until when', async () => {
    today = '2024-02-10';
    const data = await pictureOf(service());
    const text = reminderOf(data, health(data));
    expect(text).toMatch(/^Yth\. Dinas Kesehatan,\n/);
    expect(text).toContain('1. Data Sasaran: kurang 3 angka di 1 desa (Pelalo), ditunggu formulir lain\n');
    expect(text).toContain('Batasnya 29 Februari 2024, 19 hari lagi.');
    expect(text).toMatch(/Dan [\d.]+ formulir lain: [\d.]+ angka\./);
    expect(text).not.toMatch(/mohon|maaf|valid/i);
    today = '2024-03-01';
    const late = await pictureOf(service());
    expect(reminderOf(late, health(late))).toContain('Batasnya 29 Februari 2024, sudah lewat 1 hari.');
  });

  it('thanks an agency that lacks nothing', async () => {
    const data = await pictureOf(service());
    const done = { ...health(data), empty: 0, held: 0 };
    expect(reminderOf(data, done)).toContain('sudah lengkap');
    expect(reminderOf(data, done)).not.toContain('Batasnya');
  });
});

describe('the report as XLSX', () => {
  it('says the figures of the screen, as numbers', async () => {
    const at = service();
    const data = await pictureOf(at);
    const read = await readWorkbook(await reportXlsx(data, await at.shares()), 'laporan.xlsx');
    if (!read.ok) throw new Error(read.problem.message);
    const sheet = (name: string) => {
      const [heading = [], ...rows] = read.value.find((one) => one.name === name)?.rows ?? [];
      return rows.map((row) =>
        Object.fromEntries(heading.map((title, k) => [typeof title === 'string' ? title : '', row[k] ?? null])),
      );
    };
    const agencies = sheet('OPD');
    expect(agencies).toHaveLength(data.agencies.length);
    expect(agencies.find(({ OPD }) => OPD === 'Dinas Kesehatan')).toMatchObject({
      Diminta: health(data).expected,
      Sah: health(data).sound,
      Kosong: health(data).empty,
    });
    const sum = (rows: readonly Record<string, unknown>[], key: string): number =>
      rows.reduce((total, row) => total + Number(row[key]), 0);
    expect(sum(agencies, 'Sah')).toBe(data.whole.sound);
    expect(sum(sheet('Formulir'), 'Sah')).toBe(data.whole.sound);
    expect(sum(sheet('Desa yang kurang'), 'Kosong')).toBe(data.whole.expected - data.whole.filled);
    expect(sheet('Kalender')).toHaveLength(8);
    expect(sheet('Persentase')[0]).toMatchObject({ Periode: '2024', Pembilang: 34, Penyebut: 350, Persen: 9.71 });
  });
});
