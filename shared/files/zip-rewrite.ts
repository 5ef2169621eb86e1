import { ok, type Result } from '../result';
import { crc32 } from './crc32';
import { deflate, joined } from './deflate';
import { dataStart } from './zip-entry';
import { DAMAGED, DEFLATE, findEnd, type ZipEntry } from './zip-guard';

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
/** Sizes stand behind the data instead of in the header. */
const DESCRIPTOR_FLAG = 0x0008;
/** Version 2.0, the first that knows method 8 (APPNOTE.TXT 4.4.3). */
const VERSION = 20;
/** 1 January 1980, the first day ZIP knows: the same input gives the same file. */
const DAY = 0x0021;

const damaged = { ok: false, problem: DAMAGED } as const;

interface Laid {
  readonly body: readonly Uint8Array[];
  readonly length: number;
  /** Its line in the directory, but for its position. */
  readonly line: Uint8Array;
}

/**
 * The same ZIP with the content of some entries replaced and new ones behind them: every byte of every other entry stays
 * as it was, only positions move (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16).
 * @param entries all of the directory, as `guardZip` read them
 * @param contents by name, ASCII; names that are not there yet are added in this order
 */
export async function rewriteZip(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  contents: ReadonlyMap<string, Uint8Array>,
): Promise<Result<Uint8Array>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const [first] = entries;
  const known = new Set(entries.map(({ name }) => name));
  if (!first || end === -1 || known.size !== entries.length) return damaged;
  const order = [...entries].sort((a, b) => a.localAt - b.localAt);
  const laid = new Map<ZipEntry, Laid>();
  for (const [at, entry] of order.entries()) {
    const next = order[at + 1]?.localAt ?? first.centralAt;
    const start = dataStart(view, entry);
    if (start === null || start + entry.packed > next) return damaged;
    const content = contents.get(entry.name);
    laid.set(
      entry,
      content === undefined
        ? asItWas(bytes, entry, next)
        : // oxlint-disable-next-line no-await-in-loop -- one part at a time keeps one part in memory
          await replaced(bytes, entry, start, content),
    );
  }
  const added: Laid[] = [];
  for (const [name, content] of contents)
    // oxlint-disable-next-line no-await-in-loop -- one part at a time keeps one part in memory
    if (!known.has(name)) added.push(await fresh(name, content));

  const lead = bytes.subarray(0, order[0]?.localAt ?? 0);
  const positions = new Map<Laid, number>();
  let at = lead.length;
  for (const one of [...order.flatMap((entry) => laid.get(entry) ?? []), ...added]) {
    positions.set(one, at);
    at += one.length;
  }
  const lines = [...entries.flatMap((entry) => laid.get(entry) ?? []), ...added];
  for (const one of lines) new DataView(one.line.buffer).setUint32(42, positions.get(one) ?? 0, true);
  const directory = lines.map(({ line }) => line);
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const tail = copied(bytes, end, bytes.length);
  const tailView = new DataView(tail.buffer);
  tailView.setUint16(8, lines.length, true);
  tailView.setUint16(10, lines.length, true);
  tailView.setUint32(12, size, true);
  tailView.setUint32(16, at, true);
  const parts = [lead, ...[...positions.keys()].flatMap(({ body }) => body), ...directory, tail];
  return ok(joined(parts, at + size + tail.length));
}

/** Bytes of their own: `slice` of a view that lies in a larger buffer (Node's Buffer) may be a view of that again. */
const copied = (bytes: Uint8Array, from: number, to: number): Uint8Array => new Uint8Array(bytes.subarray(from, to));

const asItWas = (bytes: Uint8Array, { localAt, centralAt, centralEnd }: ZipEntry, next: number): Laid => ({
  body: [bytes.subarray(localAt, next)],
  length: next - localAt,
  line: copied(bytes, centralAt, centralEnd),
});

async function replaced(bytes: Uint8Array, entry: ZipEntry, start: number, content: Uint8Array): Promise<Laid> {
  const packed = entry.method === DEFLATE ? await deflate(content) : content;
  const header = copied(bytes, entry.localAt, start);
  const line = copied(bytes, entry.centralAt, entry.centralEnd);
  const [headerView, lineView] = [new DataView(header.buffer), new DataView(line.buffer)];
  const flags = lineView.getUint16(8, true) & ~DESCRIPTOR_FLAG;
  headerView.setUint16(6, flags, true);
  lineView.setUint16(8, flags, true);
  [crc32(content), packed.length, content.length].forEach((size, field) => {
    headerView.setUint32(14 + field * 4, size, true);
    lineView.setUint32(16 + field * 4, size, true);
  });
  return { body: [header, packed], length: header.length + packed.length, line };
}

async function fresh(name: string, content: Uint8Array): Promise<Laid> {
  const packed = await deflate(content);
  const title = new TextEncoder().encode(name);
  const header = new Uint8Array(LOCAL_LENGTH + title.length);
  const line = new Uint8Array(CENTRAL_LENGTH + title.length);
  header.set(title, LOCAL_LENGTH);
  line.set(title, CENTRAL_LENGTH);
  const [headerView, lineView] = [new DataView(header.buffer), new DataView(line.buffer)];
  headerView.setUint32(0, LOCAL, true);
  lineView.setUint32(0, CENTRAL, true);
  lineView.setUint16(4, VERSION, true);
  for (const [into, from] of [
    [headerView, 4],
    [lineView, 6],
  ] as const) {
    into.setUint16(from, VERSION, true);
    into.setUint16(from + 4, DEFLATE, true);
    into.setUint16(from + 8, DAY, true);
    [crc32(content), packed.length, content.length].forEach((size, field) =>
      into.setUint32(from + 10 + field * 4, size, true),
    );
    into.setUint16(from + 22, title.length, true);
  }
  return { body: [header, packed], length: header.length + packed.length, line };
}
