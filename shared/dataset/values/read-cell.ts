import type { Variable } from '../../catalogue/schema';
import { parseDate } from './date';
import { parseNumber } from './number';
import { type ParsedNumber, type Reading } from './parsed-number';
import { cellText, isBlank } from './text';
import { CellState, type CellValue } from '../types';
import { parseYesNo } from './yes-no';

/** One cell as read, before tables are joined. */
export interface Cell {
  readonly state: CellState;
  /** NaN unless the state is ok or flagged. */
  readonly value: number;
  /** 255 = not known. */
  readonly decimals: number;
  readonly raw: CellValue;
  readonly address: string;
}

export const UNKNOWN_DECIMALS = 255;
export const NO_CELL: Cell = {
  state: CellState.missing,
  value: NaN,
  decimals: UNKNOWN_DECIMALS,
  raw: null,
  address: '',
};

const STATES = {
  ok: CellState.ok,
  flag: CellState.flagged,
  missing: CellState.missing,
  ambiguous: CellState.ambiguous,
  invalid: CellState.invalid,
} as const;

/** Where a cell stands and how it is told apart from its neighbours. */
export interface CellPlace {
  readonly variable: Variable;
  readonly sheet: string;
  readonly address: string;
  readonly format: string | null;
  /** Whether the figures of its column may be fractions of one. */
  readonly areFractions?: boolean;
}

/** Stable name of a spelling question: one per variable, sheet and pattern. */
const spellingKey = (variable: string, sheet: string, pattern: string): string =>
  `spelling:${variable}:${sheet}:${pattern}`;

/**
 * Reads one source cell. A spelling with several readings takes the one a person answered for its column and pattern;
 * without an answer it is ambiguous, and `asked` says which question it waits for.
 */
export function readCell(
  raw: CellValue,
  place: CellPlace,
  answers: ReadonlyMap<string, string>,
): { readonly cell: Cell; readonly asked?: { readonly key: string; readonly parsed: ParsedNumber } } {
  const { variable, sheet, address, format, areFractions = false } = place;
  if (isBlank(raw)) return { cell: NO_CELL };
  const at = (state: CellState, value = NaN, decimals = UNKNOWN_DECIMALS): Cell => ({
    state,
    value,
    decimals,
    raw,
    address,
  });
  if (variable.type === 'date') return { cell: at(STATES[parseDate(raw).status]) };
  if (variable.type === 'yesno') {
    const { status, value } = parseYesNo(raw);
    return { cell: value === null ? at(STATES[status]) : at(CellState.ok, value, 0) };
  }
  if (variable.type !== 'count' && variable.type !== 'percent') return { cell: at(stateOfText(raw)) };

  const parsed = parseNumber(raw, { type: variable.type, format, areFractions });
  if (parsed.pattern !== null) {
    const key = spellingKey(variable.key, sheet, parsed.pattern);
    const reading = parsed.readings.find((one) => one.answer === answers.get(key)) ?? blankReading(answers.get(key));
    if (!reading) return { cell: at(CellState.ambiguous), asked: { key, parsed } };
    if (reading.value === null) return { cell: at(CellState.missing) };
    return { cell: at(CellState.ok, reading.value, decimalsOf(reading.value)) };
  }
  const value = parsed.value ?? NaN;
  const decimals = parsed.decimals ?? UNKNOWN_DECIMALS;
  switch (parsed.status) {
    case 'ok':
      return { cell: at(CellState.ok, value, decimals) };
    case 'flag':
      return { cell: at(CellState.flagged, value, decimals) };
    case 'missing':
      return { cell: at(CellState.missing) };
    default:
      return { cell: at(CellState.invalid) };
  }
}

/** Words are kept as they are; a dash says that there are none, and a formula that failed says nothing. */
function stateOfText(raw: CellValue): CellState {
  const text = cellText(raw);
  const isError = (typeof raw === 'object' && raw?.kind === 'error') || /^#[A-Z/0]+[!?]?$/.test(text);
  if (isError) return CellState.invalid;
  return /^[-–—]+$/.test(text) ? CellState.missing : CellState.ok;
}

/** Every question can be answered with "leave it blank". */
const blankReading = (answer: string | undefined): Reading | undefined =>
  answer === 'kosong' ? { answer: 'kosong', value: null } : undefined;

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;
