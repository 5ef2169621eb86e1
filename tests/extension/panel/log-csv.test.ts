import { describe, expect, it } from 'vitest';
import { logCsv } from '@extension/panel/log-csv';
import { linesOf } from '@extension/panel/log-lines';
import type { LoggedEntry } from '@extension/store';
import { edition, villages } from './fakes';

const facts = { at: '2026-11-22T03:00:00.000Z', by: 'Rina', district: '1702', year: 2024 };
const correction: LoggedEntry = {
  kind: 'correction',
  ...facts,
  village: '1702061004',
  variable: 'jumlah_krs',
  before: '63',
  after: '36',
  seq: 1,
};

describe('the proof as people read it', () => {
  it('names village and field instead of their keys', () => {
    expect(linesOf(correction, edition, villages)).toMatchObject([
      {
        what: 'Angka diperbaiki',
        code: '1702061004',
        village: 'Kota Padang',
        field: 'Jumlah keluarga berisiko stunting',
        before: '63',
        written: '36',
      },
    ]);
  });

  it('has one line per field of a fill, with what was read back and why not', () => {
    const item = { village: '1702061004', variable: 'jumlah_krs', label: 'Jumlah KRS', value: '63', readBack: '' };
    const entry: LoggedEntry = {
      kind: 'fill-result',
      ...facts,
      form: 'data-sasaran',
      intent: 1,
      items: [
        { ...item, readBack: '63', outcome: 'filled', refusal: '' },
        { ...item, outcome: 'refused', refusal: 'readonly' },
      ],
      seq: 2,
    };
    expect(linesOf(entry, edition, villages).map(({ what }) => what)).toEqual([
      'Terisi',
      'Tidak diisi: ruas hanya dapat dibaca',
    ]);
  });

  it('quotes separators and quotation marks, and cannot run as a formula in a spreadsheet', () => {
    const entry: LoggedEntry = { ...correction, by: '=HYPERLINK("x")', before: '1;2' };
    const [, line] = logCsv([entry], edition, villages).split('\r\n');
    expect(line).toContain(`"'=HYPERLINK(""x"")"`);
    expect(line).toContain('"1;2"');
    expect(line?.match(/";"/g)).toHaveLength(11);
  });

  it('starts with a byte order mark and the headings', () => {
    expect(logCsv([], null, null)).toMatch(/^\uFEFF"Waktu";"Petugas";/);
  });
});
