import type { Edition, VillageList } from '@shared/catalogue';
import type { LogEntry } from '..';
import { evidenceLines } from './evidence';
import { exchangeLines } from './exchange';
import { figureLines } from './figures';
import { fillingLines } from './filling';
import { mapLines } from './maps';
import { proofLines } from './proof';
import { queueLines } from './queue';
import { templateLines } from './templates';
import { namesOf } from '../line';
import type { Lines, LogLine, Names } from '../line';

export type { LogLine } from '../line';

const LINES: Lines<LogEntry['kind']> = {
  ...figureLines,
  ...mapLines,
  ...exchangeLines,
  ...fillingLines,
  ...proofLines,
  ...templateLines,
  ...evidenceLines,
  ...queueLines,
};

/** The log entry spelled out, one line per cell; `edition` and `villages` give names to keys and codes. */
export function linesOf(entry: LogEntry, edition: Edition | null, villages: VillageList | null): readonly LogLine[] {
  const spell = LINES[entry.kind] as (entry: LogEntry, names: Names) => readonly LogLine[];
  return spell(entry, namesOf(edition, villages));
}
