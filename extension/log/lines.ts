import type { Edition, VillageList } from '@shared/catalogue';
import type { LogEntry } from '.';
import type { Lines } from './family';
import { FAMILIES } from './kinds';
import { namesOf } from './line';
import type { LogLine, Names } from './line';

export type { LogLine } from './line';

const LINES: Lines<LogEntry> = Object.assign({}, ...FAMILIES.map(({ lines }) => lines));

/** The log entry spelled out, one line per cell; `edition` and `villages` give names to keys and codes. */
export function linesOf(entry: LogEntry, edition: Edition | null, villages: VillageList | null): readonly LogLine[] {
  const spell = LINES[entry.kind] as (entry: LogEntry, names: Names) => readonly LogLine[];
  return spell(entry, namesOf(edition, villages));
}
