import { describe, expect, it } from 'vitest';
import { draftMap, mapText, readMap, recognise, sightOf } from '@extension/maps';
import type { SavedMap } from '@extension/maps';
import { CONTEXT, page, VILLAGES } from './pages';
import { unknownForm } from './unknown-form';

const EDITION = CONTEXT.edition;
const SETTING = {
  edition: EDITION.id,
  year: 2024,
  district: '1702',
  districtName: 'Kabupaten Rejang Lebong',
  variables: new Set(EDITION.variables.map(({ key }) => key)),
};
const { snapshot, truth } = unknownForm(7);
const recorded = (more: Partial<SavedMap> = {}): SavedMap => {
  const sight = sightOf(snapshot, VILLAGES);
  const chosen = new Map(
    sight.fields.flatMap(([field], at) => {
      const variable = field && truth.get(field.id);
      return variable === undefined ? [] : [[variable, at] as const];
    }),
  );
  const stamp = { address: '127.0.0.1/isian', year: 2024, district: '1702', by: 'Sari', at: '2024-02-10T08:00:00Z' };
  return { ...draftMap({ sight, edition: EDITION, chosen, ...stamp }), ...more };
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
    const sight = sightOf(filled, VILLAGES);
    expect(JSON.stringify(sight.seen)).not.toContain('4711');
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
