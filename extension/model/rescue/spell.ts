import { base64, fromBase64 } from '../bytes/base64';

/**
 * Values as the database keeps them, spelled in JSON and read back the same. What JSON has no words for stands under a mark:
 * `{ "$": ["date", 0] }`; an object of somebody's that has such a key is spelled as a list of its parts.
 */
const MARK = '$';

/** Bytes of documents, read before: a value is spelled in one go. */
export type Documents = ReadonlyMap<Blob, Uint8Array>;

/** A value that no copy can hold. Nothing of ours writes one. */
export class Unspellable extends Error {}

const marked = (...parts: readonly unknown[]): unknown => ({ [MARK]: parts });

const ARRAYS = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
} as const;
const isArrayName = (name: string): name is keyof typeof ARRAYS => Object.hasOwn(ARRAYS, name);

/** Documents anywhere in a value. */
export function documentsIn(value: unknown, found: Blob[] = []): readonly Blob[] {
  if (typeof value !== 'object' || value === null) return found;
  if (value instanceof Blob) found.push(value);
  else if (Array.isArray(value)) for (const part of value) documentsIn(part, found);
  else if (value instanceof Map) for (const pair of value) documentsIn(pair, found);
  else if (value instanceof Set) for (const part of value) documentsIn(part, found);
  else if (!ArrayBuffer.isView(value)) for (const key in value) documentsIn(value[key as never], found);
  return found;
}

const pairs = (object: object, documents: Documents): unknown[] =>
  Object.entries(object).map(([key, part]) => [key, spell(part, documents)]);

function spellObject(value: object, documents: Documents): unknown {
  if (Array.isArray(value)) {
    const isWhole = Object.keys(value).length === value.length;
    return isWhole
      ? value.map((part) => spell(part, documents))
      : marked('list', value.length, pairs(value, documents));
  }
  if (value instanceof Blob) {
    const bytes = documents.get(value);
    if (!bytes) throw new Unspellable('A document that was not read');
    return value instanceof File
      ? marked('file', value.type, base64(bytes), value.name, value.lastModified)
      : marked('blob', value.type, base64(bytes));
  }
  if (value instanceof Date) return marked('date', spell(value.getTime(), documents));
  if (value instanceof Map)
    return marked(
      'map',
      [...value].map(([key, part]) => [spell(key, documents), spell(part, documents)]),
    );
  if (value instanceof Set)
    return marked(
      'set',
      [...value].map((part) => spell(part, documents)),
    );
  if (value instanceof ArrayBuffer) return marked('buffer', base64(new Uint8Array(value)));
  if (ArrayBuffer.isView(value)) {
    const { name } = value.constructor;
    if (!isArrayName(name)) throw new Unspellable(name);
    return marked('array', name, base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)));
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new Unspellable('An object of a kind of its own');
  if (Object.hasOwn(value, MARK)) return marked('object', pairs(value, documents));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, spell(part, documents)]));
}

/** Spells a value. Throws `Unspellable` where it cannot be read back the same. */
export function spell(value: unknown, documents: Documents): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      if (Number.isFinite(value) && !Object.is(value, -0)) return value;
      return marked('number', Object.is(value, -0) ? '-0' : String(value));
    case 'undefined':
      return marked('undefined');
    case 'bigint':
      return marked('bigint', String(value));
    case 'object':
      return value === null ? null : spellObject(value, documents);
    default:
      throw new Unspellable(typeof value);
  }
}

const bytesOf = (text: unknown): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(String(text)), (letter) => letter.charCodeAt(0));
const listOf = (value: unknown): readonly unknown[] => {
  if (!Array.isArray(value)) throw new Unspellable('No list where one belongs');
  return value;
};
const pairsOf = (value: unknown): (readonly [unknown, unknown])[] =>
  listOf(value).map((pair) => [readSpelled(listOf(pair)[0]), readSpelled(listOf(pair)[1])]);

/** Each mark and how it is read. */
const READERS: Readonly<Record<string, (...parts: readonly unknown[]) => unknown>> = {
  number: (text) => Number(text),
  undefined: () => undefined,
  bigint: (text) => BigInt(String(text)),
  list: (length, parts) => Object.assign([], { length }, Object.fromEntries(pairsOf(parts))),
  blob: (type, text) => fromBase64(String(text), String(type)),
  file: (type, text, name, lastModified) =>
    new File([bytesOf(text)], String(name), { type: String(type), lastModified: Number(lastModified) }),
  date: (time) => new Date(Number(readSpelled(time))),
  map: (parts) => new Map(pairsOf(parts)),
  set: (parts) => new Set(listOf(parts).map(readSpelled)),
  buffer: (text) => bytesOf(text).buffer,
  array: (name, text) => {
    if (!isArrayName(String(name))) throw new Unspellable(String(name));
    return new ARRAYS[String(name) as keyof typeof ARRAYS](bytesOf(text).buffer);
  },
  object: (parts) => Object.fromEntries(pairsOf(parts) as [string, unknown][]),
};

/** Reads a spelled value back. Throws where it is none. */
export function readSpelled(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(readSpelled);
  if (!Object.hasOwn(value, MARK))
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, readSpelled(part)]));
  const [kind, ...parts] = listOf(value[MARK as never]);
  const read = Object.hasOwn(READERS, String(kind)) ? READERS[String(kind)] : undefined;
  if (!read) throw new Unspellable(`Not known: ${String(kind)}`);
  return read(...parts);
}
