import { villagesOf } from '@shared/cli/villages.mjs';
import { buildDataset, type CellValue, type Question, type SourceTable } from '@shared/dataset';
import type { Decision } from '@shared/exchange';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { by, smallEdition, source } from '../small-edition';

const villages = villagesOf('1702');
const [BELUMAI_1, BELUMAI_2] = ['1702072009', '1702072008'];
const ULAK = 'Padang Ulak Tanding';

const table = (header: string[], ...rows: CellValue[][]): SourceTable => source('Data Sasaran', [header, ...rows]);
const named = (...rows: CellValue[][]) => table(['Kecamatan', 'Desa', 'Jumlah keluarga'], ...rows);
const coded = (...rows: CellValue[][]) => table(['Kode Desa', 'Kecamatan', 'Desa', 'Jumlah keluarga'], ...rows);
const build = (tables: SourceTable[], decisions: Decision[] = []) =>
  buildDataset({ edition: smallEdition, year: 2024, villages, tables, decisions });
const answer = ({ key }: Pick<Question, 'key'>, value: string): Decision => ({
  kind: 'answer',
  question: key,
  answer: value,
  ...by,
});
const rowsOf = (tables: SourceTable[], decisions: Decision[] = []) =>
  build(tables, decisions).dataset.rows.map(({ code, matched }) => [code, matched]);

describe('a table without village codes', () => {
  it('gets the codes of the villages whose names leave no doubt, and says so', () => {
    const { dataset, questions } = build([
      named([ULAK, 'Ds. BELUMAI 2', 5], ['Kec. Padang Ulak Tandng', 'Belumay I', 6]),
    ]);
    expect(dataset.rows).toMatchObject([
      { code: BELUMAI_2, matched: 'nama', name: 'Ds. BELUMAI 2', lines: ['Data Sasaran!2'] },
      { code: BELUMAI_1, matched: 'nama', name: 'Belumay I' },
    ]);
    expect(dataset.rows[0]?.rawCode).toBeUndefined();
    expect(questions).toEqual([]);
  });

  it('asks about a name that could be several villages, and about one that is none', () => {
    const { dataset, questions } = build([named(['', 'Kayu Manis', 5], [ULAK, 'Mojoroto', 6])]);
    expect(dataset.rows.map(({ code, matched }) => [code, matched])).toEqual([
      ['', undefined],
      ['', undefined],
    ]);
    expect(questions).toMatchObject([
      {
        key: 'village-name::kayu manis',
        kind: 'village-name',
        variable: '',
        heading: 'Kayu Manis',
        sheet: 'Data Sasaran',
        examples: [{ village: 'kecamatan yang tidak ditulis', raw: 'Kayu Manis', address: 'Data Sasaran!B2' }],
        count: 1,
      },
      { heading: 'Mojoroto', examples: [{ village: `Kec. ${ULAK}`, raw: 'Mojoroto', address: 'Data Sasaran!B3' }] },
    ]);
    const twins = villages.villages.filter(({ name }) => name === 'Kayu Manis');
    expect(questions[0]?.answers.slice(0, 2)).toEqual(
      twins.map(({ code, kecamatan }) => ({ value: code, label: `Kayu Manis, Kec. ${kecamatan}` })),
    );
    for (const { answers } of questions)
      expect(answers[answers.length - 1]).toEqual({
        value: 'bukan',
        label: 'Bukan desa (puskesmas, sumber data): jangan pakai baris ini',
      });
  });

  it('takes the code a person chose, in every sheet that writes the name so', () => {
    const tables = [named([ULAK, 'Mojoroto', 6]), { ...named([ULAK, 'Mojoroto', 6]), sheet: 'Rekap' }];
    const [question] = build(tables).questions;
    if (!question) throw new Error('a question is open');
    expect(question).toMatchObject({ count: 2 });
    const built = build(tables, [answer(question, BELUMAI_1)]);
    expect(built.questions).toEqual([]);
    expect(built.dataset.rows).toMatchObject([
      { code: BELUMAI_1, matched: 'jawaban', lines: ['Data Sasaran!2', 'Rekap!2'] },
    ]);
  });

  it('leaves out what a person says is no village, tells so, and asks no more, in whatever file it comes again', () => {
    const tables = [named([ULAK, 'PUSKESMAS Belumai', 6], [ULAK, 'Belumai I', 7])];
    const [question] = build(tables).questions;
    if (!question) throw new Error('a question is open');
    const later = [
      {
        ...named([ULAK, 'Belumai I', 8], [ULAK, 'Puskesmas belumai', 9], [ULAK, 'PUSKESMAS Belumai', 2]),
        file: 'Juni.xlsx',
      },
    ];
    for (const [files, lines] of [
      [tables, ['Data Sasaran!2']],
      [later, ['Data Sasaran!3', 'Data Sasaran!4']],
    ] as const) {
      const built = build([...files], [answer(question, 'bukan')]);
      expect([built.dataset.rows.map(({ code }) => code), built.questions]).toEqual([[BELUMAI_1], []]);
      expect(built.noVillages.map(({ line }) => line)).toEqual(lines);
    }
    expect(build(tables).noVillages).toEqual([]);
  });

  it('asks again about a line whose answer was taken back', () => {
    const tables = [named([ULAK, 'PUSKESMAS Belumai', 6])];
    const [question] = build(tables).questions;
    if (!question) throw new Error('a question is open');
    const built = build(tables, [answer(question, 'bukan'), answer(question, '')]);
    expect([built.questions, built.noVillages]).toEqual([[question], []]);
  });

  it('asks once about a name that stands in twelve rows, and uses the answer for all of them', () => {
    const tables = [named(...Array.from({ length: 12 }, (_, month): CellValue[] => [ULAK, 'Belumai', month]))];
    const [question, ...others] = build(tables).questions;
    if (!question) throw new Error('a question is open');
    expect([question.count, others]).toEqual([12, []]);
    expect(new Set(rowsOf(tables, [answer(question, BELUMAI_1)]).map(([code]) => code))).toEqual(new Set([BELUMAI_1]));
  });

  it('keeps asking when the answer is no village of the district', () => {
    const tables = [named([ULAK, 'Mojoroto', 6])];
    for (const code of ['3571011001', 'constructor', '']) {
      expect(
        build(tables, [answer({ key: `village-name:${ULAK.toLowerCase()}:mojoroto` }, code)]).questions,
      ).toHaveLength(1);
    }
  });

  it('asks about each of two rows that write one name', () => {
    const tables = [named(['', 'Kayu Manis', 5], ['', 'Kayu Manis', 6])];
    const [one, other] = build(tables).questions;
    if (!one || !other) throw new Error('two questions are open');
    const [first, second] = one.answers;
    const decisions = [answer(one, first?.value ?? ''), answer(other, second?.value ?? '')];
    expect(rowsOf(tables, decisions)).toEqual([
      [first?.value, 'jawaban'],
      [second?.value, 'jawaban'],
    ]);
  });

  it('does not accept a similar name for a village that another row stands for', () => {
    const tables = [named([ULAK, 'Ujan Panas', 5], [ULAK, 'Ujan Pana', 6])];
    expect(rowsOf([named([ULAK, 'Ujan Pana', 6])])).toEqual([['1702072014', 'nama']]);
    expect(rowsOf(tables)).toEqual([
      ['1702072014', 'nama'],
      ['', undefined],
    ]);
    expect(build(tables).questions.map(({ heading }) => heading)).toEqual(['Ujan Pana']);
  });

  it('asks nothing where the list of villages is not known', () => {
    const nowhere = { district: villages.district, villages: [] };
    const tables = [named([ULAK, 'Belumai I', 6])];
    const built = buildDataset({ edition: smallEdition, year: 2024, villages: nowhere, tables, decisions: [] });
    expect([built.dataset.rows[0]?.code, built.questions]).toEqual(['', []]);
  });

  it('finds every village of a district that is written by its official name', () => {
    const rows = villages.villages.map(({ name, kecamatan }): CellValue[] => [kecamatan, name, 5]);
    const built = build([named(...rows)]);
    expect(built.dataset.rows.map(({ code }) => code)).toEqual(villages.villages.map(({ code }) => code));
    expect(built.questions).toEqual([]);
  });

  it('gives the same codes whatever the order of rows', () => {
    const rows: CellValue[][] = villages.villages.slice(0, 30).map(({ name, kecamatan }) => [kecamatan, name, 5]);
    const codesOf = (order: CellValue[][]) =>
      new Map(build([named(...order)]).dataset.rows.map(({ name, kecamatan, code }) => [`${kecamatan} ${name}`, code]));
    const plain = codesOf(rows);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (order) => {
        for (const [name, code] of codesOf(order)) expect(code).toBe(plain.get(name));
      }),
      { numRuns: 20 },
    );
  });
});

describe('a table with damaged codes', () => {
  it('finds those villages by name and keeps what was written', () => {
    const built = build([coded(['1,7E+09', ULAK, 'Belumai I', 5], [BELUMAI_2, ULAK, 'Belumai II', 6])]);
    expect(built.dataset.rows).toMatchObject([
      { code: BELUMAI_1, matched: 'nama', rawCode: '1,7E+09' },
      { code: BELUMAI_2, matched: 'kode', rawCode: BELUMAI_2 },
    ]);
  });

  it('keeps a readable code, however strange, and never overrules it by the name', () => {
    const built = build([coded(['1702079999', ULAK, 'Belumai I', 5])]);
    expect([rowsOf([coded(['1702079999', ULAK, 'Belumai I', 5])]), built.questions]).toEqual([
      [['1702079999', 'kode']],
      [],
    ]);
  });

  it('leaves a row without code and name alone', () => {
    const built = build([coded(['1,7E+09', ULAK, '', 5])]);
    expect([built.dataset.rows[0]?.code, built.questions]).toEqual(['', []]);
  });

  it('tells the weaker ground where sheets differ, whichever comes first', () => {
    const tables = [coded([BELUMAI_1, ULAK, 'Belumai I', 5]), { ...named([ULAK, 'Belumai I', 5]), sheet: 'Rekap' }];
    expect(rowsOf(tables)).toEqual([[BELUMAI_1, 'nama']]);
    expect(rowsOf([...tables].reverse())).toEqual([[BELUMAI_1, 'nama']]);
  });
});
