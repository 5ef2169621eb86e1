import type { AksiState } from './calendar';
import { BLANK_WORD } from '../filling-words';
import { CompletenessState, type Figures } from './figures';

/** What one expected cell is. */
export const CELL_WORDS: Readonly<Record<CompletenessState, string>> = {
  [CompletenessState.kosong]: BLANK_WORD,
  [CompletenessState.sah]: 'terisi sah',
  [CompletenessState.bermasalah]: 'perlu diperbaiki',
  [CompletenessState.tidakBerlaku]: 'tidak berlaku',
  [CompletenessState.nol]: 'nol',
};

/** How far a group of cells is; `faulty` before `partial`: what stands there wrong is to be seen first. */
export type FillState = 'unasked' | 'empty' | 'faulty' | 'partial' | 'complete';

/** How far a group of cells is, whatever the day. */
export function fillStateOf({ expected, filled, sound }: Pick<Figures, 'expected' | 'filled' | 'sound'>): FillState {
  if (expected === 0) return 'unasked';
  if (sound === expected) return 'complete';
  if (filled === 0) return 'empty';
  return sound < filled ? 'faulty' : 'partial';
}

export const FILL_WORDS: Readonly<Record<FillState, string>> = {
  unasked: 'tidak ada yang diminta',
  empty: CELL_WORDS[CompletenessState.kosong],
  faulty: CELL_WORDS[CompletenessState.bermasalah],
  partial: 'belum lengkap',
  complete: 'lengkap',
};

/** What an aksi is on the day. */
export const AKSI_WORDS: Readonly<Record<AksiState, string>> = {
  'belum-mulai': 'belum mulai',
  berjalan: 'berjalan',
  terlambat: 'terlambat',
  selesai: 'selesai',
  'tanpa-jadwal': 'tanpa jadwal',
  'tidak-diketahui': 'tidak diketahui di sini',
};

/** What the figures of a group of cells are called, as headings. */
export const FIGURE_TITLES = {
  expected: 'Diminta',
  filled: 'Terisi',
  sound: 'Sah',
  onTime: 'Tepat waktu',
} as const;

/** Of a sound figure that the site was seen to have saved. */
export const SAVED_WORD = 'tersimpan di situs';
