import { AKSI_WORDS, FILL_WORDS } from '@shared/completeness';
import type { AgencyProgress, FormProgress } from '@shared/completeness';
import { formatNumber, TOTAL } from '@shared/dataset';
import { fillSignOf } from '@extension/ui/fill-sign';
import type { FillSign } from '@extension/ui/fill-sign';

type Owed = Pick<AgencyProgress, 'expected' | 'filled' | 'sound' | 'empty' | 'held' | 'daysLeft'>;

/** Where a group of cells stands, by drawing and word. `tone` is its colour, never the only sign. */
export interface Sign extends FillSign {
  readonly tone: 'good' | 'late' | 'open' | 'none';
}

/** How far something is; late before all else that lacks. */
export function signOf(owed: Owed): Sign {
  const { expected, empty, held, daysLeft } = owed;
  if (expected === 0) return { ...fillSignOf(owed), tone: 'none' };
  if (empty + held === 0) return { ...fillSignOf(owed), tone: 'good' };
  if (daysLeft !== null && daysLeft < 0) return { icon: 'warning', word: AKSI_WORDS.terlambat, tone: 'late' };
  return { ...fillSignOf(owed), tone: 'open' };
}

/** `kurang 24 angka di 12 desa`, with what stands there but cannot be used told apart; empty where nothing is lacking. */
export function lackingText(empty: number, held: number, villages: number): string {
  const what = [
    empty > 0 ? `kurang ${formatNumber(empty)} angka` : '',
    held > 0 ? `${formatNumber(held)} ${empty > 0 ? '' : 'angka '}${FILL_WORDS.faulty}` : '',
  ].filter(Boolean);
  if (what.length === 0) return '';
  return `${what.join(', ')}${villages > 0 ? ` di ${formatNumber(villages)} desa` : ''}`;
}

/** `terlambat 12 hari`, `7 hari lagi`; empty without a last day, or where nothing is lacking. */
export function dueText({ empty, held, daysLeft }: Owed): string {
  if (daysLeft === null || empty + held === 0) return '';
  if (daysLeft < 0) return `${AKSI_WORDS.terlambat} ${formatNumber(-daysLeft)} hari`;
  return daysLeft === 0 ? 'hari ini batasnya' : `${formatNumber(daysLeft)} hari lagi`;
}

/** How many villages of a form lack something; the district itself is not counted. */
export const villagesOf = ({ lacking }: Pick<FormProgress, 'lacking'>): number =>
  lacking.filter(({ village }) => village !== TOTAL).length;

/** `+122`, `-3`, `±0`. */
export const gainText = (gain: number): string => (gain === 0 ? '±0' : `${gain > 0 ? '+' : ''}${formatNumber(gain)}`);
