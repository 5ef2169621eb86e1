import { describe, expect, it } from 'vitest';
import { linesOf } from '@extension/log/lines';
import type { LoggedEntry } from '@extension/log';
import { edition, villages } from '../panel/fakes';

const facts = { at: '2026-11-22T03:00:00.000Z', by: 'Rina', district: '1702', year: 2024, seq: 1 };

describe('the log in words', () => {
  it('names each field a form was filled without, and why', () => {
    const left = { village: '1702061004', variable: 'jumlah_krs', label: 'Jumlah KRS', reason: 'Menunggu jawaban' };
    const entry: LoggedEntry = { kind: 'partial', ...facts, form: 'data-sasaran', left: [left] };
    expect(linesOf(entry, edition, villages)).toMatchObject([
      {
        what: 'Dipilih tidak diisi',
        form: 'Data Sasaran',
        village: 'Kota Padang',
        field: 'Jumlah KRS',
        note: left.reason,
      },
    ]);
  });

  it.each([
    [true, 'Penyesuaian daerah dipakai'],
    [false, 'Penyesuaian daerah dihapus'],
  ])('tells when an overlay is in use: %s', (used, what) => {
    const entry: LoggedEntry = { kind: 'overlay', ...facts, edition: edition.id, author: 'Bappeda', used };
    expect(linesOf(entry, edition, villages)).toMatchObject([{ what, note: `${edition.title}, dari Bappeda` }]);
  });

  it('says which file was to be put on which page', () => {
    const page = { title: 'Unggah', path: '/emonev/sasaran/unggah' };
    const file = { form: 'data-sasaran', file: 'templat-terisi.xlsx', items: [] };
    const entry: LoggedEntry = { kind: 'template-placing', ...facts, ...file, page, dataset: 'ab12' };
    expect(linesOf(entry, edition, villages)).toMatchObject([
      {
        what: 'Templat akan diletakkan di halaman',
        form: 'Data Sasaran',
        note: file.file,
        page: 'Unggah · /emonev/sasaran/unggah',
        dataset: 'ab12',
      },
    ]);
  });
});
