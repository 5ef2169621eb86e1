import { fail, ok } from '@shared/result';
import type { Result } from '@shared/result';

const NO_LOG = fail(
  'Berkas ini tidak memuat catatan bukti.',
  'Pilih berkas serah terima atau salinan penyelamat yang dibuat Cermat.',
);
const BROKEN = fail(
  'Berkas ini rusak atau terpotong, jadi catatannya tidak dapat dibaca.',
  'Minta berkasnya dikirim ulang, atau unduh lagi dari komputer asalnya.',
);

/**
 * The records of the log that a file carries, in its order: of a handover, or of a rescue copy. What the file says of its own
 * wholeness is not asked: whoever alters a log can seal the file anew, and what was altered is to be named.
 */
export async function logInFile(file: Blob): Promise<Result<readonly unknown[]>> {
  const start = (await file.slice(0, 200).text()).replace(/\s/g, '');
  try {
    if (start.startsWith('{"cermat":"penyelamat"')) return ok(await logInCopy(file));
    const log = logInHandover(JSON.parse((await file.text()).replace(/^\ufeff/, '')));
    return log ? ok(log) : NO_LOG;
  } catch {
    return start.startsWith('{"cermat":') ? BROKEN : NO_LOG;
  }
}

type Parts = Readonly<Record<string, unknown>>;
const partsOf = (value: unknown): Parts => Object(value) as Parts;

/** A handover: a list of records by kind. */
function logInHandover(read: unknown): readonly unknown[] | null {
  const { cermat, content } = partsOf(read);
  const { stores } = partsOf(content);
  if (cermat !== 'serah-terima' || !Array.isArray(stores)) return null;
  const { records } = partsOf(stores.find((one) => partsOf(one)['key'] === 'log'));
  return Array.isArray(records) ? records : null;
}

/** A rescue copy: a first line, and packed behind it the records of all places, one a line: `["log",17,{…}]`. */
async function logInCopy(file: Blob): Promise<readonly unknown[]> {
  const length = new Uint8Array(await file.slice(0, 64_000).arrayBuffer()).indexOf(10) + 1;
  const unpacked = file.slice(length).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = unpacked.pipeThrough(new TextDecoderStream('utf-8', { fatal: true })).getReader();
  const records: unknown[] = [];
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('["log",')) records.push(recordIn(line));
  }
  if (rest !== '') throw new Error('The copy ends in the middle of a record');
  return records;
}

function recordIn(line: string): unknown {
  const [, seq, said] = (line.includes('{"$":') ? JSON.parse(line, unmarked) : JSON.parse(line)) as unknown[];
  return { ...partsOf(said), seq };
}

/** What JSON has no words for stands in a copy under a mark; of a log's records that is only what is left out. */
const unmarked = (_key: string, value: unknown): unknown =>
  JSON.stringify(value) === '{"$":["undefined"]}' ? undefined : value;
