import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IMPORT_CASES } from './cases';
import type { ImportCase } from './cases';
import { faultsOf, silentlyWrong } from './judge';
import type { ImportOutcome } from './outcome';

const CASE: ImportCase = {
  file: 'contoh.csv',
  situation: 'two villages',
  ends: ['understood', 'asked'],
  says: [/baris 2\b/],
  never: [/hapus/i],
  figures: { jumlah_pendek: { a: 1, b: 2 } },
  villages: ['a', 'b'],
};
const outcome = (more: Partial<ImportOutcome> = {}): ImportOutcome => ({
  refused: '',
  said: ['Lihat baris 2.'],
  asked: 0,
  villages: ['a', 'b'],
  fillable: new Map([
    ['a jumlah_pendek', 1],
    ['b jumlah_pendek', 2],
  ]),
  ...more,
});

describe('the judge of a file that went wrong', () => {
  it('has a case for every file of the folder', () => {
    const files = readdirSync(resolve(import.meta.dirname, '../../fixtures/import'));
    expect(IMPORT_CASES.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
  });

  it('finds nothing where all is as it should be', () => {
    expect(faultsOf(CASE, outcome())).toEqual([]);
    expect(faultsOf(CASE, outcome({ asked: 1, fillable: new Map() }))).toEqual([]);
  });

  it.each([
    ['another figure', { fillable: new Map([['a jumlah_pendek', 2]]) }, 'fillable though wrong: a jumlah_pendek: 2'],
    ['a figure of another village', { fillable: new Map([['c jumlah_pendek', 1]]) }, 'c jumlah_pendek: 1'],
    ['a figure of another column', { fillable: new Map([['a jumlah_krs', 1]]) }, 'a jumlah_krs: 1'],
    ['a figure left out without a word', { fillable: new Map([['a jumlah_pendek', 1]]) }, 'not fillable: b'],
    ['a village dropped', { villages: ['a'] }, 'no row: b'],
    ['nothing said', { said: [] }, 'never says'],
    ['bad advice', { said: ['Hapus baris 2.'] }, 'says /hapus/i'],
    ['a refusal', { refused: 'Tidak terbaca.' }, 'ends refused'],
  ] as const)('finds %s', (_, more, fault) => {
    expect(faultsOf(CASE, outcome(more)).join('\n')).toContain(fault);
  });

  it('counts a wrong figure whether or not something is asked', () => {
    const wrong = outcome({ asked: 3, fillable: new Map([['a jumlah_pendek', 9]]) });
    expect(silentlyWrong(CASE, wrong)).toEqual(['a jumlah_pendek: 9']);
  });
});
