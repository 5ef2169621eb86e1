import { CellState } from '@shared/dataset';
import { datasetOf, mergePackages, packageOf } from '@shared/exchange';
import type { Decision, Package } from '@shared/exchange';
import { describe, expect, it } from 'vitest';
import { code, makeDataset } from '../rules/make-dataset';
import type { Row } from '../rules/make-dataset';
import { fc, test } from '../rules/property';
import { edition, opened, packed, partsOf, target, villages } from './packages';

const fish = (n: number | null, d: number | null = 10) => ({ krs_promosi_ikan_n: n, krs_promosi_ikan_d: d });
const one = (village: number, cells: Row['cells']): Row => ({ code: code(village), cells });
const health = { agencies: ['dinas-kesehatan'] };

describe('merging packages', () => {
  it('lists a cell of which two packages say different things, with who says what, and holds it', () => {
    const a = packed([one(0, fish(5)), one(1, fish(3))]);
    const b = packed([one(0, fish(6)), one(1, fish(3))], health);
    const { conflicts, packages } = mergePackages([a, b], target);
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).toMatchObject({ village: code(0), variable: 'krs_promosi_ikan_n' });
    expect(conflicts[0]!.sides).toContainEqual({
      package: a.hash,
      value: 5,
      text: '5',
      address: 'Keluarga Berisiko 3!E5',
    });
    expect(new Set(conflicts[0]!.sides.map(({ value }) => value))).toEqual(new Set([5, 6]));
    const dataset = datasetOf(packages, edition, villages);
    const column = dataset.columns.get('krs_promosi_ikan_n')!;
    expect([...column.states]).toEqual([CellState.conflict, CellState.ok]);
    expect(column.raw[0]).toBe('5 / 6');
    expect(column.values[1]).toBe(3);
  });

  it('lists a conflict about the total line, and one between a figure and an unreadable cell', () => {
    const lines = (figure: number) => packageOf(partsOf(makeDataset([], { krs_promosi_ikan_n: figure }), villages));
    expect(mergePackages([lines(7), lines(8)], target).conflicts).toMatchObject([{ village: 'total' }]);
    const unread = packed([one(0, { krs_promosi_ikan_n: { state: CellState.invalid, raw: 'lima' } })]);
    const sides = mergePackages([unread, packed([one(0, { krs_promosi_ikan_n: 5 })])], target).conflicts[0]!.sides;
    expect(sides.map(({ value, text }) => [value, text])).toEqual(
      expect.arrayContaining([
        [null, 'lima'],
        [5, '5'],
      ]),
    );
  });

  it('lets a blank give way to a figure without a conflict', () => {
    const { conflicts, packages } = mergePackages(
      [packed([one(0, fish(null))]), packed([one(0, fish(4, null))])],
      target,
    );
    expect(conflicts).toEqual([]);
    const { columns } = datasetOf(packages, edition, villages);
    expect(columns.get('krs_promosi_ikan_n')!.values[0]).toBe(4);
    expect(columns.get('krs_promosi_ikan_d')!.values[0]).toBe(10);
  });

  it('lets a person settle a conflict by a correction, which lapses when a side changes', () => {
    const settled = (n: number) => {
      const { packages } = mergePackages([packed([one(0, fish(5))]), packed([one(0, fish(n))], health)], target);
      const decision: Decision = {
        kind: 'correction',
        village: code(0),
        variable: 'krs_promosi_ikan_n',
        from: '5 / 6',
        to: 6,
        by: 'Bappeda',
        at: '2024-02-12T03:00:00Z',
      };
      return datasetOf(packages, edition, villages, [decision]).columns.get('krs_promosi_ikan_n')!;
    };
    expect(settled(6).values[0]).toBe(6);
    expect(settled(6).states[0]).toBe(CellState.ok);
    expect(settled(7).states[0]).toBe(CellState.conflict);
  });

  it('lists target groups whose size differs between indicators and agencies, and no others', () => {
    const a = packed([one(0, { krs_promosi_ikan_d: 10 }), one(1, { krs_promosi_ikan_d: 20 })]);
    const b = packed([one(0, { krs_pekarangan_d: 11 }), one(1, { krs_pekarangan_d: 20 })], health);
    expect(mergePackages([a, b], target).denominators).toEqual([
      {
        sasaran: edition.variables.find(({ key }) => key === 'krs_promosi_ikan_d')!.sasaran,
        village: code(0),
        sides: [
          { variable: 'krs_promosi_ikan_d', value: 10, packages: [a.hash] },
          { variable: 'krs_pekarangan_d', value: 11, packages: [b.hash] },
        ],
      },
    ]);
  });

  it('does not list as a denominator what only differs between two packages about one variable', () => {
    const { conflicts, denominators } = mergePackages(
      [packed([one(0, fish(1, 10))]), packed([one(0, fish(1, 11))])],
      target,
    );
    expect([conflicts.length, denominators.length]).toEqual([1, 0]);
  });

  it('tells of two packages of the same agency and period, and lists where they differ', () => {
    const old = packed([one(0, fish(5)), one(1, fish(1))]);
    const { notes, conflicts } = mergePackages([old, packed([one(0, fish(6)), one(1, fish(null))])], target);
    expect(conflicts).toHaveLength(1);
    expect(notes.join()).toContain(
      '2 paket dari Dinas Ketahanan Pangan untuk tahun 2024: 1 angka berbeda dan 1 angka tidak ada di semuanya',
    );
    expect(mergePackages([old, packed([one(0, fish(6))], health)], target).notes.join()).not.toContain('Ada 2 paket');
  });

  it('refuses packages of another district, edition or period by name, and merges the rest', () => {
    const good = packed([one(0, fish(5))]);
    const lebong = { district: { code: '1707', name: 'Kabupaten Lebong' }, villages: [] };
    const away = packageOf(partsOf({ ...makeDataset([]), district: '1707' }, lebong));
    const older = packageOf(partsOf({ ...makeDataset([]), year: 2023 }, villages));
    const other = packed([], { period: 'semester-1' });
    const era = packed([], { edition: { ...edition, id: 'konvergensi-2025' } });
    const { packages, refused } = mergePackages([good, away, older, other, era], target);
    expect(packages).toEqual([good]);
    const words = refused.map(({ message }) => message).join('\n');
    for (const part of ['Kabupaten Lebong (1707)', 'tahun 2023', 'semester 1 tahun 2024', 'edisi konvergensi-2025'])
      expect(words).toContain(part);
    expect(words).toContain('sedangkan yang digabung Kabupaten Rejang Lebong (1702) tahun 2024');
    expect(refused).toHaveLength(4);
  });

  it('tells of an agency the edition does not list, of different overlays and of different village lists', () => {
    const overlay = {
      overlay: 1 as const,
      edition: edition.id,
      district: '1702',
      author: 'Bappeda',
      date: '2024-01-05',
    };
    const a = packed([one(0, fish(5))], { agencies: ['dinas-pangan-baru'], overlay });
    const dated = { ...villages, asOf: '2024-01-01' };
    const b = packed([one(1, fish(5))], { overlay: { ...overlay, date: '2024-01-06' }, villages: dated });
    const { notes, overlays } = mergePackages([a, b], target);
    expect(overlays).toHaveLength(2);
    expect(notes.join('\n')).toMatch(/dinas-pangan-baru[^]*bertanggal berbeda[^]*2 penyesuaian daerah/);
    expect(mergePackages([a, a], target).notes.join()).not.toContain('penyesuaian');
  });

  it('tells apart sheets of the same name from different agencies', () => {
    const { packages } = mergePackages(
      [
        packed([{ ...one(0, fish(5)), years: [2024] }], { tables: [{ file: 'a.xlsx', sheet: 'Keluarga Berisiko 3' }] }),
        packed([{ ...one(0, fish(6)), years: [2023] }], {
          ...health,
          tables: [{ file: 'b.xlsx', sheet: 'Keluarga Berisiko 3' }],
        }),
      ],
      target,
    );
    const { columns, rows } = datasetOf(packages, edition, villages);
    expect(columns.get('krs_promosi_ikan_n')!.addresses[0]).toContain('Keluarga Berisiko 3 (Dinas Kesehatan)!E5');
    expect(rows[0]!.yearsBySheet.get('Keluarga Berisiko 3 (Dinas Ketahanan Pangan)')).toEqual([2024]);
    expect(rows[0]!.yearsBySheet.get('Keluarga Berisiko 3 (Dinas Kesehatan)')).toEqual([2023]);
  });
});

describe('since when a merged cell is sound', () => {
  const at = (time: string | null, n = 5) => packed([one(0, fish(n))], { at: time });
  const since = (...packages: Package[]) =>
    mergePackages(packages, target).soundSince.get('krs_promosi_ikan_n')?.get(code(0));

  it('is the earliest that is known', () => {
    expect(since(at('2024-02-10T03:00:00Z'), at('2024-02-03T03:00:00Z'))).toBe('2024-02-03T03:00:00Z');
    expect(since(at(null), at('2024-02-03T03:00:00Z'))).toBe('2024-02-03T03:00:00Z');
  });

  it('stays unknown where nobody knows it, and is nothing where the packages differ', () => {
    expect(since(at(null))).toBeNull();
    expect(since(at('2024-02-10T03:00:00Z'), at('2024-02-03T03:00:00Z', 6))).toBeUndefined();
  });

  it('does not believe a clock that is wrong by years, and says so', () => {
    expect(since(at('2031-01-01T00:00:00Z'))).toBeNull();
    expect(since(at('1970-01-01T00:00:00Z'), at('2024-02-03T03:00:00Z'))).toBe('2024-02-03T03:00:00Z');
    expect(mergePackages([at('2031-01-01T00:00:00Z')], target).notes.join()).toContain('waktu yang tidak mungkin');
    expect(mergePackages([at('2024-02-21T00:00:00Z')], target).notes).toEqual([]);
  });
});

const cell = fc.constantFrom<number | null>(null, 0, 1, 2);
const somePackage = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(3), cell, cell, cell), { maxLength: 4 }),
    fc.constantFrom('dinas-kesehatan', 'dinas-kb'),
    fc.constantFrom<string | null>(null, '2024-02-01T00:00:00Z', '2024-02-02T00:00:00Z', '2031-01-01T00:00:00Z'),
  )
  .map(([rows, agency, at]) =>
    packed(
      [...new Map(rows.map((row) => [row[0], row])).values()].map(([village, n, d, other]) =>
        one(village, { krs_promosi_ikan_n: n, krs_promosi_ikan_d: d, krs_pekarangan_d: other }),
      ),
      { agencies: [agency], at, findings: [] },
    ),
  );
const merged = (list: readonly Package[]) => {
  const all = mergePackages(list, target);
  return { ...all, dataset: datasetOf(all.packages, edition, villages) };
};

describe('the laws of merging', () => {
  test.prop([somePackage, somePackage, somePackage])('order, grouping and repetition change nothing', (a, b, c) => {
    const all = merged([a, b, c]);
    expect(merged([c, a, b])).toEqual(all);
    expect(merged([...merged([a, b]).packages, c])).toEqual(all);
    expect(merged([a, ...merged([b, c]).packages])).toEqual(all);
    expect(merged([a, b, a, c, b])).toEqual(all);
    expect(merged([...all.packages, ...all.packages])).toEqual(all);
  });

  test.prop([somePackage, somePackage])('every cell is agreed on, or listed with all sides', (a, b) => {
    const { conflicts, dataset } = merged([a, b]);
    const listed = new Set(conflicts.map(({ village, variable }) => `${village} ${variable}`));
    for (const [variable, column] of dataset.columns)
      dataset.rows.forEach((row, i) => {
        const said = [a, b].flatMap(({ content }) => {
          const at = content.rows.findIndex(({ code: own }) => own === row.code);
          const value = content.columns.find((one) => one.variable === variable)?.values[at] ?? null;
          return value === null ? [] : [value];
        });
        const isConflict = new Set(said).size > 1;
        expect(listed.has(`${row.code} ${variable}`)).toBe(isConflict);
        expect(column.states[i] === CellState.conflict).toBe(isConflict);
        if (!isConflict && said.length > 0) expect(column.values[i]).toBe(said[0]);
        if (said.length === 0) expect(column.states[i]).toBe(CellState.missing);
      });
  });

  test.prop([somePackage])('one package alone says what it said', (a) => {
    expect(merged([a]).dataset).toEqual(datasetOf([opened(a)], edition, villages));
  });
});
