import { inflateRawSync } from 'node:zlib';

/** One part of an XLSX file, from the list at its end: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT 4.3.12 */
export function readPart(bytes: Uint8Array, path: string): string {
  const data = Buffer.from(bytes);
  for (let at = data.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = data.indexOf('PK\x01\x02', at + 4, 'latin1')) {
    const name = data.toString('utf8', at + 46, at + 46 + data.readUInt16LE(at + 28));
    if (name !== path) continue;
    const local = data.readUInt32LE(at + 42);
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const packed = data.subarray(start, start + data.readUInt32LE(at + 20));
    return (data.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
  }
  throw new Error(`No part ${path}`);
}
