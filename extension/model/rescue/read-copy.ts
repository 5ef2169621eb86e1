import { startSha256 } from '@shared/hashing/sha256';
import { ok } from '@shared/result';
import type { Result } from '@shared/result';
import type { RawDatabase } from '@extension/store/raw/write-raw';
import { damaged, readHead, sealedHead } from './head';
import type { ReadHead } from './head';
import { readSpelled } from './spell';
import type { Tell } from './types';

/** Everything that streams of a file give, piece by piece. */
async function* piecesOf<T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

/** Reads the head of a copy and whether all of it is as it was made. Nothing is unpacked before that is known. */
export async function checkCopy(file: Blob, newest: number, tell: Tell): Promise<Result<ReadHead>> {
  const read = await readHead(file, newest);
  if (!read.ok) return read;
  const { head, length } = read.value;
  if (file.size !== length + head.bytes) return damaged();
  const seal = startSha256();
  let done = 0;
  for await (const piece of piecesOf(file.slice(length).stream())) {
    seal.add(piece);
    done += piece.length;
    tell(done, head.bytes);
  }
  const { sha256, ...unsealed } = head;
  return sealedHead(seal, unsealed).sha256 === sha256 ? read : damaged();
}

type Line = readonly [place: string, key: IDBValidKey, value: unknown];

function* recordsOf(lines: readonly string[]): Iterator<Line> {
  for (const line of lines) yield readSpelled(JSON.parse(line)) as Line;
}

/** Unpacks a checked copy. Its lines stay text until they are written. */
export async function unpackCopy(file: Blob, { head, length }: ReadHead, tell: Tell): Promise<Result<RawDatabase>> {
  const of = head.places.reduce((sum, { records }) => sum + records, 0);
  const lines: string[] = [];
  let rest = '';
  try {
    const text = file
      .slice(length)
      .stream()
      .pipeThrough(new DecompressionStream('gzip'))
      .pipeThrough(new TextDecoderStream('utf-8', { fatal: true, ignoreBOM: true }));
    for await (const piece of piecesOf(text)) {
      const parts = (rest + piece).split('\n');
      rest = parts.pop() ?? '';
      for (const part of parts) lines.push(part);
      if (lines.length > of) return damaged();
      tell(lines.length, of);
    }
  } catch {
    return damaged();
  }
  const places = head.places.map(({ records: _records, ...place }) => place);
  return rest === '' && lines.length === of
    ? ok({ version: head.database, places, records: () => recordsOf(lines) })
    : damaged();
}
