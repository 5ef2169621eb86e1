import { describe, expect, it } from 'vitest';
import type { Decision } from '@shared/exchange';
import { RECORD_MERGES, latest, NO_QUEUE, NO_SETTINGS, NOTHING_STORED } from '@extension/store';
import { standBefore } from '@extension/log/order';
import type { Stored, StoredTable } from '@extension/store';
import type { LoggedEntry } from '@extension/log';

const kind = (key: string) => {
  const found = RECORD_MERGES.find((one) => one.key === key);
  if (!found) throw new Error(key);
  return found;
};
/** Lays what one computer has of a kind over another. */
const merge = (key: string, from: Partial<Stored>, to: Partial<Stored>, theirs: readonly string[] = []) =>
  kind(key).merge({ ...NOTHING_STORED, ...to }, kind(key).records({ ...NOTHING_STORED, ...from }), new Set(theirs));

const table = (value: number, by = 'Rina'): StoredTable => ({
  key: '1702 2024 a.xlsx Data',
  district: '1702',
  year: 2024,
  size: 1,
  at: '2024-02-10T03:00:00Z',
  by,
  table: {
    file: 'a.xlsx',
    sheet: 'Data',
    columns: [{ heading: 'Jumlah keluarga', role: 'variable', variable: 'jumlah_keluarga', letter: 'E' }],
    rows: [{ line: 2, cells: [value] }],
    total: null,
  },
});
const corrected = (to: number, minute: number, by = 'Rina') => ({
  district: '1702',
  year: 2024,
  decision: {
    kind: 'correction',
    village: '1702061004',
    variable: 'jumlah_krs',
    from: 1,
    to,
    by,
    at: `2024-02-10T03:0${minute}:00Z`,
  } satisfies Decision as Decision,
});
const facts = { by: 'Rina', district: '1702', year: 2024 };
const intent = (seq: number, at: string): LoggedEntry => ({
  kind: 'fill-intent',
  ...facts,
  at,
  form: 'data-sasaran',
  items: [],
  seq,
});
const undone = (seq: number, of: number, at: string): LoggedEntry => ({
  kind: 'undo',
  ...facts,
  at,
  form: 'data-sasaran',
  intent: of,
  seq,
});

describe('what a handover file carries', () => {
  it('is every place of the store, but for pages whose teaching is not finished on this computer', () => {
    const {
      unreadable: _counted,
      entries: _length,
      told: _told,
      worked: _worked,
      recordings: _unsaved,
      rescue: _copies,
      ...places
    } = NOTHING_STORED;
    // Files carry baselines under the name they had first.
    const parts = RECORD_MERGES.map(({ key }) => (key === 'bindings' ? 'baselines' : key));
    expect(parts.sort()).toEqual(Object.keys(places).sort());
  });

  it('says of each kind how it meets what is here', () => {
    expect(RECORD_MERGES.filter(({ name, rule }) => name === '' || !rule.endsWith('.'))).toEqual([]);
  });

  it('changes nothing where everything is here already', () => {
    const stored: Partial<Stored> = {
      tables: [table(5)],
      decisions: [corrected(3, 1)],
      notes: { contacts: [{ agency: 'bappeda', role: 'Kepala Bidang', way: 'grup TPPS' }], notes: [] },
      log: [intent(1, '2024-02-10T03:00:00Z')],
      queue: { ...NO_QUEUE, form: 'data-sasaran', partial: ['data-sasaran 1702061004'] },
      settings: { ...NO_SETTINGS, district: '1702', year: 2024, officers: [{ name: 'Rina', role: 'Staf' }] },
    };
    for (const { key } of RECORD_MERGES) expect(merge(key, stored, stored)).toMatchObject({ added: 0, change: {} });
  });

  it('leaves out and counts what this version cannot read', () => {
    expect(kind('tables').merge(NOTHING_STORED, [{ sheet: 1 }], new Set())).toMatchObject({ added: 0, unreadable: 1 });
  });
});

describe('records of one name that differ', () => {
  it('are kept as they are here until a person chooses the other', () => {
    const both = [{ tables: [table(6, 'Sari')] }, { tables: [table(5)] }] as const;
    const asked = merge('tables', ...both);
    expect(asked.clashes).toMatchObject([{ title: 'a.xlsx, lembar Data, tahun 2024' }]);
    expect(asked.change).toEqual({});
    const chosen = merge('tables', ...both, ['1702 2024 a.xlsx Data']);
    expect(chosen.change.putTables).toEqual([table(6, 'Sari')]);
  });

  it('are no clash where only the person or the time differs', () => {
    expect(merge('tables', { tables: [table(5, 'Sari')] }, { tables: [table(5)] })).toMatchObject({
      clashes: [],
      same: 1,
    });
  });

  it.each([
    [[], 3],
    [['1702 2024 correction 1702061004 jumlah_krs'], 4],
  ] as const)('of decisions keep both in the history, and put the chosen one (%j) in force', (theirs, expected) => {
    const here = [corrected(3, 1)];
    const { change, clashes } = merge(
      'decisions',
      { decisions: [corrected(4, 2, 'Sari')] },
      { decisions: here },
      theirs,
    );
    expect(clashes).toMatchObject([{ here: 'diperbaiki menjadi 3, 10 Februari 2024 oleh Rina' }]);
    const after = [...here, ...(change.addDecisions ?? [])];
    expect(after).toContainEqual(corrected(4, 2, 'Sari'));
    expect(latest(after, { district: '1702', year: 2024 })).toMatchObject([{ to: expected }]);
  });

  it('of officers keep who works here and add the other names', () => {
    const rina = { name: 'Rina', role: 'Staf' };
    const here = { ...NO_SETTINGS, district: '1702', year: 2024, officer: rina, officers: [rina] };
    const there = { ...here, year: 2023, officer: { name: 'Sari', role: '' }, officers: [{ name: 'Sari', role: '' }] };
    const { change } = merge('settings', { settings: there }, { settings: here });
    expect(change.settings?.(here)).toMatchObject({ year: 2024, officer: rina, officers: [rina, { name: 'Sari' }] });
  });
});

describe('the log of another computer', () => {
  const there = [intent(7, '2024-02-09T03:00:00Z'), undone(9, 7, '2024-02-09T03:05:00Z')];

  it('joins ours once, known entries told by what they say', () => {
    const here = [intent(1, '2024-02-09T03:00:00Z')];
    const { change, added, same } = merge('log', { log: there }, { log: here });
    expect([added, same]).toEqual([1, 1]);
    expect(change.mergedLog?.entries).toEqual([there[1]]);
    expect(change.mergedLog?.known).toEqual(new Map([[7, 1]]));
  });

  it('stands among our entries by its time, each of the two in its own order', () => {
    const later = { seq: 2, at: '2024-02-10T03:00:00Z' };
    // The clock was put back after the first entry.
    expect(standBefore([{ seq: 1, at: '2024-02-11T03:00:00Z' }, later], there)).toEqual([1, 1]);
    expect(standBefore([{ seq: 1, at: '2024-02-08T03:00:00Z' }, later], there)).toEqual([2, 2]);
    expect(standBefore([{ seq: 1, at: '2024-02-08T03:00:00Z' }], there)).toEqual([2, 2]);
    expect(standBefore([], there)).toEqual([1, 1]);
  });
});
