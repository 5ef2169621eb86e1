import { describe, expect, it } from 'vitest';
import { filterLog, NO_FILTER, placesIn } from '@extension/log/filter';
import type { LogFilter } from '@extension/log/filter';
import type { LoggedEntry } from '@extension/log';
import { BEDENG, facts, KOTA_PADANG, LOG, PELALO } from '../panel/proof/proof-log';

const seqs = (filter: Partial<LogFilter>): number[] =>
  filterLog(LOG, { ...NO_FILTER, ...filter }).map(({ seq }) => seq);

describe('the log, filtered', () => {
  it('is whole and newest first without a filter', () => {
    expect(seqs({})).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it.each([
    ['terisi', [6, 3]],
    ['tidak-terisi', []],
    ['tersimpan', [4]],
    ['berbeda', [7]],
    ['sendiri', [8]],
    ['dilewati', [9]],
    ['terputus', [10]],
    ['berubah', []],
  ] as const)('shows %s and nothing else', (outcome, wanted) => {
    expect(seqs({ outcome })).toEqual(wanted);
  });

  it.each([
    [KOTA_PADANG, [4, 3, 2]],
    [BEDENG, [8, 7, 6, 5]],
    [PELALO, [10, 9]],
    ['1702999999', []],
  ])('keeps to the village %s', (village, wanted) => {
    expect(seqs({ village })).toEqual(wanted);
  });

  it('takes a template for cut off only while nothing closed its placing, and finds it by village', () => {
    const items = [KOTA_PADANG, BEDENG].map((village) => ({ village, variable: 'jumlah_krs' }));
    const file = { ...facts, form: 'data-sasaran', file: 'templat-terisi.xlsx', items };
    const placing: LoggedEntry = { kind: 'template-placing', ...file, seq: 11 };
    const placed: LoggedEntry = { kind: 'template-placed', ...file, kept: true, intent: 11, seq: 12 };
    const found = (log: readonly LoggedEntry[], filter: Partial<LogFilter>) =>
      filterLog(log, { ...NO_FILTER, ...filter }).map(({ seq }) => seq);
    expect(found([placing], { outcome: 'terputus' })).toEqual([11]);
    expect(found([placing, placed], { outcome: 'terputus' })).toEqual([]);
    expect(found([placing, placed], { village: BEDENG })).toEqual([12, 11]);
    expect(found([placing, placed], { village: PELALO })).toEqual([]);
  });

  it('keeps to a form', () => {
    expect(seqs({ form: 'data-sasaran' })).toHaveLength(9);
    expect(seqs({ form: 'keluarga-berisiko-3' })).toEqual([]);
  });

  it('keeps of a long entry only the cells that were asked for', () => {
    const both = LOG.map((entry) =>
      entry.kind === 'stored' && entry.seq === 7 && LOG[3]?.kind === 'stored'
        ? { ...entry, items: [...entry.items, ...LOG[3].items] }
        : entry,
    );
    const [found] = filterLog(both, { form: '', village: BEDENG, outcome: 'berbeda' });
    expect(found).toMatchObject({ seq: 7, items: [{ village: BEDENG, stored: '36' }] });
    expect(found && 'items' in found && found.items).toHaveLength(1);
  });

  it('offers the forms and villages it tells of', () => {
    expect(placesIn(LOG)).toEqual({ forms: ['data-sasaran'], villages: [KOTA_PADANG, BEDENG, PELALO] });
  });
});
