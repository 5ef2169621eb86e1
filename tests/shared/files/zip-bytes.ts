import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly data: Uint8Array;
  /** What the directory says instead of the truth. */
  readonly claims?: { readonly packed?: number; readonly unpacked?: number };
}

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A ZIP file written by hand, so that its directory can lie. */
export function zip(entries: readonly ZipEntry[], { count = entries.length }: { count?: number } = {}): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claims } of entries) {
    const packed = deflateRawSync(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(claims?.packed ?? packed.length, 14);
    fields.writeUInt32LE(claims?.unpacked ?? data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    parts.push(ascii('PK\u0003\u0004'), fields, ascii(name), packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(ascii('PK\u0001\u0002'), Buffer.from([20, 0]), fields, tail, ascii(name));
    offset += 30 + name.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...parts, central, ascii('PK\u0005\u0006'), end]));
}
