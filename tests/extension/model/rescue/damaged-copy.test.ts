import '../../../kit/store';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '@shared/result';
import { openStore } from '@extension/store';
import { UNTEARABLE } from '@extension/store/journal';
import { openRaw } from '@extension/store/raw/open-raw';
import { headLine, looksLikeRescue, RESCUE_FORMAT } from '@extension/model/rescue/head';
import { checkCopy, unpackCopy } from '@extension/model/rescue/read-copy';
import { writeCopy } from '@extension/model/rescue/write-copy';
import { correction } from '../../store/samples';

const NEWEST = 3;
const quiet = (): void => undefined;
const FACTS = { name: 'a.cermat', made: '2025-02-12T03:00:00.000Z', version: '0.1.0', district: '1702' };

describe('a rescue copy that is not as it was made', () => {
  let bytes: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    const store = openStore('to be copied', UNTEARABLE);
    await store.commit({ log: [correction] });
    const db = await openRaw('to be copied');
    if (!db) throw new Error('Nothing was kept');
    const { blob } = await writeCopy(db, FACTS, quiet);
    db.close();
    bytes = new Uint8Array(await blob.arrayBuffer());
  });
  const check = (content: BlobPart): ReturnType<typeof checkCopy> => checkCopy(new Blob([content]), NEWEST, quiet);
  const said = <T>(result: Result<T>): string =>
    result.ok ? 'utuh' : `${result.problem.message} ${result.problem.remedy}`;

  it('is not taken for one, where it is whole', async () => {
    expect(said(await check(bytes))).toBe('utuh');
    expect(looksLikeRescue(new TextDecoder().decode(bytes.subarray(0, 100)))).toBe(true);
    expect(looksLikeRescue('{"cermat":"serah-terima"')).toBe(false);
  });

  it('is refused whichever byte has a flipped bit', async () => {
    const passed: string[] = [];
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      const answer = said(await check(flipped));
      if (!/rusak.*Tidak ada yang diubah|lebih baru.*Perbarui Cermat/.test(answer)) passed.push(`${at} ${answer}`);
    }
    expect(passed).toEqual([]);
  });

  it('is refused wherever it is cut, and where something stands behind it', async () => {
    const passed: number[] = [];
    for (let end = 0; end < bytes.length; end += 1) if ((await check(bytes.slice(0, end))).ok) passed.push(end);
    expect(passed).toEqual([]);
    expect(said(await check(new Blob([bytes, '\n'])))).toMatch(/rusak/);
  });

  it('is refused where two of its bytes are exchanged', async () => {
    const passed: number[] = [];
    for (let at = 0; at + 1 < bytes.length; at += 1) {
      const [one = 0, other = 0] = bytes.subarray(at, at + 2);
      if (one === other) continue;
      const exchanged = bytes.slice();
      exchanged.set([other, one], at);
      if ((await check(exchanged)).ok) passed.push(at);
    }
    expect(passed).toEqual([]);
  });

  it('is refused where its head says more records than it holds, though its hash is right', async () => {
    const read = await check(bytes);
    if (!read.ok) throw new Error('not whole');
    const { head, length } = read.value;
    const [first, ...rest] = head.places;
    if (!first) throw new Error('no place');
    const more = { head: { ...head, places: [{ ...first, records: first.records + 1 }, ...rest] }, length };
    expect(said(await unpackCopy(new Blob([bytes]), read.value, quiet))).toBe('utuh');
    expect(said(await unpackCopy(new Blob([bytes]), more, quiet))).toMatch(/rusak/);
  });

  it('is told from one of a newer database or format, which says the way out', async () => {
    const newer = await checkCopy(new Blob([bytes]), NEWEST - 1, quiet);
    expect(said(newer)).toMatch(/lebih baru \(versi 0\.1\.0\).*Perbarui Cermat/);
    const read = await check(bytes);
    if (!read.ok) throw new Error('not whole');
    const other = headLine({ ...read.value.head, format: RESCUE_FORMAT + 1, version: '9.0.0' });
    expect(said(await check(other))).toMatch(/lebih baru \(versi 9\.0\.0\)/);
  });
});
