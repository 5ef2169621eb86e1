import { once } from '../once';

const table = once(() =>
  Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  }),
);

/** The checksum ZIP keeps of each entry (CRC-32, ISO 3309, as APPNOTE.TXT 4.4.7 names it). */
export function crc32(bytes: Uint8Array): number {
  const values = table();
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (values[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
