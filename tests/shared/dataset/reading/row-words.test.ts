import { rowWordsOf } from '@shared/dataset/reading/row-words';
import { describe, expect, it } from 'vitest';

const said = (heading: string, word: string, figures = ['Balita pendek']) => rowWordsOf(heading, figures)(word);

describe('a word beside the figures of a row', () => {
  it.each([
    ['JK', 'Perempuan', 'sex'],
    ['Uraian', 'proyeksi', 'aim'],
    ['Umur', '0-23 bulan', 'age'],
    ['Umur', 'Baduta', 'age'],
    ['Periode', 'Triwulan 2', 'time'],
    ['Posyandu', 'Melati', 'area'],
    ['JK', 'L+P', 'whole'],
  ])('under "%s" says of "%s": %s', (heading, word, kind) => expect(said(heading, word)).toBe(kind));

  it.each([
    ['Keterangan', 'sementara'],
    ['Posyandu', '3'],
    ['Lokus', 'L'],
    ['Umur', '15-49 tahun'],
  ])('under "%s" says nothing: %s', (heading, word) => expect(said(heading, word)).toBeNull());

  it('says nothing where the figures themselves are of that age or aim', () => {
    expect(said('Umur', '0-23 bulan', ['Keluarga yang mempunyai baduta'])).toBeNull();
    expect(said('Uraian', 'Target', ['Target rumah'])).toBeNull();
  });
});
