import { ok, type Result } from '../result';
import { crc32 } from './crc32';
import { deflate, inflate, joined } from './deflate';
import { DAMAGED, DEFLATE, findEnd, type ZipEntry } from './zip-guard';

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
/** Sizes stand behind the data instead of in the header. */
const DESCRIPTOR_FLAG = 0x0008;
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

/**
 * The same ZIP with the content of one entry replaced: every byte of every other entry stays as it was, only positions
 * behind it move (APPNOTE.TXT 4.3.7, 4.3.12).
 */
export async function replaceEntry(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  entry: ZipEntry,
  content: Uint8Array,
): Promise<Result<Uint8Array>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const start = dataStart(view, entry);
  const first = entries[0];
  if (start === null || !first || end === -1) return damaged;
  const directoryAt = first.centralAt;
  // What follows up to the next entry is this one's data descriptor, if it had one.
  const next = entries.reduce(
    (at, { localAt }) => (localAt > entry.localAt && localAt < at ? localAt : at),
    directoryAt,
  );
  const packed = entry.method === DEFLATE ? await deflate(content) : content;
  const flags = view.getUint16(entry.centralAt + 8, true) & ~DESCRIPTOR_FLAG;
  const sizes = [crc32(content), packed.length, content.length];

  const header = bytes.slice(entry.localAt, start);
  const headerView = new DataView(header.buffer);
  headerView.setUint16(6, flags, true);
  sizes.forEach((size, at) => headerView.setUint32(14 + at * 4, size, true));

  const moved = header.length + packed.length - (next - entry.localAt);
  const rest = bytes.slice(directoryAt);
  const restView = new DataView(rest.buffer);
  for (const { centralAt, localAt } of entries) {
    const at = centralAt - directoryAt;
    if (localAt > entry.localAt) restView.setUint32(at + 42, localAt + moved, true);
    if (centralAt !== entry.centralAt) continue;
    restView.setUint16(at + 8, flags, true);
    sizes.forEach((size, offset) => restView.setUint32(at + 16 + offset * 4, size, true));
  }
  restView.setUint32(end - directoryAt + 16, directoryAt + moved, true);
  const parts = [bytes.subarray(0, entry.localAt), header, packed, bytes.subarray(next, directoryAt), rest];
  return ok(joined(parts, bytes.length + moved));
}

function dataStart(view: DataView, { localAt, packed }: ZipEntry): number | null {
  if (localAt + LOCAL_LENGTH > view.byteLength || view.getUint32(localAt, true) !== LOCAL) return null;
  const start = localAt + LOCAL_LENGTH + view.getUint16(localAt + 26, true) + view.getUint16(localAt + 28, true);
  return start + packed <= view.byteLength ? start : null;
}
