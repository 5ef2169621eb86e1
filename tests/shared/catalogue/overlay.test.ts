import {
  applyOverlay,
  EDITIONS,
  editionFault,
  emonev2024,
  formOf,
  overlayDifferences,
  parseOverlay,
  variableOf,
} from '@shared/catalogue';
import type { Edition, Overlay } from '@shared/catalogue';
import { check } from '@shared/rules';
import { describe, expect, it } from 'vitest';
import { code, makeDataset, villageList } from '../rules/make-dataset';

const head = { overlay: 1, edition: 'emonev-2024', district: '1702', author: 'Bappeda', date: '2024-02-10' } as const;
const confirmed = { by: 'Dinas Kesehatan', on: '2024-02-09', source: 'Templat ekspor situs, 9 Februari 2024' };
const posyandu = {
  key: 'posyandu_aktif',
  label: 'Jumlah posyandu aktif',
  unit: 'posyandu',
  type: 'count',
  level: 'desa',
  owner: 'dinas-kesehatan',
  synonyms: ['Posyandu aktif'],
} as const;

/** Everything an overlay can do, at once. */
const full = {
  ...head,
  variables: [
    {
      key: 'rematri_hb_d',
      label: 'Jumlah remaja putri yang menjadi sasaran Hb',
      synonyms: { add: ['Rematri sasaran Hb'], remove: ['Jumlah remaja putri'] },
      confirmed,
    },
    { key: 'jumlah_krs', owner: 'bappeda', definition: 'Keluarga berisiko menurut PK-23' },
  ],
  addedVariables: [posyandu],
  indicators: [{ key: 'desa_konvergensi', name: 'Desa yang berkonvergensi', target: 75, confirmed }],
  forms: [{ key: 'pmd-1', aliases: ['PMD 1 (Desa)'], owner: 'bappeda' }],
  fields: [{ form: 'bumil-2', variable: 'bumil_ttd90_d', label: 'Jumlah ibu hamil', required: false, confirmed }],
  addedFields: [{ form: 'data-supply-kesehatan', variable: 'posyandu_aktif', label: 'Posyandu aktif', required: true }],
  agencies: [{ key: 'dinas-pu', name: 'Dinas PUPR', aliases: ['DPUPR'] }],
};

function overlayOf(json: unknown): Overlay {
  const read = parseOverlay(json);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}
function applied(json: unknown, edition: Edition = emonev2024): Edition {
  const result = applyOverlay(edition, overlayOf(json));
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}
const refusal = (json: unknown): string => {
  const read = parseOverlay(json);
  const result = read.ok ? applyOverlay(emonev2024, read.value) : read;
  return result.ok ? '' : result.problem.message;
};

describe('an edition', () => {
  it.each(EDITIONS.map((edition) => [edition.id, edition] as const))('fits together: %s', (_, edition) => {
    expect(editionFault(edition)).toBeNull();
  });
});

describe('an overlay', () => {
  it('corrects names, synonyms, owners and definitions of variables', () => {
    const edition = applied(full);
    expect(variableOf(edition, 'rematri_hb_d')).toMatchObject({
      label: 'Jumlah remaja putri yang menjadi sasaran Hb',
      synonyms: ['remaja_putri', 'Rematri sasaran Hb'],
    });
    expect(variableOf(edition, 'jumlah_krs')).toMatchObject({
      owner: 'bappeda',
      definition: 'Keluarga berisiko menurut PK-23',
      certainty: 'stated',
    });
  });

  it('adds variables and form fields, which stay uncertain until somebody confirms them', () => {
    const edition = applied(full);
    expect(variableOf(edition, 'posyandu_aktif')).toEqual({ ...posyandu, certainty: 'inferred' });
    expect(formOf(edition, 'data-supply-kesehatan')?.fields.slice(-1)).toEqual([
      { variable: 'posyandu_aktif', label: 'Posyandu aktif', required: true, certainty: 'inferred' },
    ]);
    const sure = applied({ ...head, addedVariables: [{ ...posyandu, confirmed }] });
    expect(variableOf(sure, 'posyandu_aktif')).toMatchObject({ certainty: 'stated', confirmed });
  });

  it('corrects forms, fields, indicators and agencies', () => {
    const edition = applied(full);
    expect(formOf(edition, 'pmd-1')).toMatchObject({ aliases: ['PMD 1 (Desa)'], owner: 'bappeda', heading: 'PMD 1' });
    expect(formOf(edition, 'bumil-2')?.fields[1]).toEqual({
      variable: 'bumil_ttd90_d',
      label: 'Jumlah ibu hamil',
      required: false,
      certainty: 'stated',
      confirmed,
    });
    expect(edition.indicators.find(({ key }) => key === 'desa_konvergensi')).toMatchObject({
      name: 'Desa yang berkonvergensi',
      target: 75,
      targetCertainty: 'stated',
      certainty: 'stated',
    });
    const works = edition.agencies.find(({ key }) => key === 'dinas-pu');
    expect(works?.name).toBe('Dinas PUPR');
    expect(works?.aliases).toEqual(expect.arrayContaining(['Perkim', 'DPUPR']));
  });

  it('leaves everything it does not name as it is, and the edition it is put on untouched', () => {
    const before = JSON.stringify(emonev2024);
    const edition = applied(full);
    expect(JSON.stringify(emonev2024)).toBe(before);
    const named = ['rematri_hb_d', 'jumlah_krs', 'posyandu_aktif'];
    expect(edition.variables.filter(({ key }) => !named.includes(key))).toEqual(
      emonev2024.variables.filter(({ key }) => !named.includes(key)),
    );
    expect(edition.rules).toEqual(emonev2024.rules);
  });

  it('put on twice changes nothing more than put on once', () => {
    const once = applied(full);
    expect(applied(full, once)).toEqual(once);
    expect(overlayDifferences(once, overlayOf(full))).toEqual([]);
    const both = { ...head, variables: [{ key: 'jumlah_krs', synonyms: { add: ['A', 'B'], remove: ['A', 'KRS'] } }] };
    expect(applied(both, applied(both))).toEqual(applied(both));
  });

  it('survives being written to a file and read again', () => {
    expect(applied(JSON.stringify(overlayOf(full)))).toEqual(applied(full));
  });

  it('that says nothing changes nothing', () => {
    expect(applied(head)).toEqual(emonev2024);
    expect(overlayDifferences(emonev2024, overlayOf(head))).toEqual([]);
  });

  it('that confirms an entry makes a finding on it block, where it only warned before', () => {
    const villages = villageList(1);
    const dataset = makeDataset([{ code: code(0), cells: { rematri_hb_n: 12, rematri_hb_d: 10 } }]);
    const severity = (edition: Edition) =>
      check({ edition, dataset, villages }).find(({ rule }) => rule === 'A01')?.severity;
    expect(severity(emonev2024)).toBe('peringatan');
    expect(severity(applied({ ...head, variables: [{ key: 'rematri_hb_d', label: 'Sasaran Hb' }] }))).toBe(
      'peringatan',
    );
    expect(severity(applied({ ...head, variables: [{ key: 'rematri_hb_d', confirmed }] }))).toBe('kesalahan');
  });
});

describe('the differences of an overlay', () => {
  const differences = overlayDifferences(emonev2024, overlayOf(full));

  it('tell each change with both sides, owners by name', () => {
    expect(differences).toContainEqual({
      what: 'Pemilik isian "Jumlah keluarga berisiko stunting"',
      before: 'Dinas Pengendalian Penduduk dan KB',
      after: 'Bappeda',
    });
    expect(differences).toContainEqual({
      what: 'Nama OPD Dinas PU / Perumahan dan Permukiman',
      before: 'Dinas PU / Perumahan dan Permukiman',
      after: 'Dinas PUPR',
    });
  });

  it('tell who confirmed an entry, when and by what', () => {
    expect(differences).toContainEqual({
      what: 'Kepastian isian "Jumlah remaja putri anemia yang mendapatkan pelayanan pemeriksaan Hb"',
      before: 'belum pasti (disimpulkan)',
      after: 'pasti menurut Dinas Kesehatan, 9 Februari 2024, sumber: Templat ekspor situs, 9 Februari 2024',
    });
  });

  it('tell what is new without a side before it', () => {
    const added = differences.filter(({ what }) => what.includes('baru'));
    expect(added.map(({ what }) => what)).toEqual(['Isian baru', 'Kolom baru di formulir Kesehatan - Data Supply']);
    expect(added.map(({ before }) => before)).toEqual(['', '']);
    expect(added[0]?.after).toContain('Jumlah posyandu aktif');
    expect(added[1]?.after).toContain('Posyandu aktif');
  });

  it('are none where the overlay says what the edition says already', () => {
    const same = { ...head, variables: [{ key: 'jumlah_krs', owner: 'dinas-kb', synonyms: { add: ['KRS'] } }] };
    expect(overlayDifferences(emonev2024, overlayOf(same))).toEqual([]);
  });

  it('are none where the overlay cannot be put on', () => {
    expect(overlayDifferences(emonev2024, overlayOf({ ...full, edition: 'konvergensi-2025' }))).toEqual([]);
  });
});

describe('an overlay is refused', () => {
  it.each<[string, unknown, string]>([
    ['for another edition', { ...head, edition: 'konvergensi-2025' }, 'dibuat untuk "konvergensi-2025"'],
    [
      'with a variable nobody knows',
      { ...head, variables: [{ key: 'jumlah_krz' }] },
      'isian "jumlah_krz" yang tidak ada',
    ],
    ['with an indicator nobody knows', { ...head, indicators: [{ key: 'x' }] }, 'indikator "x"'],
    ['with a form nobody knows', { ...head, forms: [{ key: 'aksi-9' }] }, 'formulir "aksi-9"'],
    ['with an agency nobody knows', { ...head, agencies: [{ key: 'x' }] }, 'OPD "x"'],
    ['with an owner nobody knows', { ...head, variables: [{ key: 'pus', owner: 'x' }] }, 'OPD "x"'],
    [
      'with a field of another form',
      { ...head, fields: [{ form: 'bumil-1', variable: 'bumil_ttd90_d' }] },
      'kolom formulir bumil-1 "bumil_ttd90_d"',
    ],
    [
      'with a field for a variable nobody knows',
      { ...head, addedFields: [{ form: 'bumil-1', variable: 'x', label: 'X', required: false }] },
      'isian "x"',
    ],
    ['with one variable changed twice', { ...head, variables: [{ key: 'pus' }, { key: 'pus' }] }, 'dua kali'],
    ['with one variable added twice', { ...head, addedVariables: [posyandu, posyandu] }, 'dua kali'],
    [
      'with an added variable that is there already',
      { ...head, addedVariables: [{ ...posyandu, key: 'jumlah_krs' }] },
      'sudah ada',
    ],
    [
      'with an added field that is there already',
      { ...head, addedFields: [{ form: 'pmd-1', variable: 'desa_bebas_stunting_n', label: 'Bebas', required: true }] },
      'sudah ada',
    ],
    [
      'with two fields of one name in a form',
      { ...head, fields: [{ form: 'data-sasaran', variable: 'jumlah_krs', label: 'Jumlah keluarga' }] },
      'dua kolom bernama "Jumlah keluarga"',
    ],
    [
      'with a formula over a variable nobody knows',
      {
        ...head,
        addedVariables: [{ ...posyandu, type: 'percent', computed: { numerator: ['tidak_ada'], denominator: 'pus' } }],
      },
      'tidak_ada',
    ],
  ])('%s', (_, json, words) => {
    expect(refusal(json)).toContain(words);
  });

  it.each<[string, unknown, string]>([
    [
      'a name that is a number',
      { ...head, variables: [{ key: 'pus', label: 5 }] },
      'perubahan isian ke-1, nama harus berupa teks',
    ],
    ['an empty name', { ...head, variables: [{ key: 'pus', label: '  ' }] }, 'nama masih kosong'],
    ['a name without end', { ...head, variables: [{ key: 'pus', label: 'x'.repeat(301) }] }, 'terlalu panjang'],
    ['a list that is none', { ...head, variables: { key: 'pus' } }, 'perubahan isian harus berupa daftar'],
    ['a part nobody knows', { ...head, rules: [] }, 'tidak dikenal: "rules"'],
    ['certainty without a confirmation', { ...head, variables: [{ key: 'pus', certainty: 'stated' }] }, '"certainty"'],
    [
      'a confirmation without its source',
      { ...head, variables: [{ key: 'pus', confirmed: { by: 'A', on: '2024-01-01' } }] },
      'sumber',
    ],
    ['a day that is none', { ...head, date: '2024-02-30' }, 'tanggal'],
    ['a type nobody knows', { ...head, addedVariables: [{ ...posyandu, type: 'money' }] }, 'harus salah satu dari'],
    ['a district of three digits', { ...head, district: '170' }, 'kode kabupaten/kota'],
    ['no edition', { ...head, edition: undefined }, 'edisi'],
    ['another version of the file', { ...head, overlay: 2 }, 'penanda berkas'],
    ['text that is not JSON', '{"overlay": 1', 'terpotong'],
    ['a table', 'Kode;Nama', 'bukan penyesuaian daerah'],
    ['nothing', null, 'isi berkas'],
    ['a list', [], 'isi berkas'],
    ['a file of 2 MB', ' '.repeat(2_000_001), 'terlalu besar'],
  ])('for %s', (_, json, words) => {
    expect(refusal(json)).toContain(words);
  });

  it('in at most two sentences, with a remedy and without English', () => {
    for (const json of [
      { ...head, date: 1 },
      { ...head, edition: 'x' },
      null,
      '{',
      { ...head, forms: [{ key: 'x' }] },
    ]) {
      const read = parseOverlay(json);
      const result = read.ok ? applyOverlay(emonev2024, read.value) : read;
      if (result.ok) throw new Error('was not refused');
      expect(result.problem.message).not.toMatch(/invalid|expected|string|undefined|valid/i);
      expect(result.problem.message.split(/\.(?:\s|$)/).filter(Boolean).length).toBeLessThanOrEqual(2);
      expect(result.problem.remedy.length).toBeGreaterThan(10);
    }
  });
});

describe('a hostile overlay', () => {
  const polluted = () => Object.keys(Object.prototype).concat(Object.keys(Object.getPrototypeOf(emonev2024) as object));

  it.each([
    `{"overlay":1,"edition":"emonev-2024","district":"1702","author":"A","date":"2024-01-01","__proto__":{"polluted":1}}`,
    `{"overlay":1,"edition":"emonev-2024","district":"1702","author":"A","date":"2024-01-01","variables":[{"key":"pus","__proto__":{"polluted":1}}]}`,
    `{"overlay":1,"edition":"emonev-2024","district":"1702","author":"A","date":"2024-01-01","constructor":{"prototype":{"polluted":1}}}`,
    `{"overlay":1,"edition":"emonev-2024","district":"1702","author":"A","date":"2024-01-01","variables":[{"key":"__proto__","label":"X"}]}`,
  ])('reaches no other object: %s', (json) => {
    const read = parseOverlay(json);
    if (read.ok) {
      const result = applyOverlay(emonev2024, read.value);
      if (result.ok) expect(result.value).toEqual(emonev2024);
    }
    expect(polluted()).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'A', 'x y', '1a', ''])(
    'cannot add a variable called "%s"',
    (key) => {
      expect(refusal({ ...head, addedVariables: [{ ...posyandu, key }] })).toContain('isian baru ke-1, kunci');
    },
  );

  it.each(['__proto__', 'constructor'])('cannot change what is called %s', (key) => {
    expect(refusal({ ...head, variables: [{ key, label: 'X' }] })).toContain(`isian "${key}"`);
    expect(refusal({ ...head, forms: [{ key }] })).toContain(`formulir "${key}"`);
    expect(refusal({ ...head, agencies: [{ key }] })).toContain(`OPD "${key}"`);
  });
});
