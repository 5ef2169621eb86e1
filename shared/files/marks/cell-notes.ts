import { groupBy } from '../../collections';
import { isWithin, mergesOf } from '../range';
import type { CellMark, Note } from './types';

/** More notes than a person reads; a spreadsheet program opens them without trouble. */
export const MOST_MARKED_CELLS = 5000;
const FINDINGS_A_NOTE = 5;
const LONGEST_NOTE = 2000;
const SEVERITIES = ['kesalahan', 'peringatan', 'catatan'] as const;

/** One note a cell, with all that is to be said of it; a cell inside a merged one is marked where the merged one begins. */
export function notesFor(marks: readonly CellMark[], xml: string): readonly Note[] {
  const merges = mergesOf(xml);
  const shown = marks.map((mark) => {
    const merge = merges.find((one) => isWithin(one, mark.row, mark.column));
    return merge ? { ...mark, row: merge.top, column: merge.left } : mark;
  });
  return [...groupBy(shown, ({ row, column }) => `${row} ${column}`).values()].flatMap((own): Note[] => {
    const [first] = own;
    if (!first) return [];
    const severity = SEVERITIES.find((one) => own.some((mark) => mark.severity === one)) ?? first.severity;
    const texts = [...new Set(own.map(({ note }) => note))];
    const more = texts.length - FINDINGS_A_NOTE;
    const told = texts.slice(0, FINDINGS_A_NOTE).join('\n\n').slice(0, LONGEST_NOTE);
    const text = more > 0 ? `${told}\n\nDan ${more} temuan lain.` : told;
    return [{ row: first.row, column: first.column, severity, text }];
  });
}

/** No more cells than a person reads are marked, the worst of all sheets first. */
export function worstFirst(bySheet: ReadonlyMap<string, readonly Note[]>) {
  const all = [...bySheet].flatMap(([part, notes]) => notes.map((note) => ({ part, note })));
  const rank = ({ note }: (typeof all)[number]): number => SEVERITIES.indexOf(note.severity);
  const taken = all.sort((a, b) => rank(a) - rank(b)).slice(0, MOST_MARKED_CELLS);
  return {
    kept: groupBy(
      taken,
      ({ part }) => part,
      ({ note }) => note,
    ),
    left: all.length - taken.length,
  };
}
