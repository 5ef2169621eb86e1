import { fail, ok, type Problem, type Result } from '../result';
import { MAX_UNZIPPED_BYTES, MAX_ZIP_ENTRIES } from './limits';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64 = 0xffffffff;
export const DEFLATE = 8;
/** An empty deflate stream; a bigger one that claims to hold nothing is lying. */
const EMPTY_STREAM = 2;

export const DAMAGED: Problem = {
  message: 'Berkas XLSX ini rusak atau belum terunduh seluruhnya.',
  remedy: 'Unduh ulang, atau buka di Excel atau Google Sheets lalu simpan lagi sebagai .xlsx.',
};
export const TOO_BIG: Problem = {
  message: 'Isi berkas ini jauh lebih besar daripada lembar data kabupaten, sehingga tidak dibuka.',
  remedy: 'Muat buku kerja yang hanya berisi lembar data per desa, tanpa gambar dan lampiran.',
};

/** One entry of a ZIP's directory; positions and sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored as it is; 8: deflated. */
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its own header begins. */
  readonly localAt: number;
  /** Its line in the directory. */
  readonly centralAt: number;
  readonly centralEnd: number;
}

/**
 * Looks at a ZIP's directory before anything is unpacked. The reader allocates no more per entry than the directory
 * declares, so the sum declared here is the most that can be unpacked; entries that declare nothing but hold
 * something, use 64-bit sizes (no workbook of this kind needs them), or have the name of another, are refused.
 */
export function guardZip(bytes: Uint8Array): Result<readonly ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === -1) return { ok: false, problem: DAMAGED };
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (at === ZIP64 || count > MAX_ZIP_ENTRIES) return { ok: false, problem: TOO_BIG };
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return { ok: false, problem: DAMAGED };
    const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const name = latin(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    const method = view.getUint16(at + 10, true);
    const isSilent = unpacked === 0 && !name.endsWith('/') && method === DEFLATE;
    if (packed === ZIP64 || unpacked === ZIP64) return { ok: false, problem: TOO_BIG };
    // Of two entries of one name some programs read the first and some the last (APPNOTE.TXT forbids neither).
    if (names.has(name.toLowerCase())) return { ok: false, problem: DAMAGED };
    names.add(name.toLowerCase());
    if (isSilent && packed !== EMPTY_STREAM) return { ok: false, problem: DAMAGED };
    total += Math.max(unpacked, packed);
    if (total > MAX_UNZIPPED_BYTES) return { ok: false, problem: TOO_BIG };
    const centralEnd =
      at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    entries.push({ name, method, packed, unpacked, localAt: view.getUint32(at + 42, true), centralAt: at, centralEnd });
    at = centralEnd;
  }
  return count === 0 ? fail(DAMAGED.message, DAMAGED.remedy) : ok(entries);
}

/** Where the end record begins; -1 when there is none. */
export function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

const latin = (bytes: Uint8Array): string => bytes.reduce((text, byte) => text + String.fromCharCode(byte), '');
