import { emonev2024 } from '@shared/catalogue';
import { CellState } from '@shared/dataset/types';
import { renderFinding } from '@shared/rules';
import { describe, expect, it } from 'vitest';
import { EDITION_WITH_DATE } from '../examples-rows';
import { findingsOf } from '../findings-of';
import { code, makeDataset, rows, villageList } from '../make-dataset';
import type { Cell, Row } from '../make-dataset';

const families = (cell: Cell) => makeDataset([{ code: code(0), cells: { jumlah_krs: cell } }]);
const line = (cells: Row['cells']) => makeDataset([], cells);
const raw = (text: string, state: CellState = CellState.ok, value?: number): Cell => ({
  state,
  raw: text,
  ...(value === undefined ? {} : { value }),
});
const text = (rule: string, dataset: ReturnType<typeof makeDataset>, edition = emonev2024) =>
  renderFinding(findingsOf(rule, dataset, 1, edition)[0]!, edition, villageList(1));

describe('a cell that is no number', () => {
  it('is told by one rule: as an error, a percentage, letters among digits, or words', () => {
    const told = (cell: Cell) =>
      ['F01', 'F04', 'F06', 'F07'].filter((rule) => findingsOf(rule, families(cell), 1).length > 0);
    expect(told(raw('dua belas', CellState.invalid))).toEqual(['F01']);
    expect(told(raw('12 %', CellState.invalid))).toEqual(['F04']);
    expect(told(raw('#REF!', CellState.invalid))).toEqual(['F06']);
    expect(told(raw('9O', CellState.invalid))).toEqual(['F07']);
    expect(told({ state: CellState.invalid, raw: { kind: 'date', iso: '2024-02-01' } })).toEqual(['F01']);
  });

  it('with letters is told with the number it probably is, offered as one value', () => {
    const [finding] = findingsOf('F07', families(raw('1O5', CellState.invalid)), 1);
    expect(finding?.suggestion).toEqual({
      kind: 'value',
      cell: { village: code(0), variable: 'jumlah_krs' },
      value: 105,
    });
    expect(text('F07', families(raw('1O5', CellState.invalid)))).toMatchObject({
      message:
        'Kelurahan Suka 1, Data Sasaran: Jumlah keluarga berisiko stunting berisi huruf di antara angka: "1O5" (Data Sasaran!E5).',
      action: 'Ketik angkanya saja. Mungkin maksudnya 105.',
    });
  });
});

describe('a spelling that was read', () => {
  it('is told once per column, with how it was read', () => {
    const dataset = makeDataset(
      rows(3, (k) => ({ jumlah_krs: k === 2 ? 5 : raw('12 keluarga', CellState.flagged, 12) })),
    );
    expect(findingsOf('F11', dataset, 3)).toMatchObject([
      { severity: 'catatan', scope: 'column', values: { count: 2 } },
    ]);
    expect(text('F11', dataset).message).toBe(
      'Data Sasaran, Jumlah keluarga berisiko stunting: 2 sel ditulis tidak biasa, misalnya "12 keluarga", dibaca 12 (Data Sasaran!E5).',
    );
  });

  it('in English is not told again once a person answered for it', () => {
    expect(findingsOf('F02', families(raw('394,129', CellState.ambiguous)), 1)).toHaveLength(1);
    expect(findingsOf('F02', families(raw('394,129', CellState.ok, 394_129)), 1)).toEqual([]);
    expect(text('F02', families(raw('394,129', CellState.ambiguous))).action).toContain('Jawab pertanyaan');
  });

  it('as a dash is blank, while nothing at all and an answer are not told', () => {
    expect(findingsOf('F05', families(raw('N/A', CellState.missing)), 1)).toHaveLength(1);
    expect(findingsOf('F05', families(null), 1)).toEqual([]);
    expect(findingsOf('F05', families(raw('tidak ada', CellState.missing)), 1)).toEqual([]);
  });
});

describe('a date', () => {
  const at = (written: string, today?: string) =>
    findingsOf('F09', line({ tanggal_rembuk: raw(written) }), 1, EDITION_WITH_DATE, today ? { today } : {});

  it('lies in the year, is not ahead of today and reads one way', () => {
    expect([at('31/12/2024'), at('01/01/2024'), at('-')].flat()).toEqual([]);
    expect(at('01/01/2025')[0]?.values['sort']).toBe('tahun-lain');
    expect(at('02/03/24')[0]?.values['sort']).toBe('ambigu');
    expect(at('kemarin')[0]?.values['sort']).toBe('tidak-terbaca');
    expect(at('02/03/2024', '2024-03-02')).toEqual([]);
    expect(at('03/03/2024', '2024-03-02')[0]?.values['sort']).toBe('masa-depan');
  });

  it('is told as written', () => {
    expect(text('F09', line({ tanggal_rembuk: raw('23/02/2034') }), EDITION_WITH_DATE).message).toBe(
      'Baris total: Tanggal rembuk "23/02/2034" di luar tahun 2024.',
    );
  });
});

describe('evidence', () => {
  const status = (value: number, cells: Row['cells'] = {}) =>
    findingsOf('T03', line({ rembuk_kab_status: raw('', CellState.ok, value), ...cells }), 1);

  it('is asked for with ya alone: a link, or a remark of fifteen letters', () => {
    expect(status(0)).toEqual([]);
    expect(status(1)).toHaveLength(1);
    expect(status(1, { rembuk_kab_tautan: raw('https://a.go.id/1') })).toEqual([]);
    expect(status(1, { rembuk_kab_keterangan: raw('a'.repeat(14)) })).toHaveLength(1);
    expect(status(1, { rembuk_kab_keterangan: raw('a'.repeat(15)) })).toEqual([]);
  });

  it('names no person by number: sixteen digits, not fifteen or seventeen', () => {
    const remark = (text_: string) => findingsOf('T09', line({ rembuk_kab_keterangan: raw(text_) }), 1).length;
    expect([15, 16, 17].map((digits) => remark(`nomor ${'1'.repeat(digits)}`))).toEqual([0, 1, 0]);
    expect(remark('1702 0112 3456 7890')).toBe(1);
    expect(text('T09', line({ rembuk_kab_keterangan: raw('1702011234567890') })).message).not.toMatch(/\d{5}/);
  });

  it('counts how often: the target passes, one less does not', () => {
    const times = (count: number) => findingsOf('T07', line({ kampanye_nasional_jumlah: count }), 1).length;
    expect([times(2), times(3)]).toEqual([1, 0]);
    expect(text('T07', line({ kampanye_nasional_jumlah: 2 })).message).toMatch(/ baru 2, targetnya 3\.$/);
  });

  it('may be one link for an indicator in several villages, and not for two indicators', () => {
    const twice = line({ rembuk_kab_tautan: raw('https://a.go.id/1'), rembuk_kec_tautan: raw('https://a.go.id/1') });
    expect(findingsOf('T06', line({ rembuk_kab_tautan: raw('https://a.go.id/1 https://a.go.id/1') }), 1)).toEqual([]);
    expect(text('T06', twice).message).toBe(
      'Tautan https://a.go.id/1 dipakai untuk 2 indikator: Terselenggaranya rembuk stunting tingkat kabupaten/kota dan Terselenggaranya rembuk stunting tingkat kecamatan.',
    );
  });
});

describe('codes as written', () => {
  const row = (more: Partial<Row>) => makeDataset([{ code: '', name: 'Suka 1', cells: { jumlah_krs: 1 }, ...more }]);

  it('damaged by a spreadsheet block, and only warn where the village was found by name', () => {
    expect(findingsOf('W02', row({ rawCode: '1,70206E+09' }), 1)).toMatchObject([{ severity: 'kesalahan' }]);
    const byName = row({ code: code(0), rawCode: '1,70206E+09', matched: 'nama' });
    expect(findingsOf('W02', byName, 1)).toMatchObject([{ severity: 'peringatan', holds: [] }]);
    expect(text('W02', byName).message).toBe(
      'Baris "Suka 1" (Data Sasaran baris 5): kode desa berubah bentuk di lembar kerja: "1,70206E+09". Untuk sementara dicocokkan dari namanya.',
    );
  });

  it('of BPS are told as a column, and a former Kemendagri code is not one', () => {
    expect(findingsOf('W05', row({ code: '1702010002' }), 1)).toMatchObject([{ scope: 'district' }]);
    expect(findingsOf('W05', row({ code: '1702012099' }), 1)).toEqual([]);
  });

  it('agree with the word before the name', () => {
    const sort = (k: number, name: string) => findingsOf('W06', row({ code: code(k), name }), 2).length;
    expect([
      sort(0, 'Kel. Suka 1'),
      sort(0, 'Desa Suka 1'),
      sort(1, 'Ds. Suka 2'),
      sort(1, 'Kelurahan Suka 2'),
    ]).toEqual([0, 1, 0, 1]);
    expect(sort(1, 'Kelapa')).toBe(0);
  });
});
