import { crc32 } from './crc32';
import { joined } from './deflate';

/** Browsers and Node have it; ES2020's own library types do not name it. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAME = 0x0800;

export interface StoredPart {
  readonly name: string;
  readonly content: Uint8Array;
}

/** A ZIP of parts that are stored as they are (APPNOTE.TXT 4.3.7, 4.3.12 and 4.3.16). */
export function storedZip(parts: readonly StoredPart[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, content } of parts) {
    const written = new TextEncoder().encode(name);
    const checked = [crc32(content), content.length, content.length];
    const shared = { name: written, checked };
    const header = record(30, LOCAL, 4, shared);
    const line = record(46, CENTRAL, 6, shared);
    new DataView(line.buffer).setUint32(42, at, true);
    pieces.push(header, content);
    directory.push(line);
    at += header.length + content.length;
  }
  const size = directory.reduce((sum, line) => sum + line.length, 0);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, parts.length, true);
  view.setUint16(10, parts.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, at, true);
  return joined([...pieces, ...directory, end], at + size + end.length);
}

/** A header of an entry, or its line in the directory: the same fields, from `from` on. */
function record(
  length: number,
  signature: number,
  from: number,
  { name, checked }: { readonly name: Uint8Array; readonly checked: readonly number[] },
): Uint8Array {
  const bytes = new Uint8Array(length + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  view.setUint16(from, 20, true);
  view.setUint16(from + 2, UTF8_NAME, true);
  checked.forEach((value, index) => view.setUint32(from + 10 + index * 4, value, true));
  view.setUint16(from + 22, name.length, true);
  bytes.set(name, length);
  return bytes;
}
