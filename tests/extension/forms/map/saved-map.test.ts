import { describe, expect, it } from 'vitest';
import { EDITIONS } from '@shared/catalogue';
import { draftMap, mapText, readMap, recognise, outlineOf } from '@extension/forms';
import type { SavedMap } from '@extension/forms';
import { CONTEXT, field, page, SASARAN, table, VILLAGES } from '../pages';
import type { PageSnapshot } from '@extension/protocol/messages';
import { unknownForm } from '../unknown-form';

const EDITION = CONTEXT.edition;
const SETTING = {
  edition: EDITION.id,
  titles: new Map(EDITIONS.map(({ id, title }) => [id, title])),
  year: 2024,
  district: '1702',
  districtName: 'Kabupaten Rejang Lebong',
  variables: new Set(EDITION.variables.map(({ key }) => key)),
};
const { snapshot, truth } = unknownForm(7);
const recorded = (more: Partial<SavedMap> = {}): SavedMap => {
  const outline = outlineOf(snapshot, VILLAGES);
  const chosen = new Map(
    outline.fields.flatMap(([field], at) => {
      const variable = field && truth.get(field.id);
      return variable === undefined ? [] : [[variable, at] as const];
    }),
  );
  const stamp = { address: '127.0.0.1/isian', year: 2024, district: '1702', by: 'Sari', at: '2024-02-10T08:00:00Z' };
  return { ...draftMap({ outline, edition: EDITION, chosen, ...stamp }), ...more };
};
const refusal = (text: string, setting = SETTING): string => {
  const read = readMap(text, setting);
  return read.ok ? 'taken' : read.problem.message;
};

describe('a form map as a file', () => {
  it('comes back as it was, and is written the same however its keys were ordered', () => {
    const map = recorded();
    expect(readMap(mapText(map), SETTING)).toEqual({ ok: true, value: map });
    const turned = Object.fromEntries(Object.entries(map).toReversed()) as SavedMap;
    expect(mapText(turned)).toBe(mapText(map));
  });

  it('holds no value of the page', () => {
    const filled = {
      ...snapshot,
      fields: snapshot.fields.map((field) => ({ ...field, value: '4711', shown: '4711' })),
    };
    const outline = outlineOf(filled, VILLAGES);
    expect(JSON.stringify(outline.seen)).not.toContain('4711');
  });

  it.each([
    ['no JSON', 'halo'],
    ['cut off', mapText(recorded()).slice(0, -40)],
    ['another kind of file', '{"overlay":1}'],
    ['a list', '[]'],
  ])('that is %s is refused as no map', (_, text) => {
    expect(refusal(text)).toContain('bukan peta formulir Cermat');
  });

  it('changed by hand is refused', () => {
    expect(refusal(mapText(recorded()).replace('"by":"Sari"', '"by":"Budi"'))).toContain('berubah sejak disimpan');
  });

  it('of another year or district is refused; handed over for any district it is taken', () => {
    expect(refusal(mapText(recorded({ year: 2023 })))).toContain('untuk tahun 2023');
    expect(refusal(mapText(recorded({ district: '3273' })))).toContain('direkam untuk kabupaten/kota 3273');
    expect(refusal(mapText(recorded({ district: '' })))).toBe('taken');
  });

  it('of another edition of the same year is refused with the names of both; of another year too with the years', () => {
    expect(refusal(mapText(recorded({ edition: 'konvergensi-2025' })))).toBe(
      'Peta ini untuk Aksi Konvergensi 2025–2026, sedangkan data Anda untuk E-Monev Aksi Konvergensi 2022–2024.',
    );
    expect(refusal(mapText(recorded({ edition: 'lain' })))).toContain('untuk edisi yang belum dikenal di sini');
    expect(refusal(mapText(recorded({ edition: 'konvergensi-2025', year: 2025 })))).toBe(
      'Peta ini untuk tahun 2025, sedangkan data Anda tahun 2024.',
    );
  });

  it('that names a variable there is not, or one field twice, is refused', () => {
    const map = recorded();
    const [first, second, ...rest] = map.fields;
    if (!first || !second) throw new Error('two fields at least');
    expect(refusal(mapText({ ...map, fields: [{ ...first, variable: 'tidak_ada' }, second] }))).toContain(
      'tidak dikenal',
    );
    expect(refusal(mapText({ ...map, fields: [first, { ...second, at: first.at }, ...rest] }))).toContain('dua kali');
    expect(refusal(mapText({ ...map, fields: [] }))).toContain('tidak ada ruas');
  });

  it('of a newer version asks for a newer Cermat', () => {
    const text = JSON.stringify({ ...recorded(), version: 2, hash: '' });
    expect(refusal(text)).toContain('lebih baru');
  });
});

describe('a form with a heading for what is done with it', () => {
  const at = (...headings: string[]) => ({ ...snapshot, headings });
  const recordedAt = (...headings: string[]): SavedMap => {
    const outline = outlineOf(at(...headings), VILLAGES);
    return recorded({ form: 'peta-posyandu', headings: [...outline.headings] });
  };
  const labels = snapshot.fields.flatMap(({ id, label }) => (truth.has(id) ? [label] : []));
  const listAt = (...headings: string[]) =>
    page({
      headings,
      context: ['Tahun 2024'],
      tables: [table(['Kode Desa', 'Desa', ...labels], [['1702011001', 'Suka Maju', ...labels.map(() => '7')]])],
    });
  const kinds = (map: SavedMap, ...headings: string[]) => {
    const context = { ...CONTEXT, maps: [map] };
    return [recognise(at(...headings), context).kind, recognise(listAt(...headings), context).kind];
  };
  const add = recordedAt('Data Posyandu', 'Tambah Data Posyandu');

  it.each([
    [['Data Posyandu', 'Tambah Data Posyandu']],
    [['Data Posyandu', 'Ubah Data Posyandu']],
    [['Posyandu', 'Edit Posyandu']],
    [['Data Posyandu', 'Posyandu - Ubah data']],
    [['Formulir Input Data Posyandu']],
    [['Data Posyandu', 'Tambah data baru']],
    [['Beranda', 'Daftar Posyandu']],
  ])('is the same form under %j, and so is its saved list', (headings) => {
    expect(kinds(add, ...headings)).toEqual(['village-form', 'list']);
  });

  it('has its saved list read by the labels it was recorded with', () => {
    const list = recognise(listAt('Data Posyandu'), { ...CONTEXT, maps: [add] });
    if (list.kind !== 'list') throw new Error(list.kind);
    expect(list).toMatchObject({ form: 'peta-posyandu', saved: add, hidden: [], complete: true });
    expect(list.rows.get('1702011001')?.size).toBe(truth.size);
  });

  it.each([
    [['Data Puskesmas', 'Tambah Data Puskesmas'], ['Data Puskesmas']],
    [
      ['Data Posyandu', 'Tambah Data Puskesmas'],
      ['Data Posyandu', 'Data Puskesmas'],
    ],
    [['Data Posyandu', 'Tambah Data Kader Posyandu'], ['Data Kader Posyandu']],
    [['Data Posyandu', 'Tambah Data Posyandu 2'], ['Data Posyandu 2']],
    [['Data Posyandu', 'Tambah Data Posyandu Baru'], ['Data Posyandu Baru']],
    [['Data Posyandu', 'Tambah Data Posyandu Tahun 2023'], ['Data Posyandu Tahun 2023']],
    [['Tambah Data'], ['Daftar Data']],
  ])('is another form under %j, and %j is no list of it', (form, list) => {
    expect([kinds(add, ...form)[0], kinds(add, ...list)[1]]).toEqual(['unknown', 'unknown']);
  });

  it('is found under the headings that stood around it, and under no other', () => {
    const titled = recordedAt('Data Posyandu', 'Balita', 'Tambah Data Posyandu');
    expect(kinds(titled, 'Data Posyandu', 'Balita')).toEqual(['village-form', 'list']);
    expect(kinds(titled, 'Data Posyandu', 'Ibu Hamil')).toEqual(['unknown', 'unknown']);
  });

  it('goes by its own name where the page to add and the page to change were recorded apart', () => {
    const edit = { ...recordedAt('Data Posyandu', 'Ubah Data Posyandu'), form: 'peta-ubah' };
    const formOf = (heading: string) => {
      const found = recognise(at('Data Posyandu', heading), { ...CONTEXT, maps: [add, edit] });
      return found.kind === 'village-form' ? found.form : found.kind;
    };
    expect(formOf('Tambah Data Posyandu')).toBe('peta-posyandu');
    expect(formOf('Ubah Data Posyandu')).toBe('peta-ubah');
    expect(formOf('Isi Data Posyandu')).toBe('unknown');
  });

  it('keeps the names it had before each repair, so that repairing one page leaves the other known', () => {
    const outline = outlineOf(at('Data Posyandu', 'Perbarui Layanan'), VILLAGES);
    const places = new Map(add.fields.map(({ variable, at: place }) => [variable, place]));
    const { address, year, district, by, at: when } = add;
    const known = { edition: EDITION, chosen: places, address, year, district, by, at: when };
    const repaired = draftMap({ ...known, outline, replaces: add });
    expect(repaired).toMatchObject({ form: 'peta-posyandu', aliases: ['Tambah Data Posyandu'] });
    for (const heading of ['Perbarui Layanan', 'Tambah Data Posyandu', 'Ubah Data Posyandu'])
      expect(kinds(repaired, 'Data Posyandu', heading)).toEqual(['village-form', 'list']);
    expect(kinds(repaired, 'Data Posyandu', 'Tambah Data Puskesmas')).toEqual(['unknown', 'unknown']);
    const back = draftMap({ ...known, outline: outlineOf(at('Tambah data posyandu'), VILLAGES), replaces: repaired });
    expect(back.aliases).toEqual(['Perbarui Layanan']);
  });

  it('is the same where its fields stand under what is done with it, and another where they stand under something else', () => {
    const under = (section: string) => ({
      ...at('Data Posyandu'),
      fields: snapshot.fields.map((one) => ({ ...one, section })),
    });
    const outline = outlineOf(under('Tambah data'), VILLAGES);
    const maps = [recorded({ headings: [...outline.headings], seen: [...outline.seen] })];
    const kind = (section: string) => recognise(under(section), { ...CONTEXT, maps });
    for (const same of ['Ubah data', 'Tambah data Posyandu', 'Ubah Data Posyandu', ''])
      expect(kind(same)).toMatchObject({ kind: 'village-form' });
    for (const other of ['Ubah data Puskesmas', 'Balita', 'Data Posyandu Balita'])
      expect(kind(other)).toMatchObject({ kind: 'unknown', drift: {} });
  });

  it('of one figure does not take the page of a form the edition knows for its own, changed', () => {
    const one = page({ headings: ['Data Kader'], context: ['Tahun 2024'], fields: [field(SASARAN[0] ?? '')] });
    const outline = outlineOf(one, VILLAGES);
    const { address, year, district, by, at: when } = add;
    const chosen = new Map([['jumlah_keluarga', 0]]);
    const maps = [draftMap({ outline, edition: EDITION, chosen, address, year, district, by, at: when })];
    const stated = page({
      headings: ['Data Sasaran'],
      context: ['Tahun 2024', '1702011001'],
      fields: SASARAN.map((label) => field(label)),
    });
    const kind = (snapshotNow: PageSnapshot) => recognise(snapshotNow, { ...CONTEXT, maps });
    expect(kind(stated)).toMatchObject({ kind: 'village-form', form: 'data-sasaran' });
    expect(kind({ ...stated, fields: stated.fields.slice(0, 2) })).toMatchObject({ kind: 'unknown' });
    const kindred = page({ headings: ['Posyandu'], fields: [field('Jumlah keluarga lansia')] });
    expect(kind(kindred)).toEqual({ kind: 'unknown' });
  });

  it('of one figure beside a search has its list, though the search stands there too', () => {
    const search = field('Cari menu');
    const one = (label: string) =>
      page({ headings: ['Data Kader'], context: ['Tahun 2024'], fields: [search, field(label)] });
    const outline = outlineOf(one('Jumlah keluarga'), VILLAGES);
    const chosen = new Map([
      ['jumlah_keluarga', outline.fields.findIndex(([first]) => first?.label === 'Jumlah keluarga')],
    ]);
    const { address, year, district, by, at: when } = add;
    const maps = [draftMap({ outline, edition: EDITION, chosen, address, year, district, by, at: when })];
    const list = page({
      headings: ['Data Kader'],
      context: ['Tahun 2024'],
      fields: [search],
      tables: [table(['Kode Desa', 'Desa', 'Jumlah keluarga'], [['1702011001', 'Suka Maju', '195']])],
    });
    expect(recognise(list, { ...CONTEXT, maps })).toMatchObject({ kind: 'list', complete: true });
    expect(recognise({ ...list, tables: [] }, { ...CONTEXT, maps })).toMatchObject({ kind: 'unknown', drift: {} });
    expect(recognise(one('Jumlah rumah tangga'), { ...CONTEXT, maps })).toMatchObject({ kind: 'unknown', drift: {} });
  });

  it('has one list where it is recorded as a page and as a table, and none where two forms say the same', () => {
    const asTable: SavedMap = { ...add, rows: 'village', fields: add.fields.slice(0, 3) };
    const list = recognise(listAt('Data Posyandu'), { ...CONTEXT, maps: [asTable, add] });
    expect(list).toMatchObject({ kind: 'list', saved: { rows: 'none' }, hidden: [] });
    const twice = { ...CONTEXT, maps: [add, { ...add, form: 'peta-lain' }] };
    expect(recognise(listAt('Data Posyandu'), twice).kind).toBe('unknown');
  });
});

describe('a page recorded before', () => {
  const context = { ...CONTEXT, maps: [recorded()] };

  it('is recognised, every field by what was recorded, for the village it states', () => {
    const found = recognise(snapshot, context);
    if (found.kind !== 'village-form') throw new Error(found.kind);
    expect(new Map(found.fields.map(({ field, variable }) => [field.id, variable]))).toEqual(truth);
    expect(found.village).toBe('1702011001');
  });

  it('is not recognised without the map, nor by the map of another page', () => {
    expect(recognise(snapshot, CONTEXT).kind).toBe('unknown');
    const other = page({ headings: ['Isian Layanan Terpadu Desa'], fields: snapshot.fields.slice(0, 3) });
    expect(recognise(other, context).kind).toBe('unknown');
  });

  it('is not filled by either of two maps that fit', () => {
    const twice = { ...CONTEXT, maps: [recorded(), recorded({ form: 'peta-lain' })] };
    expect(recognise(snapshot, twice).kind).toBe('unknown');
  });

  it('of another semester is another page, but where figures are entered per semester: there it says which it is', () => {
    const later = { ...snapshot, context: [...snapshot.context, 'Semester 2'] };
    expect(recognise(later, context)).toMatchObject({
      kind: 'unknown',
      drift: { drift: { changes: [{ kind: 'semester' }] } },
    });
    expect(recognise(later, { ...context, period: 'semester-2' })).toMatchObject({
      kind: 'village-form',
      semester: 'semester-2',
    });
    expect(recognise(later, { ...context, period: 'semester-1' })).toMatchObject({ semester: 'semester-2' });
  });

  it('with one word put in is unknown, and the change is told with its word', () => {
    const fields = snapshot.fields.map((field, at) =>
      at === 3 ? { ...field, label: `${field.label} yang tidak terlayani` } : field,
    );
    const found = recognise({ ...snapshot, fields }, context);
    if (found.kind !== 'unknown' || !found.drift) throw new Error('no drift');
    expect(found.drift.drift.changes.map(({ kind, words }) => [kind, words.includes('tidak')])).toEqual([
      ['meaning', true],
    ]);
  });
});
