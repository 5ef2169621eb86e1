import { groupBy } from '@shared/collections';
import { z } from '@shared/zod';
import { mergeByRule } from '../kit/merge-by-rule';
import { wholeOf } from '../kit/whole';

/** Longer headings are those of no table: they are not remembered. */
export const LONGEST_HEADING = 200;

const words = z.string().check(z.maxLength(LONGEST_HEADING));

/**
 * What an officer chose when a file was opened, to be offered again with the next file of the same kind. It holds headings
 * and names of sheets, no figure and nobody's name.
 */
export const ImportChoice = z.strictObject({
  district: z.string(),
  /** Key of the agency whose file it was. */
  agency: z.string(),
  /** Fingerprint of the sheet's headings. */
  file: z.string(),
  /** Name of the sheet as compared; empty where it is not kept. */
  sheet: words,
  at: z.string(),
  about: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('column'),
      /** Fingerprint of its heading with what stands above it, and left of it where that alone tells it apart. */
      key: z.string(),
      /** As it is written. */
      heading: words,
      /** Key of a variable; null = "Jangan pakai". */
      variable: z.nullable(z.string()),
    }),
    /** Which rows of a village that has several; null = their sum. */
    z.strictObject({ kind: z.literal('rows'), word: z.nullable(words) }),
    /** The sheet is left out. */
    z.strictObject({ kind: z.literal('left-out') }),
  ]),
});
export type ImportChoice = z.infer<typeof ImportChoice>;

/** So many are kept: those of some fifty kinds of files. */
const MOST = 2000;

/** Returns the newest of many, in the order they were made. */
export const newestChoices = (choices: readonly ImportChoice[]): readonly ImportChoice[] =>
  choices.length <= MOST ? choices : [...choices].sort((a, b) => (a.at < b.at ? -1 : 1)).slice(-MOST);

/** Tells one choice from another: whose, of which file and sheet, about what. */
export const importChoiceKey = ({ district, agency, file, sheet, about }: ImportChoice): string =>
  [district, agency, file, sheet, about.kind, about.kind === 'column' ? about.key : ''].join('\n');

/** Those of one sheet of a kind of file. */
const sheetKey = ({ district, agency, file, sheet }: ImportChoice): string =>
  [district, agency, file, sheet].join('\n');

/**
 * What was chosen of columns, rows and sheets, by agency and kind of file. A damaged one is chosen again. The choices of one
 * sheet are one record: they are made together, and thousands of records would be read at every opening.
 */
export const importChoices = wholeOf<'importChoices', readonly ImportChoice[], { sheet: readonly ImportChoice[] }>({
  part: 'importChoices',
  old: { place: 'settings', key: 'import-choices' },
  parser: z.array(ImportChoice),
  item: ImportChoice,
  none: [],
  kinds: { sheet: z.array(ImportChoice) },
  split: (choices) => ({ sheet: [...groupBy(choices, sheetKey)] }),
  join: ({ sheet }) => sheet.flat(),
  merge: mergeByRule({
    key: 'importChoices',
    name: 'Pilihan kolom dan lembar',
    rule: 'Pilihan baru ditambahkan. Untuk judul yang sama dipakai pilihan yang paling baru.',
    parser: ImportChoice,
    keyOf: importChoiceKey,
    isBetter: (there, here) => there.at > here.at,
    put: (fresh, join) => ({ importChoices: (kept) => newestChoices(join(kept, fresh)) }),
  }),
});
