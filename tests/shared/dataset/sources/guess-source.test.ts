import { guessSource, officeInHeading } from '@shared/dataset';
import { describe, expect, it } from 'vitest';

describe('whose figures a file has', () => {
  it.each([
    ['DKB_Semester_2_2025_Rejang_Lebong', { name: 'Dukcapil', asOf: '2025-12-31' }],
    ['DKB Sem. I 2025', { name: 'Dukcapil', asOf: '2025-06-30' }],
    ['data disdukcapil per 31-12-2025', { name: 'Dukcapil', asOf: '2025-12-31' }],
    ['Sasaran Puskesmas Curup keadaan 30 November 2025', { name: 'Puskesmas', asOf: '2025-11-30' }],
    ['rekap_e-PPGBM_2025-08-31', { name: 'Puskesmas', asOf: '2025-08-31' }],
    ['Pendataan Keluarga 2025 DPPKB', { name: 'KB/PLKB', asOf: null }],
    ['sasaran PLKB', { name: 'KB/PLKB', asOf: null }],
  ])('is told by %s', (text, source) => {
    expect(guessSource([text])).toEqual(source);
  });

  it.each([
    ['rekap sasaran 2025'],
    ['Perbandingan Dukcapil dan Puskesmas'],
    ['Keluarga Berencana 1 (KB 1)'],
    ['pkmk dkbx'],
    [''],
  ])('is not guessed from %s', (text) => {
    expect(guessSource([text])).toBeNull();
  });

  it('has no day where several are named, or none that a calendar has', () => {
    expect(guessSource(['Dukcapil 30-06-2025', 'dan 31-12-2025'])).toEqual({ name: 'Dukcapil', asOf: null });
    expect(guessSource(['Dukcapil 45-13-2025'])).toEqual({ name: 'Dukcapil', asOf: null });
  });
});

describe('a heading', () => {
  it('names the source of its column alone', () => {
    expect(officeInHeading('Jumlah balita (Dukcapil)', ['Jumlah balita'])).toBe('Dukcapil');
    expect(officeInHeading('Jumlah balita menurut Puskesmas', ['Jumlah balita'])).toBe('Puskesmas');
  });

  it('names none where the form itself calls the column so, or the word is part of what is counted', () => {
    const label = 'Jumlah keluarga berisiko keseluruhan (DPPKB)';
    expect(officeInHeading(label, [label])).toBeNull();
    expect(officeInHeading('Jumlah Puskesmas', [])).toBeNull();
    expect(officeInHeading('Jumlah balita (L+P)', [])).toBeNull();
  });
});
