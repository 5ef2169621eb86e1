import { ok, type Result } from '../result';
import { crc32 } from './crc32';
import { inflate } from './deflate';
import { DAMAGED, DEFLATE, type ZipEntry } from './zip-guard';

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const ENCRYPTED_FLAG = 0x0001;

const damaged = { ok: false, problem: DAMAGED } as const;

/** The unpacked content of one entry, checked against what the directory declares. */
export async function readEntry(bytes: Uint8Array, entry: ZipEntry): Promise<Result<Uint8Array>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = dataStart(view, entry);
  if (start === null || view.getUint16(entry.localAt + 6, true) & ENCRYPTED_FLAG) return damaged;
  const packed = bytes.subarray(start, start + entry.packed);
  try {
    const content = entry.method === DEFLATE ? await inflate(packed, entry.unpacked) : packed;
    const isWhole = content.length === entry.unpacked && crc32(content) === view.getUint32(entry.centralAt + 16, true);
    return isWhole ? ok(content) : damaged;
  } catch {
    return damaged;
  }
}

/** Where an entry's data begins; null where its header is damaged or the file ends before it. */
export function dataStart(view: DataView, { localAt, packed }: ZipEntry): number | null {
  if (localAt + LOCAL_LENGTH > view.byteLength || view.getUint32(localAt, true) !== LOCAL) return null;
  const start = localAt + LOCAL_LENGTH + view.getUint16(localAt + 26, true) + view.getUint16(localAt + 28, true);
  return start + packed <= view.byteLength ? start : null;
}
