import { startSha256 } from '@shared/hashing/sha256';
import { fail, ok } from '@shared/result';
import type { Result } from '@shared/result';
import { z } from '@shared/zod';

/** The format this version writes. */
export const RESCUE_FORMAT = 1;
/** No head of ours is as long. */
const LONGEST = 64_000;

const path = z.union([z.string(), z.array(z.string())]);

/**
 * The first line of a rescue copy: what it is, how the database was built that it holds, and how much there is of what.
 * Behind it stand the records, one a line, packed by gzip: `["log",17,{…}]`.
 */
const RescueHead = z.lazy(() =>
  z.strictObject({
    cermat: z.literal('penyelamat'),
    format: z.number(),
    /** Of the Cermat that made it. */
    version: z.string(),
    /** Version of the database. */
    database: z.int().check(z.positive()),
    made: z.string(),
    /** Empty where none was worked on. */
    district: z.string(),
    places: z.array(
      z.strictObject({
        name: z.string(),
        keyPath: z.nullable(path),
        autoIncrement: z.boolean(),
        indexes: z.array(
          z.strictObject({ name: z.string(), keyPath: path, unique: z.boolean(), multiEntry: z.boolean() }),
        ),
        records: z.number(),
      }),
    ),
    /** Length of what is packed, and SHA-256 of it together with this line but for the hash. */
    bytes: z.number(),
    sha256: z.string(),
  }),
);
export type RescueHead = z.infer<typeof RescueHead>;
export type Unsealed = Omit<RescueHead, 'sha256'>;

/** The hash of what is packed, as it comes, and of the head that says how much of it there is. */
export type Seal = ReturnType<typeof startSha256>;

/** Ends the hash and gives the whole first line. */
export function sealedHead(seal: Seal, head: Unsealed): RescueHead {
  seal.add(new TextEncoder().encode(JSON.stringify(head)));
  return { ...head, sha256: seal.end() };
}

/** The line as it stands in the file. */
export const headLine = (head: RescueHead): string => `${JSON.stringify(head)}\n`;

/** Whether a file's beginning is that of a rescue copy. */
export const looksLikeRescue = (start: string): boolean => start.startsWith('{"cermat":"penyelamat"');

const DAMAGED = 'Salinan penyelamat ini rusak: isinya tidak lagi sama seperti waktu dibuat.';
const AGAIN = 'Tidak ada yang diubah. Salin lagi berkasnya dari tempat asalnya, atau pakai salinan lain bila ada.';
/** What is said of every copy that is not as it was made. */
export const damaged = () => fail(DAMAGED, AGAIN);

const NEWER = (version: string) =>
  fail(
    `Salinan penyelamat ini dibuat oleh Cermat yang lebih baru (versi ${version}). Tidak ada yang diubah.`,
    'Perbarui Cermat di halaman ekstensi peramban, lalu buka lagi berkas ini.',
  );

/** A first line with its length in the file. */
export interface ReadHead {
  readonly head: RescueHead;
  readonly length: number;
}

/** Reads the first line of a file. One of a newer Cermat is refused with the way out, whatever else it says. */
export async function readHead(file: Blob, newest: number): Promise<Result<ReadHead>> {
  const start = new Uint8Array(await file.slice(0, LONGEST).arrayBuffer());
  const length = start.indexOf(10) + 1;
  if (length === 0) return damaged();
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(start.subarray(0, length));
    const said: unknown = JSON.parse(text);
    const { format, version } = z.looseObject({ format: z.number(), version: z.string() }).parse(said);
    if (format > RESCUE_FORMAT) return NEWER(version);
    const head = RescueHead.parse(said);
    if (headLine(head) !== text) return damaged();
    return head.database > newest ? NEWER(version) : ok({ head, length });
  } catch {
    return damaged();
  }
}
