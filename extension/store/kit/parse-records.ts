/** A schema as this room uses it: zod/mini's `safeParse`. */
export interface Parser<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

/** What was read; `unreadable`: records that were left out and have to be told of. */
export interface Read<Value> {
  readonly read: Value;
  readonly unreadable: number;
}

/** Parses stored records one by one; an unreadable one is counted and left out, the others stay usable. */
export function parseRecords<T>(parser: Parser<T>, records: readonly unknown[]): Read<T[]> {
  const read: T[] = [];
  for (const record of records) {
    const parsed = parser.safeParse(record);
    if (parsed.success) read.push(parsed.data);
  }
  return { read, unreadable: records.length - read.length };
}
