import { z } from '../../zod';
import { variableOf } from '../../catalogue/lookup';
import { CellState } from '../../dataset/types';
import type { CellValue } from '../../dataset/types';
import { rowsInState } from '../kernels';
import { defineKind } from '../kind';
import type { CheckContext, Draft, Table } from '../kind';
import { cellsOfRows, ownersOf } from '../parts';
import { rowCheck } from '../row-check';

const Params = z.strictObject({});
const LONGEST = 40;

/** What stands in the cell, as a person sees it. */
function shown(raw: CellValue | undefined): string {
  if (raw === null || raw === undefined) return '';
  if (typeof raw === 'object') return raw.kind === 'date' ? raw.iso : raw.code;
  const text = typeof raw === 'boolean' ? (raw ? 'TRUE' : 'FALSE') : String(raw).trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const sort = (raw: CellValue | undefined): string =>
  raw !== null && typeof raw === 'object'
    ? raw.kind
    : typeof raw === 'string' && raw.trim().startsWith('#')
      ? 'error'
      : 'text';

function checkOf(context: CheckContext, table: Table, variable: string) {
  const column = table.columns.get(variable);
  if (!column) return [];
  const { states, raw, addresses } = column;
  const scan = () => rowsInState(states, CellState.invalid, table.judged);
  const draft = (rows: readonly number[]): Draft => ({
    ...ownersOf(context.edition, [variable]),
    scope: 'cell',
    cells: cellsOfRows(table, rows, [variable]),
    holds: cellsOfRows(table, rows, [variable]),
    values: { raw: shown(raw[rows[0]!]), sort: sort(raw[rows[0]!]), address: addresses[rows[0]!] ?? '' },
    rests: [],
  });
  return [
    rowCheck(
      table,
      scan,
      (row) => draft([row]),
      (rows, judgedRows) => {
        const one = draft(rows);
        return {
          ...one,
          scope: 'column',
          about: variable,
          values: { ...one.values, wrong: rows.length, judged: judgedRows },
        };
      },
    ),
  ];
}

const STANDS: Record<string, string> = { error: 'galat rumus', date: 'tanggal', text: 'tulisan' };

/** A filled cell can be read as a number; formula errors are told as such (F01, F06). */
export const readable = defineKind({
  kind: 'readable',
  title: 'Isian tidak terbaca sebagai angka',
  params: Params,
  missing: 'A blank cell is missing, not unreadable.',
  compile: (_, context) =>
    [...context.dataset.columns.keys()]
      .filter((key) => ['count', 'percent'].includes(variableOf(context.edition, key)?.type ?? ''))
      .flatMap((key) => [...checkOf(context, context.rows, key), ...checkOf(context, context.total, key)]),
  text: (finding, words) => {
    const { raw, sort: kind, address, wrong, judged } = finding.values;
    const first = finding.cells[0]!;
    const label = words.label(first.variable);
    const stands = `${STANDS[String(kind)]} "${raw}"`;
    if (wrong !== undefined)
      return {
        message: `${words.form(first.variable)}, ${label}: ${wrong} dari ${judged} sel tidak berisi angka. Contoh ${words.village(first.village)}: ${stands}.`,
        action: 'Periksa apakah judul kolomnya benar, lalu muat ulang.',
      };
    return {
      message: `${words.village(first.village)}, ${words.form(first.variable)}: ${label} berisi ${stands}${address === '' ? '' : ` (${address})`}.`,
      action:
        kind === 'error'
          ? 'Perbaiki rumusnya di lembar sumber, atau ketik angkanya.'
          : 'Ketik angkanya saja, misalnya 1234. Kosongkan bila belum ada datanya.',
    };
  },
});
