// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { correctFigure } from '@extension/panel/check/decide';
import { giveHandover } from '@extension/panel/handover/hand-over';
import { checkLog } from '@extension/panel/proof/check-log';
import { PrintedReport } from '@extension/panel/proof/printed-berita-acara';
import type { Session } from '@extension/panel/session/session';
import { openBench, sasaran, SOUND } from '../fakes';

const CELL = { village: '1702061004', variable: 'jumlah_pendek' };

async function withLog() {
  const bench = await openBench(sasaran(SOUND));
  for (const figure of [10, 11, 12]) await correctFigure(bench.session, CELL, figure);
  const head = await bench.store.head();
  if (!head.ok || !head.value.end) throw new Error('There is no chain');
  return { ...bench, head: head.value };
}
/** The file a handover gives, with its text changed. */
async function handoverOf(session: Session, change = (text: string) => text): Promise<File> {
  const packed = await session.handOver().pack('Dinas Kesehatan', session.stamp());
  if (!packed.ok) throw new Error(packed.problem.message);
  return new File([change(await packed.value.blob.text())], packed.value.name);
}

describe('the check of the log in Bukti', () => {
  it('proves the log kept here by the end kept elsewhere', async () => {
    const { session, head } = await withLog();
    const words = await checkLog(session, null, head.end?.hash ?? '');
    expect(words).toMatchObject({ isSound: true });
    expect(words?.lines[0]).toBe(`${head.entries} catatan utuh, sampai yang terakhir: kepala yang Anda berikan cocok.`);
    expect(session.state()).toMatchObject({ busy: null, notice: null });
  });

  it('says without one that the end cannot be proved', async () => {
    const { session, head } = await withLog();
    expect((await checkLog(session, null, ''))?.lines[0]).toBe(
      `${head.entries} catatan utuh dalam dirinya; akhir berkas tidak dapat dibuktikan.`,
    );
  });

  it('checks a file, and names the first record in it that was altered', async () => {
    const { session, head } = await withLog();
    expect(await checkLog(session, await handoverOf(session), head.end?.hash ?? '')).toMatchObject({ isSound: true });
    const altered = await handoverOf(session, (text) => text.replace('"after":"11"', '"after":"1"'));
    const words = await checkLog(session, altered, '');
    expect(words?.isSound).toBe(false);
    expect(words?.lines[0]).toMatch(/^Catatan nomor 3 \(.+\) diubah sesudah dicatat\. Itu perubahan yang pertama\.$/);
  });

  it('says what to do where there is nothing to check', async () => {
    const { session } = await withLog();
    expect(await checkLog(session, new File(['{}'], 'lain.json'), '')).toBeNull();
    expect(session.state().notice).toMatchObject({ tone: 'bad', message: 'Berkas ini tidak memuat catatan bukti.' });
    expect(await checkLog(session, null, '3f2a')).toBeNull();
    expect(session.state().notice?.message).toBe('Kepala catatan ini baru 4 angka dan huruf.');
  });
});

describe('the end of the chain', () => {
  afterEach(() => {
    render(null, document.body);
  });

  it('is told when a handover is made, in groups that a person can copy', async () => {
    const { session, head } = await withLog();
    await giveHandover(session);
    const copied = /[0-9a-f]{4}( [0-9a-f]{4}){15}$/.exec(session.state().notice?.remedy ?? '')?.[0] ?? '';
    expect(copied.replaceAll(' ', '')).toBe(head.end?.hash);
    // The entry of the handover itself came after.
    expect((await checkLog(session, null, copied))?.lines[0]).toMatch(/^Utuh sampai catatan nomor 4 /);
  });

  it('is printed with the number of entries and the time, and not where there is no chain yet', async () => {
    const { store, head } = await withLog();
    const show = (shown: typeof head | null): string => {
      render(
        <PrintedReport
          stored={{ ...store.stored, log: FILLED }}
          head={shown}
          edition={null}
          villages={null}
          now="2026-11-22T03:05:00.000Z"
          fillsNow={false}
        />,
        document.body,
      );
      return document.querySelector('[data-part=kepala-catatan]')?.textContent ?? '';
    };
    const text = show(head);
    expect(text.replaceAll(' ', '')).toContain(head.end?.hash);
    expect(text).toMatch(/4 catatan sampai 22-11-2026 \d\d\.05, yang terakhir nomor 4/);
    expect(show({ ...head, end: null })).toBe('');
    expect(show(null)).toBe('');
  });
});

const FILLED = [
  {
    kind: 'own-entry',
    at: '2026-11-22T03:00:00.000Z',
    by: 'Rina',
    district: '1702',
    year: 2024,
    form: 'data-sasaran',
    village: '1702061004',
    variable: 'jumlah_pendek',
    label: 'Pendek',
    value: '9',
    seq: 1,
  },
] as const;
