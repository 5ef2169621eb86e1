import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { handoverText } from '@shared/exchange';
import type { ChainRecord } from '@extension/log/chain/record';
import { verify } from '@extension/model/proof/verify-command';
import { endOf, sampleLog } from '../../log/chain/sample-log';

const log = sampleLog(300);
const head = endOf(log);

const handover = (records: readonly unknown[]): Blob => {
  const stores = [
    { key: 'tables', records: [] },
    { key: 'log', records: [...records] },
  ];
  const made = { role: 'Staf', at: '2026-12-01T03:00:00.000Z' };
  return new Blob([handoverText({ district: { code: '1702', name: '' }, made, stores, files: [], left: [] }).text]);
};
/** A rescue copy as it is written: a line about it, and packed behind it the records of all places, one a line. */
const copy = (
  records: readonly ChainRecord[],
  change = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => bytes,
): Blob => {
  const lines = [
    '["tables","a",{"seq":1}]',
    ...records.map(({ seq, ...said }) =>
      JSON.stringify(['log', seq, { ...said, stands: 7, note: { $: ['undefined'] } }]),
    ),
  ];
  const start = '{"cermat":"penyelamat","format":1}\n';
  return new Blob([start, change(new Uint8Array(gzipSync(lines.map((line) => `${line}\n`).join(''))))]);
};
const altered = log.map((record) => (record.seq === 120 ? { ...record, by: 'Budi' } : record));

describe('npm run verify', () => {
  it.each([
    ['a handover', handover],
    ['a rescue copy', copy],
  ])('proves the log in %s, beside an end and without one', async (_, file) => {
    const beside = await verify(file(log), head.slice(0, 20).toUpperCase());
    expect(beside.code).toBe(0);
    expect(beside.stdout).toContain('300 catatan utuh, sampai yang terakhir: kepala yang Anda berikan cocok.');
    const alone = await verify(file(log), '');
    expect(alone).toMatchObject({ code: 0, stderr: '' });
    expect(alone.stdout).toContain('300 catatan utuh dalam dirinya; akhir berkas tidak dapat dibuktikan.');
    expect(alone.stdout).toContain(`Kepala: ${head.slice(0, 4)} `);
  });

  it.each([
    ['a handover that was sealed anew', handover],
    ['a rescue copy', copy],
  ])('names the first altered record in %s', async (_, file) => {
    const { code, stdout } = await verify(file(altered), '');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^Catatan nomor 120 \(22-11-2026 \d\d\.00, Budi\) diubah sesudah dicatat\./);
  });

  it('tells a cut end by the end kept elsewhere', async () => {
    expect(await verify(handover(log.slice(0, -1)), '')).toMatchObject({ code: 0 });
    const cut = await verify(handover(log.slice(0, -1)), head);
    expect(cut.code).toBe(1);
    expect(cut.stdout).toContain('akhir berkas terpotong atau diganti');
    expect(cut.stdout).toContain('Catatan terakhir di sini nomor 299 ');
  });

  it('says what is wrong with a file or an end that cannot be read', async () => {
    const cases = [
      [new Blob(['kode;angka']), '', 'Berkas ini tidak memuat catatan bukti.'],
      [new Blob(['{"cermat":"paket","content":{}}']), '', 'Berkas ini tidak memuat catatan bukti.'],
      [new Blob(['{"cermat":"serah-terima","con']), '', 'Berkas ini rusak atau terpotong'],
      [copy(log, (bytes) => bytes.subarray(0, 400)), '', 'Berkas ini rusak atau terpotong'],
      [copy(log, (bytes) => bytes.map((byte, at) => (at === 300 ? byte ^ 1 : byte))), '', 'Berkas ini rusak'],
      [handover(log), '3f2a', 'Kepala catatan ini baru 4 angka dan huruf.'],
      [handover(log), 'kepala', 'Kepala catatan ini tidak terbaca.'],
    ] as const;
    for (const [file, kept, words] of cases) {
      const { code, stdout, stderr } = await verify(file, kept);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(words);
    }
  });
});
