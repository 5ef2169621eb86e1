import { fail, ok, type Result } from '../result';
import { canonicalJson } from '../hashing/canonical-json';
import { sha256 } from '../hashing/sha256';
import { sentenceCase } from '../sentence-case';

/** How a kind of sealed file is called, and what to do when one cannot be used. */
export interface SealWords {
  /** Its mark in the file: `paket`. */
  readonly mark: string;
  /** `paket`, as within a sentence. */
  readonly name: string;
  readonly format: number;
  /** Characters. */
  readonly longest: number;
  readonly tooLong: string;
  /** What to do with a damaged one, with a file of another kind, and with one that a hand changed. */
  readonly again: string;
  readonly other: string;
  readonly changed: { readonly message: string; readonly remedy: string };
}

/** The text of a sealed file: equal content gives equal text, whatever the machine. `hash`: of the content's spelling. */
export const sealedText = (mark: string, format: number, hash: string, content: unknown): string =>
  canonicalJson({ cermat: mark, format, hash, content }) ?? '';

/**
 * Opens the text of a sealed file as far as its seal says it is whole; what is in it is still to be parsed. Refused with
 * what to do: what is huge, cut off, of another kind, of a newer Cermat, or changed after it was made.
 */
export function openSealed(
  text: string,
  words: SealWords,
): Result<{ readonly hash: string; readonly format: number; readonly content: unknown }> {
  const { name, again, other, changed } = words;
  const Name = sentenceCase(name);
  if (text.length > words.longest) return fail(`Berkas ini terlalu besar untuk sebuah ${name}.`, words.tooLong);
  const json = parsed(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, words, Name);
  if (!json.ok) return json;
  const file = json.value;
  if (!isRecord(file) || file['cermat'] !== words.mark) return fail(`Berkas ini bukan ${name} Cermat.`, other);
  const { format, hash, content } = file;
  if (typeof format === 'number' && Number.isInteger(format) && format > words.format)
    return fail(
      `${Name} ini dibuat dengan Cermat yang lebih baru (format ${format}, sedangkan di sini sampai format ${words.format}).`,
      'Perbarui Cermat di komputer ini, lalu muat lagi.',
    );
  const spelled = canonicalJson(content);
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1 || spelled === null || !isHash(hash))
    return fail(`${Name} ini rusak: keterangannya tidak lengkap.`, again);
  if (sha256(spelled) !== hash) return fail(changed.message, changed.remedy);
  return ok({ hash, format, content });
}

function parsed(text: string, { mark, name, again, other }: SealWords, Name: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch {
    if (text.trim() === '') return fail('Berkas ini kosong.', again);
    if (!text.slice(0, 200).replace(/\s/g, '').includes(`"cermat":"${mark}"`))
      return fail(`Berkas ini bukan ${name} Cermat.`, other);
    return text.trimEnd().endsWith('}')
      ? fail(`${Name} ini rusak dan tidak terbaca.`, again)
      : fail(`${Name} ini terpotong: bagian akhirnya tidak ada.`, again);
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
