import { sha256, startSha256 } from '@shared/hashing/sha256';
import { readGrown, readMoment } from '@extension/store/raw/read-raw';
import { placesIn } from '@extension/store/raw/shape';
import type { RawRecord } from '@extension/store/raw/shape';
import { headLine, RESCUE_FORMAT, sealedHead } from './head';
import { isOwnRecord } from './own-records';
import { documentsIn, spell } from './spell';
import type { Copy, CopyFacts, Tell } from './types';

/** What was read is no longer what is kept: records went away meanwhile. */
export class ChangedMeanwhile extends Error {}

/** One record as a line. Documents are read first. */
async function lineOf(place: string, [key, value]: RawRecord): Promise<string> {
  const documents = new Map<Blob, Uint8Array>();
  for (const document of documentsIn(value)) documents.set(document, new Uint8Array(await document.arrayBuffer()));
  return `${JSON.stringify([place, spell(key, documents), spell(value, documents)])}\n`;
}

/** Packs text as it comes. */
function startPacking() {
  const seal = startSha256();
  const packer = new CompressionStream('gzip');
  const writer = packer.writable.getWriter();
  const parts: BlobPart[] = [];
  let bytes = 0;
  const collect = async (): Promise<void> => {
    const reader = packer.readable.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      seal.add(value);
      parts.push(value);
      bytes += value.length;
    }
  };
  const collected = collect();
  const encoder = new TextEncoder();
  return {
    add: (text: string) => writer.write(encoder.encode(text)),
    async end() {
      await writer.close();
      await collected;
      return { seal, parts, bytes };
    },
  };
}

/** How many lines go into the packer at once. */
const STRETCH = 200;

/** Writes everything that a database holds at one moment into a file. */
export async function writeCopy(db: IDBDatabase, facts: CopyFacts, tell: Tell): Promise<Copy> {
  const { made, version, district, name } = facts;
  const { places: kept, growing } = await readMoment(db);
  const counts = new Map([...kept].map(([place, records]) => [place, records.length]));
  if (growing) counts.set(growing.name, growing.records);
  const of = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const packing = startPacking();
  const print: string[] = [printOfGrown(growing)];
  let done = 0;
  const add = async (place: string, records: readonly RawRecord[]): Promise<void> => {
    for (let at = 0; at < records.length; at += STRETCH) {
      const stretch = records.slice(at, at + STRETCH);
      const lines: string[] = [];
      for (const record of stretch) lines.push(await lineOf(place, record));
      if (place !== growing?.name)
        lines.forEach((line, index) => {
          if (!isOwnRecord(place, stretch[index]?.[0])) print.push(sha256(line));
        });
      await packing.add(lines.join(''));
      done += stretch.length;
      tell(done, of);
    }
  };
  for (const [place, records] of kept) await add(place, records);
  if (growing) for await (const page of readGrown(db, growing)) await add(growing.name, page);
  if (done !== of) throw new ChangedMeanwhile('Records went away while they were copied');
  const { seal, parts, bytes } = await packing.end();
  const head = sealedHead(seal, {
    cermat: 'penyelamat',
    format: RESCUE_FORMAT,
    version,
    database: db.version,
    made,
    district,
    places: placesIn(db).map((place) => ({ ...place, records: counts.get(place.name) ?? 0 })),
    bytes,
  });
  const blob = new Blob([headLine(head), ...parts], { type: 'application/octet-stream' });
  return {
    name,
    blob,
    size: blob.size,
    hash: head.sha256,
    records: of,
    entries: growing?.records ?? 0,
    print: sha256(print.join(' ')),
  };
}

type Moment = Awaited<ReturnType<typeof readMoment>>;
const printOfGrown = (growing: Moment['growing']): string => JSON.stringify([growing?.records, growing?.last]);

/** What tells whether anything was kept since a copy was made, without reading what only grows. */
export async function printOf(db: IDBDatabase): Promise<string> {
  const { places, growing } = await readMoment(db);
  const print = [printOfGrown(growing)];
  for (const [place, records] of places)
    for (const record of records) if (!isOwnRecord(place, record[0])) print.push(sha256(await lineOf(place, record)));
  return sha256(print.join(' '));
}
