import { describe, expect, it } from 'vitest';
import { AKSI_WORDS, CELL_WORDS, CompletenessState, FILL_WORDS, fillStateOf } from '@shared/completeness';
import { EVIDENCE_WORDS } from '@shared/evidence';
import {
  APPROVAL_ACTS,
  APPROVAL_SHORT,
  APPROVAL_STEPS,
  APPROVAL_WORDS,
  approvalText,
  approvalWord,
  changedSince,
} from '@shared/exchange';
import { PLAN_WORDS, PROOF_WORDS } from '@shared/filling-words';
import { sentenceCase } from '@shared/sentence-case';

describe('words of states', () => {
  it('say where a form stands between its agency and the coordinator', () => {
    expect(APPROVAL_WORDS).toEqual({
      belum: 'belum ditandai siap',
      siap: 'siap diperiksa koordinator',
      diterima: 'diterima',
      dikembalikan: 'dikembalikan',
    });
    expect(APPROVAL_SHORT).toEqual({ ...APPROVAL_WORDS, siap: 'siap' });
    expect(APPROVAL_ACTS).toEqual({ siap: 'ditandai siap', diterima: 'diterima', dikembalikan: 'dikembalikan' });
    expect(APPROVAL_STEPS).toEqual({ siap: 'Tandai siap', diterima: 'Terima', dikembalikan: 'Kembalikan' });
  });

  it.each([
    ['belum', 0, 'belum ditandai siap'],
    ['siap', 0, 'siap diperiksa koordinator'],
    ['siap', 1, 'berubah sesudah siap'],
    ['diterima', 2, 'berubah sesudah diterima'],
    ['dikembalikan', 2, 'dikembalikan'],
  ] as const)('say of a form that is %s, with %i figures changed since: %s', (state, changed, word) => {
    expect(approvalWord(state, changed)).toBe(word);
  });

  it.each([
    ['belum', 3, 'belum ditandai siap'],
    ['siap', 0, 'siap diperiksa koordinator'],
    ['siap', 1, 'berubah sesudah siap (1 angka)'],
    ['diterima', 1895, 'berubah sesudah diterima (1.895 angka)'],
    ['dikembalikan', 0, 'dikembalikan'],
    ['dikembalikan', 2, 'dikembalikan (2 angka berubah)'],
  ] as const)('say it with the number of figures where it stands alone: %s, %i: %s', (state, changed, words) => {
    expect(approvalText(state, changed)).toBe(words);
  });

  it('say how many figures changed since the last step', () => {
    expect(changedSince(1895)).toBe('1.895 angka berubah sesudah itu');
  });

  it.each([
    [[0, 0, 0], 'tidak ada yang diminta'],
    [[4, 0, 0], 'kosong'],
    [[4, 2, 1], 'perlu diperbaiki'],
    [[4, 4, 3], 'perlu diperbaiki'],
    [[4, 2, 2], 'belum lengkap'],
    [[4, 4, 4], 'lengkap'],
  ])('say of cells expected, filled and sound %j: %s', ([expected = 0, filled = 0, sound = 0], word) => {
    expect(FILL_WORDS[fillStateOf({ expected, filled, sound })]).toBe(word);
  });

  it('say of a cell what they say of a group of such cells', () => {
    expect(Object.values(CELL_WORDS)).toEqual(['kosong', 'terisi sah', 'perlu diperbaiki', 'tidak berlaku', 'nol']);
    expect(CELL_WORDS[CompletenessState.bermasalah]).toBe(FILL_WORDS.faulty);
  });

  it('say what an aksi is on the day', () => {
    expect(Object.values(AKSI_WORDS)).toEqual([
      'belum mulai',
      'berjalan',
      'terlambat',
      'selesai',
      'tanpa jadwal',
      'tidak diketahui di sini',
    ]);
  });

  it('say what is meant for a field and what became of it', () => {
    expect(Object.values(PLAN_WORDS)).toEqual(['akan diisi', 'sudah sama', 'ditahan', 'tidak ada angka']);
    expect(Object.values(PROOF_WORDS)).toEqual([
      'tersimpan sama',
      'tersimpan berbeda',
      'belum terlihat tersimpan',
      'diisi sendiri',
      'dilewati',
    ]);
  });

  it('say how far a document is on its way to the site', () => {
    expect(Object.values(EVIDENCE_WORDS)).toEqual([
      'belum diisikan',
      'sudah diisikan, menunggu terlihat di daftar situs',
      'ada di daftar situs',
      'berbeda di daftar situs',
      'berubah sejak diisikan',
    ]);
  });

  it('begin with a capital at the head of a line', () => {
    expect(sentenceCase('perlu diperbaiki')).toBe('Perlu diperbaiki');
    expect(sentenceCase('')).toBe('');
  });
});
