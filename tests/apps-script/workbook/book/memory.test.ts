import type { SoundSince } from '@shared/completeness';
import { readPackage } from '@shared/exchange';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { packTimes, unpackTimes } from '../../../../apps-script/workbook/book/sound-times';
import type { Loaded } from '../../sheet/load';
import { ensureBuilt } from '../../sheet/load';
import { AGENCY, ask, desk, sitDown } from '../../sidebar/sidebar-desk';

const KEY = 'dinas-ketahanan-pangan';
const DAY = 86_400_000;

vi.setConfig({ testTimeout: 60_000 });
beforeAll(ensureBuilt, 120_000);

describe('times packed for a cell', () => {
  const times = fc.option(fc.constantFrom('2024-02-01T00:00:00Z', '2024-03-01T00:00:00Z'), { nil: null });
  const column = fc.dictionary(fc.constantFrom('1702012001', '1702012002', '1702012003', 'total'), times, {
    minKeys: 1,
  });

  it('say the same when they are unpacked', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a_n', 'a_d', 'b_n'), column), (written) => {
        const since: SoundSince = new Map(
          Object.entries(written).map(([key, own]) => [key, new Map(Object.entries(own))]),
        );
        const again = unpackTimes(packTimes(since));
        expect([...again.keys()]).toEqual([...since.keys()]);
        for (const [key, own] of since) expect(new Map(again.get(key))).toEqual(own);
      }),
    );
  });
});

describe('since when a figure is sound', () => {
  const sinceOf = (loaded: Loaded): (string | null)[] => {
    const read = readPackage(ask(loaded, 'package', { agency: KEY }).content);
    if (!read.ok) throw new Error(read.problem.message);
    const { rows, columns, times } = read.value.content;
    const at = rows.findIndex(({ code }) => code === '1702012002');
    return columns.flatMap(({ variable, since }) =>
      variable === 'krs_promosi_ikan_n' ? [times[since[at] ?? -2] ?? null] : [],
    );
  };

  it('is kept from the check that saw it first, travels in the package, and begins anew when it is put right', () => {
    const loaded = desk();
    const { book, call } = loaded;
    sitDown(loaded, 'coordinator');
    const first = new Date(book.now).toISOString();
    call('periksaSemua');
    book.now += 5 * DAY;
    call('periksaSemua');
    expect(sinceOf(loaded)).toEqual([first]);
    book.sheet(AGENCY).type('D5', '500');
    call('periksaSemua');
    expect(sinceOf(loaded)).toEqual([null]);
    book.sheet(AGENCY).type('D5', '21');
    const later = new Date(book.now).toISOString();
    call('periksaSemua');
    book.now += DAY;
    expect(sinceOf(loaded)).toEqual([later]);
  });

  it('tells figures that came in time from those that came late, after the deadline too', () => {
    const loaded = desk();
    const { book, call } = loaded;
    book.sheet(AGENCY).type('D5', '');
    sitDown(loaded, 'coordinator');
    call('periksaSemua');
    book.now = Date.UTC(2025, 5, 1, 2);
    book.sheet(AGENCY).type('D5', '21');
    call('periksaSemua');
    const form = book
      .sheet('Kelengkapan')
      .table()
      .find(([agency, name]) => agency === AGENCY && name === 'Keluarga Berisiko 3');
    expect(form?.slice(2, 7)).toEqual([20, 20, 20, 19, 1]);
  });

  it('is not written by the check of an agency', () => {
    const loaded = desk();
    const { book, call } = loaded;
    sitDown(loaded, 'coordinator');
    call('periksaSemua');
    const before = book.sheet('Temuan').snapshot();
    sitDown(loaded, 'officer');
    book.now += DAY;
    book.sheet(AGENCY).type('D5', '22');
    call('periksaSemua');
    expect(book.sheet('Temuan').snapshot()).toEqual(before);
  });
});
