import { lookalike } from '../../dataset/values/bare-number';
import { lengthOfLongNumber, withoutLongNumbers } from '../../dataset/values/digits';
import { parseNumber } from '../../dataset/values/number';
import { cleanText } from '../../dataset/values/text';
import { CellState, NO_DATE, NO_RESULT, NOT_THE_SUM } from '../../dataset/types';
import type { CellValue } from '../../dataset/types';
import { once } from '../../once';
import { z } from '../../zod';
import { rowsInState } from '../kit/kernels';
import { defineKind } from '../kit/kind';
import type { CheckContext, Draft, ParamsOf, Reach } from '../kit/kind';
import { cellsOfRows, columnsOfType, ownersOf } from '../kit/owners-and-cells';
import type { Found } from '../kit/owners-and-cells';
import { rowDrafts } from '../kit/row-drafts';

/** What a cell holds instead of a number; each rule tells one sort. */
const Sort = once(() => z.enum(['other', 'error', 'percent', 'letters']));
type Sort = ParamsOf<typeof Sort>;
const Params = once(() => z.strictObject({ holds: Sort() }));
type Values = Reach & Readonly<{ raw: string; sort: Sort | 'date' | 'long'; address: string; meant?: number }>;

const LONGEST = 40;

/** Returns what stands in the cell, as a person sees it; of a number that may be a person's only its length. */
function shown(raw: CellValue | undefined): string {
  if (raw === null || raw === undefined) return '';
  if (typeof raw === 'object') return raw.kind === 'date' ? raw.iso : raw.code;
  const text = typeof raw === 'boolean' ? (raw ? 'TRUE' : 'FALSE') : withoutLongNumbers(cleanText(String(raw)));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Formula errors, a percentage among counts, letters among digits (9O), or anything else that is no number. */
function sortOf(raw: CellValue | undefined): Sort {
  if (raw !== null && typeof raw === 'object') return raw.kind === 'error' ? 'error' : 'other';
  if (typeof raw !== 'string') return 'other';
  const text = cleanText(raw);
  if (text.startsWith('#')) return 'error';
  if (/^[\d.,\s]+(?:%|persen)$/i.test(text)) return 'percent';
  return /\d/.test(text) && lookalike(text) !== null ? 'letters' : 'other';
}

/** Returns how the message calls what stands in the cell. */
function calledOf(raw: CellValue | undefined, sort: Sort): Values['sort'] {
  if (sort !== 'other') return sort;
  if (typeof raw === 'object' && raw !== null) return 'date';
  const isLong = raw !== undefined && lengthOfLongNumber(cleanText(String(raw))) !== null;
  return isLong ? 'long' : 'other';
}

/** Returns the number that was probably meant, where letters or words stand for it; null where nothing tells. */
const meantBy = (raw: CellValue | undefined): number | null =>
  typeof raw === 'string' ? (parseNumber(raw, { type: 'count' }).candidates[0] ?? null) : null;

function checkOf(context: CheckContext, { table, variable, column }: Found, holds: Sort) {
  const { states, raw, addresses } = column;
  const scan = () => {
    const found = rowsInState(states, CellState.invalid, table.judged);
    return found.wrong.length === 0 ? found : { ...found, wrong: found.wrong.filter((i) => sortOf(raw[i]) === holds) };
  };
  const draft = (rows: readonly number[]): Draft<Values> => {
    const cells = cellsOfRows(table, rows, [variable]);
    const [first = 0] = rows;
    const meant = holds === 'letters' || holds === 'other' ? meantBy(raw[first]) : null;
    return {
      ...ownersOf(context.edition, [variable]),
      scope: 'cell',
      cells,
      holds: cells,
      values: {
        raw: shown(raw[first]),
        sort: calledOf(raw[first], holds),
        address: addresses[first] ?? '',
        ...(meant === null ? {} : { meant }),
      },
      ...(meant === null || rows.length > 1 ? {} : { suggestion: { kind: 'value', cell: cells[0]!, value: meant } }),
    };
  };
  return [rowDrafts(table, scan, variable, draft)];
}

const STANDS: Readonly<Record<Values['sort'], string>> = {
  error: 'galat rumus',
  date: 'tanggal',
  other: 'tulisan',
  percent: 'persen',
  letters: 'huruf di antara angka:',
  long: 'angka yang terlalu panjang untuk jumlah:',
};
const ACTIONS: Readonly<Partial<Record<Values['sort'], string>>> = {
  error: 'Perbaiki rumusnya di lembar sumber, atau ketik angkanya.',
  percent: 'Kolom ini minta jumlah, bukan persen. Ketik jumlahnya.',
  long: 'Kolom ini minta jumlah, bukan nomor. Bila itu nomor seseorang, hapus dari berkasnya; ketik jumlahnya.',
};
const actionOf = ({ raw, sort }: Pick<Values, 'raw' | 'sort'>): string =>
  raw === NO_DATE
    ? 'Selnya berformat tanggal. Ubah formatnya menjadi angka di lembar sumber, lalu muat lagi, atau ketik angkanya.'
    : raw === NO_RESULT
      ? 'Buka berkasnya di Excel atau Google Sheets, simpan, lalu muat lagi: hasilnya dihitung di sana.'
      : raw.includes(NOT_THE_SUM)
        ? 'Bandingkan angka itu dengan bagiannya di lembar sumber, betulkan yang salah, lalu muat lagi, atau ketik angkanya.'
        : (ACTIONS[sort] ?? 'Ketik angkanya saja, misalnya 1234. Kosongkan bila belum ada datanya.');

/**
 * A filled cell can be read as a number (F01); a percentage among counts, formula errors and letters among digits
 * are told as such (F04, F06, F07).
 * Missing figures: a blank cell is missing, not unreadable.
 */
export const readable = defineKind({
  kind: 'readable',
  title: 'Isian tidak terbaca sebagai angka',
  anyRegion: true,
  params: Params,
  compile: ({ holds }, context) =>
    columnsOfType(context, 'count', 'percent').flatMap((found) => checkOf(context, found, holds)),
  text: (finding, words) => {
    const { raw, sort, address, meant, wrong, judged } = finding.values;
    const first = finding.cells[0]!;
    const label = words.label(first.variable);
    const isTold = raw === NO_RESULT || raw === NO_DATE || raw.includes(NOT_THE_SUM);
    const stands = isTold ? raw : `${STANDS[sort]} "${raw}"`;
    if (wrong !== undefined)
      return {
        message: `${words.form(first.variable)}, ${label}: ${wrong} dari ${judged} sel tidak berisi angka. Contoh ${words.village(first.village)}: ${stands}.`,
        action: 'Periksa apakah judul kolomnya benar, lalu muat ulang.',
      };
    return {
      message: `${words.village(first.village)}, ${words.form(first.variable)}: ${label} berisi ${stands}${address === '' ? '' : ` (${address})`}.`,
      action:
        meant === undefined
          ? actionOf(finding.values)
          : `Ketik angkanya saja. Mungkin maksudnya ${words.number(meant)}.`,
    };
  },
});
