import type { Draw } from './random';

/** Separated text about to be written in another way. */
interface TextSubject {
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
  readonly draw: Draw;
}

/** Bytes that say the same. */
export type TextMutation = (subject: TextSubject) => Uint8Array;

const written = (rows: readonly (readonly string[])[], delimiter: string, newline: string, quotes: boolean): string =>
  rows.map((row) => row.map((cell) => quoted(cell, delimiter, quotes)).join(delimiter)).join(newline);
const quoted = (cell: string, delimiter: string, always: boolean): string =>
  always || cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapped = (bytes: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(bytes).swap16());

/** Every way of writing the same table as text, by name. */
export const TEXT_MUTATIONS: Readonly<Record<string, TextMutation>> = {
  'lines end as on Windows': ({ rows, delimiter }) => utf8(written(rows, delimiter, '\r\n', false)),
  'lines end as on Unix': ({ rows, delimiter }) => utf8(written(rows, delimiter, '\n', false)),
  'lines end as on an old Macintosh': ({ rows, delimiter }) => utf8(written(rows, delimiter, '\r', true)),
  'every cell quoted': ({ rows, delimiter }) => utf8(written(rows, delimiter, '\r\n', true)),
  'another separator, told': ({ rows, draw }) => {
    const sign = draw.pick([';', ',', '\t', '|']);
    return utf8(`sep=${sign}\r\n${written(rows, sign, '\r\n', false)}`);
  },
  'another separator': ({ rows, draw }) => utf8(written(rows, draw.pick([';', '\t', '|', ',']), '\n', false)),
  'a sign of byte order': ({ rows, delimiter }) => utf8(`\uFEFF${written(rows, delimiter, '\n', false)}`),
  'two bytes a letter': ({ rows, delimiter }) => utf16(`\uFEFF${written(rows, delimiter, '\r\n', false)}`),
  'two bytes a letter, the other way round': ({ rows, delimiter }) =>
    swapped(utf16(`\uFEFF${written(rows, delimiter, '\r\n', false)}`)),
  'the last line ended': ({ rows, delimiter }) => utf8(`${written(rows, delimiter, '\n', false)}\n`),
  'blank lines behind': ({ rows, delimiter }) => utf8(`${written(rows, delimiter, '\n', false)}\n\n\n`),
  'blank cells behind': ({ rows, delimiter }) =>
    utf8(
      written(
        rows.map((row) => [...row, '', '']),
        delimiter,
        '\n',
        false,
      ),
    ),
};
