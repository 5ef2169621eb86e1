/** Deeper than any package; a text nested deeper is not one, and must not exhaust the stack. */
const DEEPEST = 16;

/**
 * The one spelling of a JSON value: keys sorted by code unit, no blanks, numbers as ECMAScript writes them (−0 as 0), as
 * RFC 8785 asks. Keys whose value is undefined are left out. Null where the value has no such spelling: a figure that is
 * no number, something nested too deeply, or the key `__proto__`, which names no content in any file of ours.
 */
export function canonicalJson(value: unknown): string | null {
  try {
    return spell(value, 0);
  } catch (error) {
    if (error === NO_SPELLING) return null;
    throw error;
  }
}

const NO_SPELLING = new Error('no canonical spelling');

function spell(value: unknown, depth: number): string {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw NO_SPELLING;
    return String(value === 0 ? 0 : value);
  }
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return JSON.stringify(value);
  if (typeof value !== 'object' || depth >= DEEPEST) throw NO_SPELLING;
  if (Array.isArray(value)) return `[${value.map((part: unknown) => spell(part, depth + 1)).join(',')}]`;
  const parts: string[] = [];
  for (const key of Object.keys(value).sort()) {
    if (key === '__proto__') throw NO_SPELLING;
    const part = (value as Readonly<Record<string, unknown>>)[key];
    if (part !== undefined) parts.push(`${JSON.stringify(key)}:${spell(part, depth + 1)}`);
  }
  return `{${parts.join(',')}}`;
}
