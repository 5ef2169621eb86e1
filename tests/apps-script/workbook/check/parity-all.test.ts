import type { VillageList } from '@shared/catalogue';
import { emonev2024 } from '@shared/catalogue';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { villagesOf } from '../../../../shared/cli/villages.mjs';
import { preparedBook } from '../../fixture';
import type { Loaded } from '../../sheet/load';
import { ensureBuilt } from '../../sheet/load';
import type { SheetState } from '../../sheet/sheet-state';
import type { Outcome } from './two-ways';
import { DIRT, fill, PERCENT_DIRT, throughSheet, throughXlsx } from './two-ways';

vi.setConfig({ testTimeout: 180_000 });

const COUNT = 12;
const FIRST = 3;
const rejangLebong = villagesOf('1702') as VillageList;
const villages: VillageList = { ...rejangLebong, villages: rejangLebong.villages.slice(0, COUNT) };

/** mulberry32: the same mistakes in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Sheet {
  readonly state: SheetState;
  /** 0-based columns that people type into, other than figures, of numerators, of denominators, and of formulas. */
  readonly typed: readonly number[];
  readonly others: readonly number[];
  readonly parts: readonly number[];
  readonly wholes: readonly number[];
  readonly formulas: readonly number[];
}

function sheetOf(state: SheetState): Sheet {
  const keys = (state.table()[0] ?? []).map((key) => (typeof key === 'string' ? key : ''));
  const columns = (wanted: RegExp): number[] => keys.flatMap((key, at) => (wanted.test(key) ? [at] : []));
  return {
    state,
    typed: columns(/_[nd]$|^jumlah_/),
    others: columns(/^(?!kode_desa$|desa$|kecamatan$)(?!.*_[ndp]$)(?!jumlah_|prevalensi$)./),
    parts: columns(/_n$|pendek$/),
    wholes: columns(/_d$|^jumlah_keluarga$|^jumlah_balita/),
    formulas: columns(/_p$|^prevalensi$/),
  };
}

const rows = Array.from({ length: COUNT }, (_, at) => FIRST + at);

/** Every mistake that a rule looks for, by where it is made; each is made in every sheet. */
const MISTAKES: Readonly<Record<string, (sheet: Sheet, random: (below: number) => number, at: number) => void>> = {
  'unreadable cells': ({ state, typed, others, formulas }, random) => {
    for (const column of others)
      Object.assign(state.at(FIRST + random(COUNT), column), { value: 'dua puluh', format: '@' });
    for (const column of others)
      Object.assign(state.at(FIRST + COUNT, column), { value: { error: '#N/A' }, format: 'General' });
    for (const [, value, format] of DIRT)
      Object.assign(state.at(FIRST + random(COUNT), typed[random(typed.length)] ?? 3), { value, format });
    for (const [, value, format] of formulas.length > 0 ? PERCENT_DIRT : [])
      Object.assign(state.at(FIRST + random(COUNT), formulas[random(formulas.length)] ?? 3), {
        value,
        formula: null,
        format,
      });
  },
  'single figures': ({ state, parts, wholes }, random) => {
    for (const column of parts) state.put(FIRST + random(COUNT), column, 900 + random(9000));
    for (const column of wholes) state.put(FIRST + random(COUNT), column, random(4) * 10);
    for (const column of parts) state.put(FIRST + random(COUNT), column, random(40) * 10 + 5);
  },
  'columns as a whole': ({ state, typed, parts, wholes }, random) => {
    typed.forEach((column, place) => {
      const kind = (place + random(2)) % 8;
      const before = rows.map((row) => state.value(row, column));
      rows.forEach((row, at) => {
        const own = Number(before[at]);
        const figures = [0, 77, Number(before[(at + COUNT - 1) % COUNT]), own * 10, '', own, own, own];
        state.put(row, column, figures[kind]);
      });
    });
    for (const row of rows) state.put(row, parts[0] ?? 3, state.value(row, wholes[0] ?? 3));
  },
  'codes, names and rows': ({ state, typed }, random, at) => {
    const [code = '', other = ''] = villages.villages.slice(4, 6).map((village) => village.code);
    const written = [code, Number(code), '3273011001', '17020', '', '17.02.09.1004'][at % 6] ?? '';
    state.put(FIRST + 5, 0, written);
    state.put(FIRST + 7, 1, 'Desa Lain');
    if (at % 3 === 0) state.put(FIRST + 8, 0, other);
    for (const column of typed) state.put(FIRST + 2, column, state.value(FIRST + 1, column));
    for (const column of typed) if (random(3) === 0) state.put(FIRST + 10, column, '');
    state.put(FIRST + 3, typed[0] ?? 3, 'data tahun 2023');
  },
  'total lines': ({ state, typed, formulas }, random) => {
    for (const column of typed) {
      const total = Number(state.value(FIRST + COUNT, column)) || 0;
      state.put(FIRST + COUNT, column, [total + 1, total * 10, random(50), total][random(4)]);
    }
    for (const column of formulas) state.put(FIRST + COUNT, column, random(120));
  },
  'percentages written as fractions': ({ state, formulas }) => {
    for (const column of formulas)
      for (const row of rows)
        Object.assign(state.at(row, column), { value: Number(state.value(row, column)) / 100, formula: null });
  },
  'some percentages written as fractions': ({ state, formulas }) => {
    for (const column of formulas)
      for (const row of rows) {
        const value = Number(state.value(row, column));
        Object.assign(state.at(row, column), { value: row % 2 === 0 ? value / 100 : value, formula: null });
      }
  },
  'links and texts': ({ state, others }) => {
    const texts = ['http:/contoh', 'https://drive.google.com/drive/my-drive', 'NIK 1702015506900001', 'Ya', '12'];
    others.forEach((column, place) => {
      rows.forEach((row) => Object.assign(state.at(row, column), { value: texts[place % 5], format: '@' }));
      Object.assign(state.at(FIRST + COUNT, column), { value: texts[(place + 1) % 5], format: '@' });
    });
  },
  'slips of the hand all over': ({ state, typed, formulas }, random) => {
    for (const column of typed)
      for (const row of rows) {
        const value = Number(state.value(row, column));
        const slips = [value * 10, Math.floor(value / 10), Number(String(value).split('').reverse().join('')), -value];
        if (random(12) === 0) state.put(row, column, slips[random(slips.length)]);
      }
    for (const column of formulas)
      for (const row of rows)
        if (random(20) === 0) Object.assign(state.at(row, column), { value: random(300) / 7, formula: null });
  },
};

/**
 * The other kinds need a period before or more villages, which `parity-periods` has; or what the workbook does not hold:
 * published surveys, the register of evidence, dates, columns that no sheet has.
 */
const MET = [
  'district-total',
  'yes-or-no',
  'numerator-within-denominator',
  'value-within',
  'stated-percent-agrees',
  'sum-within',
  'whole-numbers',
  'readable',
  'villages-complete',
  'twin-columns',
  'shared-denominator',
  'ratio-within',
  'required',
  'noted-spelling',
  'zero-denominator',
  'constant-column',
  'equal-neighbours',
  'numerator-equals-denominator',
  'unique-village',
  'known-village',
  'village-name',
  'row-count',
  'bps-codes',
  'percent-as-fraction',
  'link-form',
  'no-personal-text',
  'evidence-given',
  'deadline',
];

beforeAll(ensureBuilt, 60_000);

describe('all forms of all agencies through the add-on and as XLSX through the extension', () => {
  const agencies = Object.fromEntries(emonev2024.agencies.map(({ name }) => [name, '']));
  const kinds = new Set<string>();
  const formsTold = new Set<string>();
  let loaded: Loaded;
  let sheets: readonly Sheet[] = [];
  let sound: readonly (readonly (readonly [string, object])[])[] = [];

  beforeAll(() => {
    loaded = preparedBook(villages, agencies);
    const states = loaded.book.sheets.filter((sheet) => sheet.read('A1') === 'kode_desa');
    for (const { name } of states) fill(loaded.book, name, villages);
    sheets = states.map(sheetOf);
    sound = states.map(({ cells }) => [...cells].map(([key, cell]) => [key, { ...cell }] as const));
  }, 60_000);

  /** The sheets as they were filled, then with mistakes. */
  function withMistakes(make: (typeof MISTAKES)[string], seed: number): void {
    const random = seeded(seed);
    sheets.forEach((sheet, at) => {
      sheet.state.cells.clear();
      for (const [key, cell] of sound[at] ?? []) Object.assign(sheet.state.at(...cellOf(key)), cell);
      make(sheet, random, at);
    });
  }

  const cellOf = (key: string): [number, number] => {
    const [row = 0, column = 0] = key.split(',').map(Number);
    return [row, column];
  };

  const remember = ({ findings }: Outcome): void => {
    for (const { kind, cells } of findings) {
      kinds.add(kind);
      for (const { variable } of cells)
        for (const form of emonev2024.forms)
          if (form.fields.some((field) => field.variable === variable)) formsTold.add(form.key);
    }
  };

  it.each(Object.entries(MISTAKES))('finds the same for %s', async (_, make) => {
    withMistakes(make, 1);
    const sheet = throughSheet(loaded);
    expect(sheet.findings.length).toBeGreaterThan(5);
    expect(sheet).toEqual(await throughXlsx(loaded.book, villages));
    remember(sheet);
  });

  it('finds the same for a deadline that has passed', async () => {
    withMistakes(() => undefined, 1);
    loaded.book.now = Date.UTC(2026, 10, 22, 2);
    const sheet = throughSheet(loaded);
    expect(sheet.findings.some(({ kind }) => kind === 'deadline')).toBe(true);
    expect(sheet).toEqual(await throughXlsx(loaded.book, villages));
    remember(sheet);
  });

  it('has met a finding on every form, and rules of every kind that one period of villages can break', () => {
    expect(emonev2024.forms.map(({ key }) => key).filter((key) => !formsTold.has(key))).toEqual([]);
    expect(MET.filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});
