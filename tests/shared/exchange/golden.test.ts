import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { datasetOf, FORMAT, mergePackages, packageText, readPackage, approvalStatusOf } from '@shared/exchange';
import { CellState } from '@shared/dataset';
import { check } from '@shared/rules';
import { describe, expect, it } from 'vitest';
import { edition, practiceVillages } from './packages';

const text = (name: string): string => readFileSync(resolve('tests/fixtures/packages', name), 'utf8');

describe('a package of every released format', () => {
  it('is kept', () => {
    for (let format = 1; format <= FORMAT; format += 1)
      expect(() => text(`paket-${format}.json`), `format ${format}`).not.toThrow();
  });

  it('opens: format 1', () => {
    const read = readPackage(text('paket-1.json'));
    if (!read.ok) throw new Error(read.problem.message);
    const { content, hash } = read.value;
    expect(hash).toBe('5d74ccda4212e6b1bf7a2bc1b9e57a642b6c6caefbd12b7cd80ba87eea36f45a');
    expect(content).toMatchObject({
      edition: 'emonev-2024',
      year: 2024,
      period: 'tahun',
      district: { code: '1702', name: 'Kabupaten Rejang Lebong' },
      agencies: ['dinas-ketahanan-pangan'],
      villagesAsOf: '2024-01-31',
      made: { role: 'Dinas Ketahanan Pangan', at: '2024-02-12T02:30:00Z' },
    });
    expect(content.decisions.map(({ kind }) => kind)).toEqual([
      'answer',
      'correction',
      'recompute',
      'declaration',
      'justification',
    ]);
    expect(content.overlay?.author).toBe('Bappeda');
    const dataset = datasetOf([read.value], edition, practiceVillages);
    const column = dataset.columns.get('krs_promosi_ikan_n')!;
    expect([...column.values]).toEqual([41, 1204, 0, NaN]);
    expect([...column.states]).toEqual([CellState.ok, CellState.ok, CellState.ok, CellState.invalid]);
    expect(column.raw).toEqual(['41 ', '1.204', null, { kind: 'date', iso: '2024-03-04' }]);
    expect(column.addresses[0]).toBe('Keluarga Berisiko 3!F6');
    expect(dataset.totals.get('krs_promosi_ikan_d')?.values[0]).toBe(1500);
    expect(check({ edition, dataset, villages: practiceVillages }).length).toBeGreaterThan(0);
    const [first, second] = content.approvals;
    expect([first?.turn, second?.turn]).toEqual([1, 2]);
    expect(
      approvalStatusOf(edition, dataset, content.approvals, 'keluarga-berisiko-3', 'dinas-ketahanan-pangan'),
    ).toMatchObject({
      state: 'dikembalikan',
      changed: [],
    });
    const target = { edition, villages: practiceVillages, year: 2024, period: 'tahun', today: '2024-02-20' } as const;
    const { soundSince, packages } = mergePackages([read.value], target);
    expect(packages).toHaveLength(1);
    expect(soundSince.get('krs_promosi_ikan_n')?.get(content.rows[0]!.code)).toBe('2024-02-10T03:00:00Z');
    expect(soundSince.get('krs_promosi_ikan_n')?.get(content.rows[1]!.code)).toBeNull();
  });

  it('opens: format 2, which is format 1 with the sources of target groups', () => {
    const read = readPackage(text('paket-2.json'));
    if (!read.ok) throw new Error(read.problem.message);
    const { content, hash } = read.value;
    expect(hash).toBe('b1b50200e2738feee5eebd80da622b5031909b9ecb33e94a15ca191c89f2149a');
    expect(content.decisions.at(-1)).toMatchObject({
      kind: 'source',
      variable: 'krs_promosi_ikan_d',
      source: { name: 'Puskesmas', asOf: null },
    });
    const dataset = datasetOf([read.value], edition, practiceVillages);
    expect(dataset.columns.get('krs_promosi_ikan_d')?.values[1]).toBe(1250);
    const sides = dataset.sources?.get('krs_promosi_ikan_d');
    expect(sides?.map(({ source }) => source)).toEqual([
      { name: 'Dukcapil', asOf: '2023-12-31' },
      { name: 'Puskesmas', asOf: null },
    ]);
    expect(sides?.map(({ column }) => column.values[1])).toEqual([1257, 1250]);
    expect(sides?.map(({ total }) => total?.values[0])).toEqual([undefined, 1500]);
  });

  it.each([1, 2])('is written as it stands: the text of format %i does not drift', (format) => {
    const read = readPackage(text(`paket-${format}.json`));
    if (!read.ok) throw new Error(read.problem.message);
    expect(`${packageText(read.value)}\n`).toBe(text(`paket-${format}.json`));
  });
});
