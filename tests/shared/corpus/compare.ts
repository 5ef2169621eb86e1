import { differences, typed, type SheetCells } from './cells';
import type { CorpusFile } from './files';
import { ours, theirs, theirsOfText, type Reading } from './readers';

export interface Verdict {
  readonly end: 'alike' | 'told' | 'different';
  /** The sentence, or where the two differ. */
  readonly note: string;
}

/** What the second reader does not see, by its own account; everything else it says counts. */
const LEAVES_ERRORS_OUT = 'error ';

const SIGNS: Readonly<Record<string, string>> = { semicolon: ';', comma: ',', tab: '\t', bar: '|' };
const DECODERS: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  bom: 'utf-8',
  utf16: 'utf-16le',
  latin: 'windows-1252',
};

/** How a text file of the corpus is written; its name says it. */
export function writtenAs(name: string): { readonly delimiter: string; readonly encoding: string } {
  const [, word = '', encoding = ''] = /-(\w+)-(\w+)\.csv$/.exec(name) ?? [];
  return { delimiter: SIGNS[word] ?? ',', encoding };
}

export const decoded = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(DECODERS[encoding]).decode(bytes);

/** The file as the second reader sees it. */
export function secondReading({ name, bytes }: CorpusFile): Promise<Reading> {
  if (!name.endsWith('.csv')) return theirs(bytes);
  const { delimiter, encoding } = writtenAs(name);
  return Promise.resolve(theirsOfText(withoutSign(decoded(bytes, encoding)), delimiter, sheetOf(name)));
}

export const withoutSign = (text: string): string => text.replace(/^"?sep=.\r?\n/, '');
export const sheetOf = (name: string): string => name.replace(/^.*\//, '').replace(/\.[^.]+$/, '');

/** Reads a file of the corpus by both readers; what the recipe says of it goes before the second reader. */
export async function compareFile(file: CorpusFile): Promise<Verdict> {
  const own = await ours(file.bytes, file.name);
  if ('told' in own) {
    return { end: file.truth === 'told' ? 'told' : 'different', note: `refused: ${own.told}` };
  }
  if (file.truth === 'told') return { end: 'different', note: 'read, though nobody can know what stands there' };
  if (file.truth) return byDifferences(differences(own.sheets, file.truth));
  const other = await secondReading(file);
  if ('told' in other) return { end: 'different', note: `the second reader refuses: ${other.told}` };
  return byDifferences(
    unlike(own.sheets, other.sheets, true).filter((line) => !isAsOfficeHasIt(line, own.sheets, file)),
  );
}

const byDifferences = (found: readonly string[]): Verdict =>
  found.length === 0 ? { end: 'alike', note: '' } : { end: 'different', note: found.slice(0, 4).join('; ') };

/**
 * Whether LibreOffice sides with ours against the second reader. That one takes formats whose own number is below 100 for
 * built-in ones, does not know `date1904="true"`, loses a character reference beyond 65,535, and decodes an escape that two
 * runs of a text only make together.
 */
function isAsOfficeHasIt(line: string, own: SheetCells, { office }: CorpusFile): boolean {
  const [, sheet = '', cell = ''] = /^(.*)!([A-Z]+\d+): /.exec(line) ?? [];
  const says = office?.[sheet]?.values?.[cell];
  if (says === undefined || (typeof says === 'object' && says !== null && 'time' in says)) return false;
  const value = own.get(sheet)?.get(cell) ?? '';
  if (typeof says !== 'number' || !value.startsWith('number ')) return typed(says) === value;
  // LibreOffice writes a figure with fewer digits than it has.
  return Math.abs(says - Number(value.slice('number '.length))) <= Math.abs(says) * 1e-12;
}

/**
 * Where ours differs from the other. Sheets that are hidden are named by ours, not read; they are no difference.
 * @param isSecond the other is the second reader, which leaves error cells blank
 */
export function unlike(own: SheetCells, other: SheetCells, isSecond: boolean): string[] {
  const read = new Map([...other].filter(([sheet]) => own.has(sheet)));
  return differences(isSecond ? withoutErrors(own) : own, read);
}

const withoutErrors = (sheets: SheetCells): SheetCells =>
  new Map(
    [...sheets].map(([sheet, cells]) => [
      sheet,
      new Map([...cells].filter(([, value]) => !value.startsWith(LEAVES_ERRORS_OUT))),
    ]),
  );
