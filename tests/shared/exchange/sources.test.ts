import { buildDataset } from '@shared/dataset';
import type { SourceTable } from '@shared/dataset';
import { canonicalJson, datasetOf, mergePackages, packageOf, packageText, readPackage, sha256 } from '@shared/exchange';
import type { Decision, DenominatorSource, Package } from '@shared/exchange';
import { tablesOfPackage } from '@extension/import';
import { describe, expect, it } from 'vitest';
import { choose, DUKCAPIL, PUSKESMAS } from '../dataset/sources/sourced-tables';
import { edition, opened, partsOf, target, villages } from './packages';

const SIZE = 'jumlah_keluarga';

/** A table of families of the first villages; `from` is whose figures they are. */
const table = (sheet: string, from: DenominatorSource | null, figures: readonly number[]): SourceTable => ({
  file: `${sheet}.xlsx`,
  sheet,
  columns: [
    { heading: 'Kode Desa', role: 'kode', letter: 'A' },
    { heading: 'Desa', role: 'desa', letter: 'B' },
    { heading: 'Jumlah keluarga', role: 'variable', variable: SIZE, letter: 'C', ...(from && { source: from }) },
  ],
  rows: figures.map((figure, at) => {
    const { code = '', name = '' } = villages.villages[at] ?? {};
    return { line: at + 2, cells: [code, name, figure] };
  }),
  total: { line: 9, cells: [null, 'Jumlah', figures.reduce((sum, one) => sum + one, 0)] },
});
const dukcapil = table('DKB', DUKCAPIL, [120, 80]);
const puskesmas = table('Sasaran', PUSKESMAS, [118, 80]);

const build = (tables: readonly SourceTable[], decisions: readonly Decision[]) =>
  buildDataset({ edition, year: 2024, villages, tables, decisions }).dataset;
const made = (tables: readonly SourceTable[], decisions: readonly Decision[] = [], agency = 'dinas-kb'): Package =>
  packageOf(partsOf(build(tables, decisions), villages, { tables, decisions, agencies: [agency] }));
const asked = (...packages: Package[]) => mergePackages(packages, target);

describe('a package of figures from two sources', () => {
  it.each([
    ['before a source is chosen', []],
    ['after one is chosen', [choose(DUKCAPIL)]],
  ])('keeps both, %s', (_, decisions: readonly Decision[]) => {
    const back = opened(made([dukcapil, puskesmas], decisions));
    const dataset = build([dukcapil, puskesmas], decisions);
    expect(datasetOf([back], edition, villages)).toEqual(dataset);
    expect(dataset.sources?.get(SIZE)).toHaveLength(2);
  });

  it('becomes the same tables on another computer, each with its source, whatever was chosen', () => {
    for (const decisions of [[], [choose(DUKCAPIL)], [choose(PUSKESMAS)]]) {
      const back = opened(made([dukcapil, puskesmas], decisions));
      const tables = tablesOfPackage(back, { edition, villages, rename: (sheet) => sheet });
      expect(tables.map(({ columns }) => columns.flatMap(({ source }) => source ?? []))).toEqual([
        [DUKCAPIL],
        [PUSKESMAS],
      ]);
      const here = build(tables, back.content.decisions);
      const there = build([dukcapil, puskesmas], decisions);
      expect(here.columns).toEqual(there.columns);
      expect(here.totals).toEqual(there.totals);
      expect(here.sources).toEqual(there.sources);
    }
  });

  it('keeps a figure a person corrected apart from what its source says', () => {
    const { code } = villages.villages[0]!;
    const correct: Decision = {
      kind: 'correction',
      village: code,
      variable: SIZE,
      from: 120,
      to: 125,
      by: 'Sri',
      at: '',
    };
    const decisions = [choose(DUKCAPIL), correct];
    const back = opened(made([dukcapil, puskesmas], decisions));
    const tables = tablesOfPackage(back, { edition, villages, rename: (sheet) => sheet });
    const here = build(tables, back.content.decisions);
    expect(here.columns.get(SIZE)?.values[0]).toBe(125);
    expect(here.sources?.get(SIZE)?.map(({ column }) => column.values[0])).toEqual([120, 118]);
  });

  it('is of format 2; one without sources stays of format 1, for offices that have not updated', () => {
    const formatOf = (one: Package): unknown => (JSON.parse(packageText(one)) as { format: unknown }).format;
    expect(formatOf(made([dukcapil, puskesmas]))).toBe(2);
    expect(formatOf(made([table('Rekap', null, [1, 2])]))).toBe(1);
  });

  it('is refused where a source stands in it twice, or lacks villages', () => {
    const broken = (change: (sourced: NonNullable<Package['content']['sourced']>) => unknown): string => {
      const { content } = JSON.parse(packageText(made([dukcapil, puskesmas]))) as Package;
      change(content.sourced!);
      const read = readPackage(packageText({ hash: sha256(canonicalJson(content) ?? ''), content }));
      return read.ok ? 'ok' : read.problem.message;
    };
    expect(broken((sourced) => sourced.push(sourced[0]!))).toContain('satu sumber tertulis dua kali');
    expect(broken((sourced) => sourced[0]!.column.values.pop())).toContain('tidak lengkap');
  });
});

describe('packages of offices that name their sources', () => {
  it('are not asked about cell by cell: both figures stand beside each other, held', () => {
    const [kb, health] = [made([dukcapil]), made([puskesmas], [], 'dinas-kesehatan')];
    expect(asked(kb, health).conflicts).toEqual([]);
    const dataset = datasetOf([kb, health], edition, villages);
    expect(Number.isNaN(dataset.columns.get(SIZE)?.values[0])).toBe(true);
    expect(dataset.sources?.get(SIZE)?.map(({ source, column }) => [source.name, column.values[0]])).toEqual([
      ['Dukcapil', 120],
      ['Puskesmas', 118],
    ]);
    expect(asked(kb, health).soundSince.get(SIZE)?.has(villages.villages[0]!.code)).toBe(false);
  });

  it('are told apart from one that names none', () => {
    const silent = made([table('Rekap', null, [119, 80])], [], 'dinas-kesehatan');
    expect(
      datasetOf([made([dukcapil]), silent], edition, villages)
        .sources?.get(SIZE)
        ?.map(({ source }) => source.name),
    ).toEqual(['', 'Dukcapil']);
  });

  it('are asked about where neither names one, or both name the same', () => {
    const one = made([table('A', null, [1, 2])]);
    expect(asked(one, made([table('B', null, [3, 2])], [], 'dinas-kesehatan')).conflicts).toHaveLength(2);
    const again = made([table('C', DUKCAPIL, [121, 80])], [], 'dinas-kesehatan');
    expect(asked(made([dukcapil]), again).conflicts).toHaveLength(2);
  });

  it('are asked about where they chose different ones', () => {
    const both = [dukcapil, puskesmas];
    const kb = made(both, [choose(DUKCAPIL)]);
    const health = made(both, [choose(PUSKESMAS)], 'dinas-kesehatan');
    expect(asked(kb, health).conflicts.map(({ variable }) => variable)).toEqual([SIZE, SIZE]);
  });
});
