import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentsIn, readSpelled, spell, Unspellable } from '@extension/model/rescue/spell';

const through = (value: unknown): unknown => readSpelled(JSON.parse(JSON.stringify(spell(value, new Map()))));

/** Anything that a database keeps, but documents. */
const kept = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(null, undefined, Number.NaN, -0, Infinity, -Infinity, '\ud800', '\n'),
    fc.bigInt(),
    fc.date({ noInvalidDate: false }),
    fc.uint8Array(),
    fc.float64Array(),
    fc.array(tie('any')),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('$', 'constructor', '__proto__')), tie('any'), {
      noNullPrototype: true,
    }),
    fc.array(fc.tuple(tie('any'), tie('any'))).map((pairs) => new Map(pairs)),
    fc.array(tie('any')).map((parts) => new Set(parts)),
    fc.array(fc.integer(), { minLength: 1 }).map((list) => Object.assign([], { length: 9 }, { 4: list })),
  ),
})).any;

describe('a value spelled in a copy', () => {
  it('is read back as it was, whatever it is', () => {
    fc.assert(
      fc.property(kept, (value) => {
        // Vitest takes a key called `constructor` for the kind of the object.
        expect(isDeepStrictEqual(through(value), value)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('that JSON can say is spelled as JSON', () => {
    const value = { kind: 'import', rows: [1, null, 'dua', true] };
    expect(spell(value, new Map())).toEqual(value);
  });

  it('is a document wherever it stands in it', async () => {
    const blob = new Blob([new Uint8Array([0, 255, 10])], { type: 'image/png' });
    const value = { bytes: blob, more: [new Map([['a', blob]])] };
    const found = documentsIn(value);
    expect(found).toHaveLength(2);
    const documents = new Map([[blob, new Uint8Array(await blob.arrayBuffer())]]);
    const read = readSpelled(JSON.parse(JSON.stringify(spell(value, documents)))) as typeof value;
    expect(read.bytes.type).toBe('image/png');
    expect([...new Uint8Array(await read.bytes.arrayBuffer())]).toEqual([0, 255, 10]);
  });

  it('is refused where it could not be read back the same', () => {
    expect(() => spell(() => 1, new Map())).toThrow(Unspellable);
    expect(() => spell(new (class Kind {})(), new Map())).toThrow(Unspellable);
    expect(() => spell(new Blob(['x']), new Map())).toThrow(Unspellable);
    expect(() => readSpelled({ $: ['lain'] })).toThrow(Unspellable);
  });
});
