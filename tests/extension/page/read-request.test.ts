import { PageRequest } from '@extension/protocol/messages';
import { readRequest } from '@extension/page/read-request';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const item = fc.record(
  {
    field: fc.string(),
    identity: fc.string(),
    value: fc.string(),
    before: fc.string(),
    file: fc.record({ name: fc.string(), type: fc.string(), base64: fc.string() }),
  },
  { requiredKeys: ['field', 'identity', 'value', 'before'] },
);
const mark = fc.record({
  field: fc.string(),
  mark: fc.constantFrom('akan-diisi', 'terisi', 'ditahan', 'gagal'),
  text: fc.string(),
});
const request = fc.oneof(
  fc.record(
    { type: fc.constant('read'), expandLists: fc.boolean(), everyPage: fc.boolean() },
    { requiredKeys: ['type', 'expandLists'] },
  ),
  fc.record({ type: fc.constant('fill'), items: fc.array(item, { maxLength: 4 }) }),
  fc.record({ type: fc.constant('mark'), marks: fc.array(mark, { maxLength: 4 }) }),
  fc.record({ type: fc.constantFrom('stop', 'undo', 'clear-marks') }),
);

/** Every object within a message, the message itself first. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsIn)];
}

describe('a message to the page', () => {
  it('is taken when the schema takes it', () => {
    fc.assert(
      fc.property(request, (message) => {
        expect(PageRequest.safeParse(message).success).toBe(true);
        expect(readRequest(message)).toBe(message);
      }),
    );
  });

  it('is refused when the schema refuses it, whatever was taken out, put in or exchanged', () => {
    const harm = fc.record({
      at: fc.nat(30),
      key: fc.nat(10),
      how: fc.constantFrom('remove', 'add', 'exchange'),
      value: fc.oneof(fc.anything(), fc.constantFrom(null, undefined, 0, '', [], {})),
    });
    fc.assert(
      fc.property(request, harm, (message, { at, key, how, value }) => {
        const damaged: unknown = structuredClone(message);
        const objects = objectsIn(damaged);
        const target = objects[at % objects.length] ?? {};
        const name = Object.keys(target)[key % Object.keys(target).length] ?? 'type';
        if (how === 'remove') delete target[name];
        else target[how === 'add' ? `${name}x` : name] = value;
        expect(readRequest(damaged) !== null).toBe(PageRequest.safeParse(damaged).success);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([[null], ['stop'], [[]], [{}], [{ type: 'save' }], [{ type: '__proto__' }], [{ type: 'constructor' }]])(
    'is refused where it is no request at all: %j',
    (message) => {
      expect(readRequest(message)).toBeNull();
    },
  );
});
