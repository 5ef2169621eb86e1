import type { Decision } from '@shared/exchange';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { build, by, source } from '../small-edition';
import { choose, CODES, DUKCAPIL, families, PLKB, PUSKESMAS, shown, withSource } from '../sources/sourced-tables';

const dukcapil = families('DKB', DUKCAPIL, [120, 80, 50]);
const puskesmas = families('Sasaran', PUSKESMAS, [118, 80, 51]);

describe('two sources of one target group', () => {
  it('are both kept, with what each says of every village', () => {
    const { dataset } = build([dukcapil, puskesmas]);
    expect(dataset.sources?.get('jumlah_keluarga')).toMatchObject([
      { source: DUKCAPIL, column: { values: new Float64Array([120, 80, 50]) }, total: null },
      { source: PUSKESMAS, column: { values: new Float64Array([118, 80, 51]) }, total: null },
    ]);
  });

  it('hold the figures that differ until a person chooses, and let those pass that agree', () => {
    const built = build([dukcapil, puskesmas]);
    expect(shown(built)).toEqual(['held', 80, 'held']);
    expect(built.dataset.columns.get('jumlah_keluarga')?.raw[0]).toBe('120 (Dukcapil, 31-12-2025) / 118 (Puskesmas)');
  });

  it('give way to the one that was chosen for the whole column', () => {
    expect(shown(build([dukcapil, puskesmas], [choose(DUKCAPIL)]))).toEqual([120, 80, 50]);
    expect(shown(build([dukcapil, puskesmas], [choose(PUSKESMAS)]))).toEqual([118, 80, 51]);
  });

  it('stay beside it once one is chosen', () => {
    const { dataset } = build([dukcapil, puskesmas], [choose(DUKCAPIL)]);
    expect(dataset.sources?.get('jumlah_keluarga')?.map(({ source: one }) => one)).toEqual([DUKCAPIL, PUSKESMAS]);
  });

  it('let a village pass of which only one has a figure, and leave it blank where the chosen one has none', () => {
    const partial = families('DKB', DUKCAPIL, [120, null, 50]);
    expect(shown(build([partial, puskesmas]))).toEqual(['held', 80, 'held']);
    expect(shown(build([partial, puskesmas], [choose(DUKCAPIL)]))).toEqual([120, 'blank', 50]);
  });

  it('are held again when the chosen one is no longer among them', () => {
    const newer = families('DKB', { ...DUKCAPIL, asOf: '2026-06-30' }, [121, 80, 50]);
    expect(shown(build([newer, puskesmas], [choose(DUKCAPIL)]))).toEqual(['held', 80, 'held']);
  });

  it('are three where a file says nothing of its source', () => {
    const silent = families('Rekap', null, [119, 80, 50]);
    const { dataset } = build([silent, dukcapil, puskesmas]);
    expect(dataset.sources?.get('jumlah_keluarga')?.map(({ source: { name } }) => name)).toEqual([
      '',
      'Dukcapil',
      'Puskesmas',
    ]);
    expect(dataset.columns.get('jumlah_keluarga')?.raw[0]).toContain('119 (sumber belum disebut)');
  });

  it('may stand side by side in one sheet', () => {
    const sheet = source('Rekap', [
      ['Kode Desa', 'Kecamatan', 'Desa', 'Jumlah keluarga', 'Jumlah KRS'],
      ...CODES.map((code, at) => [code, 'Curup', `Desa ${at}`, [120, 80, 50][at] ?? 0, [118, 80, 51][at] ?? 0]),
    ]);
    const both = {
      ...sheet,
      columns: sheet.columns.map((column) =>
        column.role === 'variable'
          ? { ...column, variable: 'jumlah_keluarga', source: column.letter === 'D' ? DUKCAPIL : PUSKESMAS }
          : column,
      ),
    };
    expect(shown(build([both]))).toEqual(['held', 80, 'held']);
    expect(shown(build([both], [choose(PUSKESMAS)]))).toEqual([118, 80, 51]);
  });

  it('have total lines of their own, of which the chosen one stands', () => {
    const tables = [families('DKB', DUKCAPIL, [120, 80, 50], 250), families('Sasaran', PUSKESMAS, [118, 80, 51], 249)];
    expect(build(tables).dataset.totals.get('jumlah_keluarga')?.values[0]).toBeNaN();
    const { totals, sources } = build(tables, [choose(PUSKESMAS)]).dataset;
    expect(totals.get('jumlah_keluarga')?.values[0]).toBe(249);
    expect(sources?.get('jumlah_keluarga')?.map(({ total }) => total?.values[0])).toEqual([250, 249]);
  });

  it('can be corrected by hand in one village, before and after the choice', () => {
    const correct = (from: string | number, to: number): Decision => ({
      kind: 'correction',
      village: CODES[0],
      variable: 'jumlah_keluarga',
      from,
      to,
      ...by,
    });
    const held = '120 (Dukcapil, 31-12-2025) / 118 (Puskesmas)';
    expect(shown(build([dukcapil, puskesmas], [correct(held, 121)]))).toEqual([121, 80, 'held']);
    expect(shown(build([dukcapil, puskesmas], [choose(DUKCAPIL), correct(120, 121)]))).toEqual([121, 80, 50]);
    expect(shown(build([dukcapil, puskesmas], [choose(DUKCAPIL), correct(held, 121)]))).toEqual([120, 80, 50]);
  });
});

describe('tables of which nobody stated a source', () => {
  it('contradict each other cell by cell as before, and offer no choice', () => {
    const built = build([families('A', null, [120, 80, 50]), families('B', null, [118, 80, 50])], [choose(DUKCAPIL)]);
    expect(shown(built)).toEqual(['held', 80, 50]);
    expect(built.dataset.sources).toBeUndefined();
    expect(built.dataset.columns.get('jumlah_keluarga')?.raw[0]).toBe('120 / 118');
  });

  it('contradict each other too where they are of one source', () => {
    const twice = [families('A', DUKCAPIL, [120, 80, 50]), families('B', DUKCAPIL, [118, 80, 50])];
    expect(shown(build(twice))).toEqual(['held', 80, 50]);
    expect(shown(build(twice, [choose(DUKCAPIL)]))).toEqual(['held', 80, 50]);
  });
});

describe('the laws of sources', () => {
  const figure = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(null), fc.constant('1.234'));
  const tables = fc
    .tuple(
      ...[DUKCAPIL, PUSKESMAS, PLKB, null].map((from, at) =>
        fc.array(figure, { minLength: 3, maxLength: 3 }).map((figures) => families(`Lembar ${at}`, from, figures)),
      ),
    )
    .map((all) => all.filter(({ rows }) => rows.length > 0));
  const sources = fc.constantFrom(DUKCAPIL, PUSKESMAS, PLKB);
  const said = (built: ReturnType<typeof build>) => ({
    shown: shown(built),
    raw: CODES.map((code) => {
      const row = built.dataset.rows.findIndex((one) => one.code === code);
      return built.dataset.columns.get('jumlah_keluarga')?.raw[row];
    }),
    sources: built.dataset.sources?.get('jumlah_keluarga')?.map((one) => one.source),
  });

  it('choosing one and then another is choosing the other', () => {
    fc.assert(
      fc.property(tables, sources, sources, (all, first, then) => {
        expect(said(build(all, [choose(first), choose(then)]))).toEqual(said(build(all, [choose(then)])));
      }),
    );
  });

  it('the order in which files were opened does not matter', () => {
    fc.assert(
      fc.property(
        tables.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        fc.option(sources, { nil: undefined }),
        ([all, shuffled], chosen) => {
          const decisions = chosen ? [choose(chosen)] : [];
          expect(said(build(shuffled, decisions))).toEqual(said(build(all, decisions)));
        },
      ),
    );
  });

  it('no figure stands that a source contradicts unless a person chose', () => {
    fc.assert(
      fc.property(tables, (all) => {
        const { dataset } = build(all);
        const column = dataset.columns.get('jumlah_keluarga');
        const sides = dataset.sources?.get('jumlah_keluarga') ?? [];
        column?.values.forEach((value, row) => {
          if (Number.isNaN(value)) return;
          const figures = sides.map((side) => side.column.values[row]).filter((one) => !Number.isNaN(one));
          expect(new Set(figures)).toEqual(new Set([value]));
        });
      }),
    );
  });
});

describe('figures that are no target group', () => {
  it('are not touched by the source of their neighbours', () => {
    const sheet = source('Rekap', [
      ['Kode Desa', 'Desa', 'Jumlah keluarga', 'Balita pendek'],
      [CODES[0], 'Desa 0', 120, 7],
    ]);
    const part = withSource(sheet, DUKCAPIL);
    const one = {
      ...part,
      columns: part.columns.map((c) => (c.variable === 'jumlah_pendek' ? { ...c, source: undefined } : c)),
    };
    const { dataset } = build([one as typeof sheet]);
    expect([...(dataset.sources?.keys() ?? [])]).toEqual(['jumlah_keluarga']);
    expect(dataset.columns.get('jumlah_pendek')?.values[0]).toBe(7);
  });
});
