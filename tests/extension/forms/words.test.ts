import { describe, expect, it } from 'vitest';
import { emonev2024, variableOf } from '@shared/catalogue';
import type { Edition } from '@shared/catalogue';
import { buildDataset } from '@shared/dataset';
import type { CellValue, SourceTable } from '@shared/dataset/types';
import { planTableForm, planVillageForm, recognise, toFillItems, wordsIn } from '@extension/forms';
import type { SavedMap } from '@extension/forms';
import { answersAreFigures, compareWords, wordEntry } from '@extension/forms/words';
import { CONTEXT, field, page, VILLAGES } from './pages';

const NONE = { loading: false };
const select = (...texts: string[]) =>
  field('x', { type: 'select', options: texts.map((text, at) => ({ value: String(at + 1), text })) });

describe('words of a cell', () => {
  it.each<[Parameters<typeof wordsIn>[0], CellValue, string]>([
    ['yesno', '✓', 'Ya'],
    ['yesno', 0, 'Tidak'],
    ['yesno', 'sudah dilaksanakan', ''],
    ['date', '20/3/2024', '2024-03-20'],
    ['date', { kind: 'date', iso: '2024-03-20' }, '2024-03-20'],
    ['date', 'akhir Maret', ''],
    ['text', ' Dua baris\r\nkeduanya ', 'Dua baris\nkeduanya'],
    ['text', 12, '12'],
    ['link', 'https://a.go.id/x', 'https://a.go.id/x'],
  ])('of type %s are read from %j as %j', (type, raw, words) => {
    expect(wordsIn(type, raw)).toBe(words);
  });
});

describe('what goes into a field for words', () => {
  const yes = { type: 'yesno', text: 'Ya' } as const;
  it('is the choice of that meaning, a tick, or the words themselves', () => {
    expect(wordEntry(yes, select('Tidak', 'Ya'), NONE)).toEqual({ value: '2' });
    expect(wordEntry({ type: 'yesno', text: 'Tidak' }, select('Belum', 'Sudah'), NONE)).toEqual({ value: '1' });
    expect(wordEntry(yes, field('x', { type: 'checkbox' }), NONE)).toEqual({ value: 'true' });
    expect(wordEntry(yes, field('x'), NONE)).toEqual({ value: 'Ya' });
    expect(wordEntry(yes, field('x', { type: 'number' }), NONE)).toEqual({ value: '1' });
    expect(wordEntry({ ...yes, text: 'Tidak' }, field('x', { unit: 'desa' }), NONE)).toEqual({ value: '0' });
    expect(wordEntry({ type: 'text', text: 'a\nb' }, field('x'), NONE)).toEqual({ value: 'a b' });
    expect(wordEntry({ type: 'text', text: 'a\nb' }, field('x', { type: 'textarea' }), NONE)).toEqual({
      value: 'a\nb',
    });
  });

  it('is 1 or 0 in an open field where answers are entered as figures, and a choice all the same where there is one', () => {
    const figures = { ...NONE, asFigure: true };
    expect(wordEntry(yes, field('x'), figures)).toEqual({ value: '1' });
    expect(wordEntry({ ...yes, text: 'Tidak' }, field('x'), figures)).toEqual({ value: '0' });
    expect(wordEntry(yes, select('Tidak', 'Ya'), figures)).toEqual({ value: '2' });
    expect(wordEntry({ type: 'text', text: 'a' }, field('x'), figures)).toEqual({ value: 'a' });
  });

  it.each<[Parameters<typeof answersAreFigures>[0], CellValue[], boolean]>([
    ['desa', [], true],
    ['desa', ['', '-', null], true],
    ['desa', ['1', '', '0'], true],
    ['desa', ['Ya', '1'], false],
    ['desa', ['tidak'], false],
    ['kabupaten', [], false],
    ['kabupaten', [1, null], true],
  ])('answers of a form of the %s beside which %j stands are figures: %s', (level, standing, figures) => {
    expect(answersAreFigures(level, standing)).toBe(figures);
  });

  it('is what a person said of the choices when the page was recorded', () => {
    const options = [
      { value: 'ya', text: 'Ada' },
      { value: 'tidak', text: 'Tidak ada' },
    ];
    expect(wordEntry(yes, select('Ada', 'Tidak ada'), { ...NONE, options })).toEqual({ value: '1' });
    expect(wordEntry(yes, select('Ada', 'Tidak ada'), NONE)).toHaveProperty('reason');
  });

  it('is nothing where no choice or two have it, and where the field takes something else', () => {
    expect(wordEntry(yes, select('Terlaksana', 'Belum'), NONE)).toHaveProperty('reason');
    expect(wordEntry(yes, select('Ya', 'Sudah'), NONE)).toHaveProperty('reason');
    expect(wordEntry({ type: 'text', text: 'a' }, field('x', { type: 'number' }), NONE)).toHaveProperty('reason');
    expect(wordEntry(yes, field('x', { type: 'file' }), NONE)).toHaveProperty('reason');
    expect(wordEntry({ type: 'text', text: 'a' }, field('x', { type: 'checkbox' }), NONE)).toHaveProperty('reason');
  });

  it('waits for choices that an earlier choice loads, and for no others', () => {
    const words = { type: 'text', text: 'Kegiatan B' } as const;
    expect(wordEntry(words, select('Kegiatan A'), { loading: true })).toEqual({ value: 'Kegiatan B' });
    expect(wordEntry(words, select('Kegiatan A'), NONE)).toHaveProperty('reason');
    expect(wordEntry(words, field('x', { type: 'select', options: [{ value: '', text: 'Pilih' }] }), NONE)).toEqual({
      value: 'Kegiatan B',
    });
  });
});

describe('words in a saved list', () => {
  it.each([
    ['yesno', 'Tidak', 'tidak', 'same'],
    ['yesno', 'Tidak', 'Ya', 'different'],
    ['yesno', 'Tidak', '-', 'absent'],
    ['date', '2024-03-20', '20 Maret 2024', 'same'],
    ['date', '2024-03-20', '03/20/2024', 'same'],
    ['date', '2024-03-04', '3 April 2024', 'different'],
    ['text', 'Dua\nbaris', 'dua baris', 'same'],
    ['text', 'Rapat di aula Bappeda', 'Rapat di aula...', 'cut'],
    ['text', 'Rapat di aula Bappeda', 'Rapat di kantor...', 'different'],
    ['link', 'https://a.go.id/x/', 'http://www.a.go.id/x', 'same'],
    ['link', 'https://a.go.id/x', 'https://a.go.id/y', 'different'],
  ] as const)('%s %j against %j is %s', (type, text, shown, state) => {
    expect(compareWords({ type, text }, shown)).toBe(state);
  });
});

describe('a recorded form of the kabupaten with a day', () => {
  const day = variableOf(emonev2024, 'kampanye_nasional_keterangan');
  const edition: Edition = {
    ...emonev2024,
    variables: [...emonev2024.variables, ...(day ? [{ ...day, key: 'rembuk_tanggal', type: 'date' as const }] : [])],
  };
  const seen = {
    label: 'Tanggal pelaksanaan',
    section: '',
    tab: '',
    columnHeader: '',
    row: '',
    unit: '',
    type: 'date' as const,
    required: false,
    options: [],
  };
  const map: SavedMap = {
    format: 'cermat-peta',
    version: 1,
    edition: edition.id,
    year: 2024,
    district: '1702',
    form: 'peta-rembuk',
    level: 'kabupaten',
    rows: 'none',
    address: '127.0.0.1/',
    headings: ['Rembuk Stunting'],
    aliases: [],
    semester: '',
    fields: [{ variable: 'rembuk_tanggal', at: 0, required: true, options: [] }],
    seen: [seen],
    by: 'Rina',
    at: '2024-03-01T00:00:00Z',
  };
  const planned = (raw: CellValue) => {
    const table: SourceTable = {
      file: 'a.xlsx',
      sheet: 'A',
      columns: [{ heading: 'Tanggal', role: 'variable', variable: 'rembuk_tanggal', letter: 'A' }],
      rows: [],
      total: { line: 2, cells: [raw] },
    };
    const input = { edition, year: 2024, villages: VILLAGES, tables: [table], decisions: [] };
    const snapshot = page({
      headings: ['Rembuk Stunting'],
      context: ['Tahun 2024'],
      fields: [field('Tanggal pelaksanaan', { type: 'date' })],
    });
    const recognition = recognise(snapshot, { ...CONTEXT, edition, maps: [map] });
    if (recognition.kind !== 'village-form') throw new Error(`Unexpected ${recognition.kind}`);
    const { dataset } = buildDataset(input);
    return planVillageForm({ recognition, village: 'total', dataset, holds: new Map(), edition, partly: false });
  };

  it('is filled with it, and skipped where the sheet has none that can be read', () => {
    expect(toFillItems(planned('20-3-2024')).map(({ value }) => value)).toEqual(['2024-03-20']);
    expect(planned('sesudah Lebaran').skip).toContain('Tanggal pelaksanaan: isinya tidak terbaca');
    expect(planned(null).skip).toContain('belum ada isinya');
  });
});

describe('a table page that asks yes or no in open fields', () => {
  const form = emonev2024.forms.find(({ key }) => key === 'data-supply-kesehatan');
  const LABELS = form?.fields.map(({ label }) => label) ?? [];
  const asked = 'desa_stbm_n';
  const label = form?.fields.find(({ variable }) => variable === asked)?.label ?? '';
  const rows = VILLAGES.villages.map(({ code }) => code);
  /** What the three villages have: yes, no, yes. */
  const answers = ['Ya', 'Tidak', 'Ya'];
  const variables = form?.fields.map(({ variable }) => variable) ?? [];
  const source: SourceTable = {
    file: 'a.xlsx',
    sheet: 'A',
    columns: [
      { heading: 'Kode', role: 'kode', letter: 'A' },
      ...variables.map((variable, at) => ({
        heading: LABELS[at] ?? '',
        role: 'variable' as const,
        variable,
        letter: String.fromCharCode(66 + at),
      })),
    ],
    rows: rows.map((code, at) => ({
      line: at + 2,
      cells: [
        code,
        ...variables.map((key) =>
          variableOf(emonev2024, key)?.type === 'yesno' ? (answers[at] ?? '') : key.endsWith('_p') ? 50 : 1,
        ),
      ],
    })),
    total: null,
  };
  const { dataset } = buildDataset({
    edition: emonev2024,
    year: 2024,
    villages: VILLAGES,
    tables: [source],
    decisions: [],
  });
  const planned = (standing: readonly string[]) => {
    const recognition = recognise(
      page({
        headings: ['Kesehatan (Data Supply)'],
        context: ['Tahun 2024'],
        fields: rows.flatMap((code, at) =>
          LABELS.map((columnHeader) =>
            field('', { columnHeader, rowCells: [code], value: columnHeader === label ? (standing[at] ?? '') : '' }),
          ),
        ),
      }),
      CONTEXT,
    );
    if (recognition.kind !== 'table-form') throw new Error(`Unexpected ${recognition.kind}`);
    const plan = planTableForm({ recognition, dataset, holds: new Map(), edition: emonev2024, partly: false });
    return plan.items
      .filter(({ variable }) => variable === asked)
      .map(({ status, write }) => `${status} ${write ?? ''}`);
  };

  it('gets 1 and 0, and leaves what says the same in any words', () => {
    expect(planned([])).toEqual(['fill 1', 'fill 0', 'fill 1']);
    expect(planned(['1', '', ''])).toEqual(['already 1', 'fill 0', 'fill 1']);
    expect(planned(['0', '', ''])).toEqual(['fill 1', 'fill 0', 'fill 1']);
  });

  it('gets words where words stand in the column already', () => {
    expect(planned(['', 'tidak', ''])).toEqual(['fill Ya', 'already Tidak', 'fill Ya']);
  });
});
