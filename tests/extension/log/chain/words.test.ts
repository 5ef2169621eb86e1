import { describe, expect, it } from 'vitest';
import { startCarried } from '@extension/log/chain/carried';
import { gapsLeftBy } from '@extension/log/chain/deletion';
import { groupedHead, readHead } from '@extension/log/chain/head';
import { hashOf, sealed } from '@extension/log/chain/record';
import type { ChainRecord } from '@extension/log/chain/record';
import { verifyChain } from '@extension/log/chain/verify';
import { chainWords } from '@extension/log/chain/words';
import { endOf, sampleLog, withOne } from './sample-log';

const wordsOf = (log: readonly ChainRecord[], head = '') => chainWords(verifyChain(log, head), startCarried().end());
const log = sampleLog(6);

describe('the words for a checked log', () => {
  it('say by whom records were deleted, and not that they were altered', () => {
    const goes = ({ seq }: ChainRecord): boolean => seq === 2 || seq === 3;
    const told = { kind: 'deleted', at: '2026-12-01T03:00:00.000Z', by: 'Camat', entries: 2 };
    const less = withOne(log, { ...told, gaps: gapsLeftBy(log, goes) }).filter((record) => !goes(record));
    const { isSound, lines } = wordsOf(less, endOf(less));
    expect(isSound).toBe(true);
    expect(lines[1]).toMatch(/^2 catatan dihapus oleh Camat, 01-12-2026 \d\d\.00; penghapusan itu tercatat\.$/);
  });

  it('say between which two records others are missing', () => {
    const { isSound, lines } = wordsOf(log.filter(({ seq }) => seq !== 3));
    expect(isSound).toBe(false);
    expect(lines[0]).toMatch(/^Catatan antara nomor 2 \(.+, Sari\) dan nomor 4 \(.+, Sari\) hilang/);
  });

  it('count what is from before the chain, and prove nothing of it', () => {
    const bare = log.map(({ prev: _prev, seal: _seal, ...record }) => record as ChainRecord);
    expect(wordsOf(bare).lines[0]).toBe('Tidak ada yang dapat dibuktikan: semua catatan dari sebelum ada rantai.');
    const last = bare[5]!;
    const { lines } = wordsOf([...bare, sealed({ kind: 'skip', seq: 7 }, hashOf(last))]);
    expect(lines.slice(0, 2)).toEqual([
      '1 catatan utuh dalam dirinya; akhir berkas tidak dapat dibuktikan.',
      '6 catatan paling lama dari sebelum ada rantai: tentang isinya tidak ada bukti.',
    ]);
  });

  it('say that there is nothing yet', () => {
    expect(wordsOf([])).toEqual({ isSound: true, lines: ['Belum ada catatan.'] });
  });
});

describe('the end of a chain on paper', () => {
  const head = endOf(log);

  it('is read back as it was printed, in capitals, in groups, or the beginning of it', () => {
    for (const text of [groupedHead(head), head.toUpperCase(), groupedHead(head).replaceAll(' ', '-')])
      expect(readHead(text)).toEqual({ ok: true, value: head });
    expect(readHead(head.slice(0, 16))).toEqual({ ok: true, value: head.slice(0, 16) });
    expect(readHead(' ')).toEqual({ ok: true, value: '' });
  });

  it('is refused where it is too short, too long, or something else', () => {
    for (const text of [head.slice(0, 15), `${head}0`, 'kepala catatan', `${head.slice(0, 20)}g`])
      expect(readHead(text)).toMatchObject({ ok: false });
  });
});
