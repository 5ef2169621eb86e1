/** A schema as this room uses it: zod/mini's `safeParse`. */
export interface Parser<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

/** Parses stored records one by one; an unreadable one is counted and left out, the others stay usable. */
export function parseRecords<T>(
  parser: Parser<T>,
  records: readonly unknown[],
): { readonly read: T[]; readonly unreadable: number } {
  const read: T[] = [];
  for (const record of records) {
    const parsed = parser.safeParse(record);
    if (parsed.success) read.push(parsed.data);
  }
  return { read, unreadable: records.length - read.length };
}
