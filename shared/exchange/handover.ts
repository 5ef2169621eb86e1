import { fail, ok, type Result } from '../result';
import { z } from '../zod';
import { canonicalJson } from '../hashing/canonical-json';
import { openSealed, sealedText, type SealWords } from './sealed';
import { sha256 } from '../hashing/sha256';

/** The format this version writes. */
const HANDOVER_FORMAT = 1;

const short = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(300)));

/**
 * Everything a successor needs, as it is kept on the predecessor's computer: lists of records by kind, and the documents of
 * the register. What a record is, only the computer that keeps it knows; it parses each of them again.
 */
export const HandoverContent = z.lazy(() =>
  z.strictObject({
    /** The district that was worked on; empty code where none was. */
    district: z.strictObject({ code: z.string().check(z.regex(/^(\d{4})?$/)), name: z.string() }),
    /** Who made it, by role, and when; null where no clock could be believed. */
    made: z.strictObject({ role: short, at: z.nullable(z.string()) }),
    stores: z
      .array(z.strictObject({ key: short, records: z.array(z.unknown()).check(z.maxLength(1_000_000)) }))
      .check(z.maxLength(100)),
    /** Documents by their hash, in base64. */
    files: z.array(z.strictObject({ hash: short, type: z.string(), bytes: z.string() })).check(z.maxLength(10_000)),
    /** Documents that are too large to travel along, by name. */
    left: z.array(short).check(z.maxLength(10_000)),
  }),
);
export type HandoverContent = z.infer<typeof HandoverContent>;

/** A handover as read; `hash` is the SHA-256 of its content's canonical spelling. */
export interface Handover {
  readonly hash: string;
  readonly content: HandoverContent;
}

const AGAIN = 'Minta berkasnya dikirim ulang, atau unduh lagi dari komputer asalnya.';
const WORDS: SealWords = {
  mark: 'serah-terima',
  name: 'berkas serah terima',
  format: HANDOVER_FORMAT,
  longest: 250_000_000,
  tooLong: 'Periksa apakah berkasnya benar.',
  again: AGAIN,
  other: 'Pilih berkas yang diunduh dari bagian Serah terima di Cermat.',
  changed: {
    message: 'Isi berkas serah terima ini berubah sesudah dibuat, jadi catatannya tidak dapat dipegang.',
    remedy: AGAIN,
  },
};

/** The text of a handover's file, and its hash. */
export function handoverText(content: HandoverContent): { readonly text: string; readonly hash: string } {
  const hash = sha256(canonicalJson(content) ?? '');
  return { hash, text: sealedText('serah-terima', HANDOVER_FORMAT, hash, content) };
}

/** Reads the text of a handover's file; refused as packages are. Records are not parsed here. */
export function readHandover(text: string): Result<Handover> {
  const opened = openSealed(text, WORDS);
  if (!opened.ok) return opened;
  const read = HandoverContent.safeParse(opened.value.content);
  return read.success
    ? ok({ hash: opened.value.hash, content: read.data })
    : fail('Berkas serah terima ini rusak: sebagian isinya tidak terbaca.', AGAIN);
}

/** Whether a file's beginning is that of a handover. */
export const looksLikeHandover = (start: string): boolean =>
  start.replace(/\s/g, '').startsWith('{"cermat":"serah-terima"');

/** A name for its file: `serah-terima-1702-2024-02-10.json`. */
export const handoverFileName = (district: string, day: string): string =>
  `${['serah-terima', district, day].filter(Boolean).join('-')}.json`;
