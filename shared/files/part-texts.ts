import { ok, type Result } from '../result';
import { readEntry } from './zip-entry';
import type { ZipEntry } from './zip-guard';

/** Browsers and Node have it; ES2020's own library types do not name it. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** Returns a part of a workbook as text; null where there is none of that name, and a problem where it is damaged. */
export type PartTexts = (name: string) => Promise<Result<string> | null>;

/** The parts of one workbook, each unpacked and checked once, however often it is asked for. */
export function partTexts(bytes: Uint8Array, entries: readonly ZipEntry[]): PartTexts {
  const texts = new Map<string, Promise<Result<string> | null>>();
  const unpacked = async (name: string): Promise<Result<string> | null> => {
    const entry = entries.find((one) => one.name === name);
    const content = entry && (await readEntry(bytes, entry));
    if (!content) return null;
    return content.ok ? ok(new TextDecoder('utf-8').decode(content.value)) : content;
  };
  return (name) => {
    const text = texts.get(name) ?? unpacked(name);
    texts.set(name, text);
    return text;
  };
}
