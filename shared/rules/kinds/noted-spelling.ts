import { parseNumber } from '../../dataset/values/number';
import { cellText } from '../../dataset/values/text';
import { CellState } from '../../dataset/types';
import type { Column } from '../../dataset/types';
import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kit/kind';
import type { Check, CheckContext, ParamsOf } from '../kit/kind';
import { cellsOfRows, columnsOfType, ownersOf } from '../kit/owners-and-cells';
import type { Found } from '../kit/owners-and-cells';

const Style = once(() => z.enum(['inggris', 'ambigu', 'tanda-kosong', 'lain']));
type Style = ParamsOf<typeof Style>;
const Params = once(() => z.strictObject({ style: Style() }));

type Values = Readonly<{ style: Style; count: number; raw: string; address: string; value?: number }>;

const { ambiguous, flagged, missing, ok } = CellState;
const ENGLISH = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** One comma and three digits in a count: read as thousands or decimal only after a person said which. */
const ONE_GROUP = /^\d{1,3},\d{3}$/;

/** Whether a cell is written in a way worth telling, by style. Cells a person answered for are not told again. */
const TELLS: Readonly<Record<Style, (column: Column, row: number, type: Found['type']) => boolean>> = {
  inggris: ({ states, raw }, row, type) => {
    if (type !== 'count' || typeof raw[row] !== 'string') return false;
    const text = cellText(raw[row]);
    if (!ENGLISH.test(text)) return false;
    return states[row] === ambiguous || (states[row] === ok && !ONE_GROUP.test(text));
  },
  ambigu: ({ states, raw }, row, type) =>
    type === 'percent' && states[row] === ambiguous && /^\d{1,3}[.,]\d{3}$/.test(cellText(raw[row])),
  'tanda-kosong': ({ states, raw }, row, type) =>
    states[row] === missing &&
    raw[row] !== null &&
    cellText(raw[row]) !== '' &&
    parseNumber(raw[row], { type: type === 'percent' ? 'percent' : 'count' }).status === 'missing',
  // A number in a numeric cell is told by the rule on whole numbers.
  lain: ({ states, raw }, row) => states[row] === flagged && typeof raw[row] === 'string',
};

function checkOf(context: CheckContext, { table, variable, column, type }: Found, style: Style): Check<Values> {
  const told = TELLS[style];
  return () => {
    const rows: number[] = [];
    let sound = 0;
    for (let i = 0; i < table.count; i += 1) {
      if (table.judged[i] !== 1) continue;
      if (told(column, i, type)) rows.push(i);
      else if (column.states[i] === ok) sound += 1;
    }
    const outcome = { sound, wrong: rows.length, unknown: table.count - sound - rows.length, rows };
    const [first] = rows;
    if (first === undefined) return { ...outcome, drafts: [] };
    const value = column.values[first]!;
    return {
      ...outcome,
      drafts: [
        {
          ...ownersOf(context.edition, [variable]),
          scope: 'column',
          about: `${variable}${table.total ? ':total' : ''}`,
          cells: cellsOfRows(table, rows, [variable]),
          values: {
            style,
            count: rows.length,
            raw: cellText(column.raw[first]),
            address: column.addresses[first] ?? '',
            ...(Number.isNaN(value) ? {} : { value }),
          },
        },
      ],
    };
  };
}

const WRITTEN: Readonly<Record<Style, string>> = {
  inggris: 'ditulis gaya Inggris',
  ambigu: 'bisa dibaca dua cara',
  'tanda-kosong': 'berisi tanda kosong, jadi dibaca kosong dan bukan 0',
  lain: 'ditulis tidak biasa',
};

/**
 * Spellings that were read, or wait for an answer, and deserve a note: English thousands (F02), a percentage with
 * two readings (F03), signs for "nothing" that are not 0 (F05), units, leading zeros and words for 0 (F11).
 * Missing figures: a cell with nothing in it is not judged; a dash or a word for "no data" is missing, never 0.
 */
export const notedSpelling = defineKind({
  kind: 'noted-spelling',
  title: 'Cara menulis angka',
  anyRegion: true,
  params: Params,
  compile: ({ style }, context) =>
    columnsOfType(context, 'count', 'percent').map((found) => checkOf(context, found, style)),
  text: (finding, words) => {
    const { style, count, raw, address, value } = finding.values;
    const { variable } = finding.cells[0]!;
    const where = address === '' ? '' : ` (${address})`;
    const read = value === undefined ? '' : `, dibaca ${words.number(value, 6)}`;
    return {
      message: `${words.form(variable)}, ${words.label(variable)}: ${count} sel ${WRITTEN[style]}, misalnya "${raw}"${read}${where}.`,
      action:
        style === 'tanda-kosong'
          ? 'Tulis 0 bila memang tidak ada. Kosongkan bila belum ada datanya.'
          : value === undefined
            ? 'Jawab pertanyaan tentang ejaan kolom ini. Sebelum dijawab, selnya belum diisikan.'
            : 'Tidak perlu diubah bila bacaannya benar.',
    };
  },
});
