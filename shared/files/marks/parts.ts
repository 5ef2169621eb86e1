import type { Result } from '../../result';
import { readEntry } from '../zip-entry';
import type { ZipEntry } from '../zip-guard';
import { rewriteZip } from '../zip-rewrite';

/** Browsers and Node have them; ES2020's own library types do not name them. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** The parts of a workbook as texts, with what is written anew. */
export interface Parts {
  /** All there are, with those written anew. */
  names(): readonly string[];
  /** As it stands now, with what was written; null where there is none or it is damaged or no UTF-8. */
  read(name: string): Promise<string | null>;
  write(name: string, text: string): void;
  /** The workbook with what was written; every other part is byte for byte as it was. */
  bytes(): Promise<Result<Uint8Array>>;
}

export function partsOf(bytes: Uint8Array, entries: readonly ZipEntry[]): Parts {
  const written = new Map<string, string>();
  return {
    names: () => [...new Set([...entries.map(({ name }) => name), ...written.keys()])],
    async read(name) {
      const now = written.get(name);
      const entry = entries.find((one) => one.name === name);
      if (now !== undefined || !entry) return now ?? null;
      const content = await readEntry(bytes, entry);
      if (!content.ok) return null;
      try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content.value);
      } catch {
        return null;
      }
    },
    write: (name, text) => void written.set(name, text),
    bytes: () =>
      rewriteZip(bytes, entries, new Map([...written].map(([name, text]) => [name, new TextEncoder().encode(text)]))),
  };
}

/** The first of the names, counted from 1, that is not taken; capital and small letters are the same. */
export function freeName(nameOf: (count: number) => string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  let count = 1;
  while (known.has(nameOf(count).toLowerCase())) count += 1;
  return nameOf(count);
}
