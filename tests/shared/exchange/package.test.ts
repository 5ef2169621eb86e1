import { check } from '@shared/rules';
import { CellState } from '@shared/dataset';
import {
  datasetOf,
  FORMAT,
  packageFileName,
  packageOf,
  packageText,
  readPackage,
  sha256,
  writePackage,
} from '@shared/exchange';
import { canonicalJson } from '@shared/hashing/canonical-json';
import { migrated } from '@shared/exchange/migrations';
import { LONGEST_PACKAGE, packageFault } from '@shared/exchange/package-schema';
import { describe, expect, it } from 'vitest';
import { code, makeDataset } from '../rules/make-dataset';
import { fc, test } from '../rules/property';
import { edition, opened, packed, partsOf, practice, practiceVillages, villages } from './packages';

const fish = packed([{ code: code(0), cells: { krs_promosi_ikan_n: 5, krs_promosi_ikan_d: 10 } }]);
const text = packageText(fish);

type Json = Record<string, unknown>;
const parts = (): { content: Json & { columns: Json[]; rows: Json[] } } & Json => JSON.parse(text) as never;
/** A file whose content was changed by a program that makes the hash fit again. */
function resealed(change: (content: ReturnType<typeof parts>['content']) => void): string {
  const file = parts();
  change(file.content);
  return JSON.stringify({ ...file, hash: sha256(canonicalJson(file.content) ?? '') });
}
const problemOf = (input: string): string => {
  const read = readPackage(input);
  return read.ok ? 'ok' : `${read.problem.message} ${read.problem.remedy}`;
};

describe('a package', () => {
  it('brings the figures of the practice workbook back cell by cell, and the same findings', async () => {
    const { dataset, tables } = await practice();
    const whole = partsOf(dataset, practiceVillages, { tables });
    const back = datasetOf([opened(packageOf(whole))], edition, practiceVillages);
    expect(back).toEqual(dataset);
    const found = check({ edition, dataset: back, villages: practiceVillages });
    expect(found.length).toBeGreaterThan(5);
    expect(found).toEqual(whole.findings);
  });

  it('tells file, sheet and cell of every figure', async () => {
    const { dataset, tables } = await practice();
    const { content } = opened(packageOf(partsOf(dataset, practiceVillages, { tables })));
    expect(content.sources).toContainEqual({ file: 'praktik-rejang-lebong-2024.xlsx', sheet: 'Data Sasaran' });
    const column = content.columns.find(({ variable }) => variable === 'jumlah_keluarga')!;
    expect(column.sheet).toBe('Data Sasaran');
    expect(column.cells[0]).toMatch(/^[A-Z]+\d+$/);
  });

  it('keeps every state, spelling and address', () => {
    const dataset = makeDataset(
      [
        {
          code: code(0),
          name: 'Suka',
          kecamatan: 'Curup',
          years: [2024],
          matched: 'nama',
          rawCode: '17.02',
          cells: { krs_promosi_ikan_n: 5.25 },
        },
        { code: code(1), cells: { krs_promosi_ikan_n: { state: CellState.ambiguous, raw: '1.234' } } },
        {
          code: code(1),
          occurrence: 2,
          cells: { krs_promosi_ikan_n: { state: CellState.flagged, raw: '12 orang', value: 12 } },
        },
        {
          code: code(2),
          cells: { krs_promosi_ikan_n: { state: CellState.invalid, raw: { kind: 'date', iso: '2024-01-02' } } },
        },
        { code: code(3), cells: { krs_promosi_ikan_n: { state: CellState.notApplicable } } },
        {
          code: '',
          name: 'Entah',
          cells: { krs_promosi_ikan_n: { state: CellState.invalid, raw: { kind: 'error', code: '#N/A' } } },
        },
      ],
      { krs_promosi_ikan_n: 17 },
    );
    expect(datasetOf([opened(packageOf(partsOf(dataset, villages)))], edition, villages)).toEqual(dataset);
  });

  it('gives equal text for equal content, whatever the order in which keys were written', () => {
    const file = parts();
    const turned = JSON.stringify(Object.fromEntries(Object.entries(file).reverse()), null, 2);
    expect(opened(fish).hash).toBe(fish.hash);
    expect(readPackage(turned)).toEqual(readPackage(text));
    expect(readPackage(`\uFEFF${turned.replace(/\n/g, '\r\n')}`)).toEqual(readPackage(text));
    expect(writePackage(partsOf(makeDataset([]), villages))).toBe(writePackage(partsOf(makeDataset([]), villages)));
  });

  it('names its file by district, period and agency', () => {
    expect(packageFileName(fish)).toBe('paket-1702-2024-dinas-ketahanan-pangan.json');
  });
});

describe('a file that is no sound package', () => {
  it.each([
    ['', 'kosong'],
    ['   ', 'kosong'],
    ['No;Kode Desa;Jumlah\n1;17.02', 'bukan paket Cermat'],
    ['{"type":"FeatureCollection","features":[]}', 'bukan paket Cermat'],
    ['[]', 'bukan paket Cermat'],
    ['null', 'bukan paket Cermat'],
    ['"paket"', 'bukan paket Cermat'],
    ['[['.repeat(50_000), 'bukan paket Cermat'],
  ])('is told from one: %#', (input, word) => {
    expect(problemOf(input)).toContain(word);
  });

  it('is told to be cut off wherever it ends', () => {
    for (const share of [0.1, 0.5, 0.9, 0.999])
      expect(problemOf(text.slice(0, text.length * share))).toContain('terpotong');
  });

  it('is told to be damaged where letters were lost in the middle', () => {
    expect(problemOf(text.replace('"rows":', '"rows"'))).toContain('rusak');
  });

  it('is told to be of a newer Cermat, before its content is looked at', () => {
    expect(problemOf(JSON.stringify({ cermat: 'paket', format: FORMAT + 1, isi: 'lain' }))).toContain('lebih baru');
  });

  it.each([0, -1, 1.5, '1', null])('is told to be damaged with the format %j', (format) => {
    expect(problemOf(JSON.stringify({ ...parts(), format }))).toContain('rusak');
  });

  it('is refused when a hand changed one figure, and not when it only changed the layout', () => {
    expect(problemOf(text.replace('"values":[5]', '"values":[6]'))).toContain('berubah sesudah dibuat');
    expect(problemOf(JSON.stringify(parts(), null, 4))).toBe('ok');
  });

  it('is refused when it is huge, without reading it', () => {
    expect(problemOf(' '.repeat(LONGEST_PACKAGE + 1))).toContain('terlalu besar');
  });

  it('names the part that does not fit although the hash does', () => {
    expect(problemOf(resealed((content) => Object.assign(content, { year: 1824 })))).toContain('tahunnya');
    expect(problemOf(resealed((content) => Object.assign(content, { rahasia: 1 })))).toContain('sebagian isinya');
    expect(problemOf(resealed((content) => Object.assign(content.columns[0]!, { values: [5, 6] })))).toContain(
      'tidak lengkap',
    );
    expect(problemOf(resealed((content) => Object.assign(content.columns[0]!, { states: '0' })))).toContain(
      'tidak lengkap',
    );
    expect(problemOf(resealed((content) => content.rows.push(content.rows[0]!)))).toContain('rusak');
    expect(problemOf(resealed(() => undefined))).toBe('ok');
  });

  it('cannot reach into the objects of the program', () => {
    for (const key of ['__proto__', 'constructor', 'toString'])
      for (const place of ['"rows":', '"year":', '"findings":'])
        expect(problemOf(text.replace(place, `"${key}":{"polluted":1},${place}`))).toContain('paket');
    const proto = JSON.stringify(parts()).replace('"rows":', '"__proto__":{"polluted":1},"rows":');
    expect(problemOf(proto)).toContain('rusak');
    expect(({} as Json)['polluted']).toBeUndefined();
  });

  test.prop([fc.nat(), fc.nat(255)])('never throws, whatever letter stands wherever', (place, letter) => {
    const at = place % text.length;
    const broken = text.slice(0, at) + String.fromCharCode(letter) + text.slice(at + 1);
    expect(readPackage(broken).ok).toBe(broken === text);
  });

  test.prop([fc.json()])('never takes foreign JSON for a package', (json) => {
    expect(readPackage(json).ok).toBe(false);
  });
});

describe('canonical JSON', () => {
  test.prop([fc.jsonValue()])('reads back as what it spells, and spells that the same', (value) => {
    const spelled = canonicalJson(value);
    if (spelled === null) return;
    expect(canonicalJson(JSON.parse(spelled))).toBe(spelled);
  });

  it('sorts keys by code unit, writes −0 as 0 and leaves out what is undefined', () => {
    expect(canonicalJson({ b: -0, a: 1e21, Z: [false, null], é: undefined })).toBe(
      '{"Z":[false,null],"a":1e+21,"b":0}',
    );
  });

  it('has no spelling for what is no content', () => {
    const deep = JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`) as unknown;
    for (const value of [NaN, Infinity, undefined, deep, JSON.parse('{"__proto__":1}')])
      expect(canonicalJson(value)).toBeNull();
  });
});

describe('older formats', () => {
  it('take every step from their own to the newest, in order', () => {
    const steps = [(one: unknown) => `${String(one)} 1→2`, (one: unknown) => `${String(one)} 2→3`];
    expect(migrated('isi', 1, steps)).toBe('isi 1→2 2→3');
    expect(migrated('isi', 2, steps)).toBe('isi 2→3');
    expect(migrated('isi', 3, steps)).toBe('isi');
  });
});

describe('the check of what types do not know', () => {
  it('passes sound content and refuses a figure where none can stand', () => {
    expect(packageFault(fish.content)).toBeNull();
    const [first, ...rest] = fish.content.columns;
    expect(packageFault({ ...fish.content, columns: [{ ...first!, states: '3' }, ...rest] })).toContain(
      'tidak lengkap',
    );
    expect(packageFault({ ...fish.content, columns: [first!, first!] })).toContain('dua kali');
  });
});
