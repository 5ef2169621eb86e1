import { cleanText } from './text';
import type { CellValue } from '../types';

export interface ParsedYesNo {
  readonly status: 'ok' | 'missing' | 'invalid';
  /** 1 = yes, 0 = no; null unless the status is ok. */
  readonly value: 1 | 0 | null;
}

const YES = new Set(['ya', 'sudah', '1', '✓', '✔', '√', '☑', '✅', 'true']);
const NO = new Set(['tidak', 'belum', '0', '☐', 'false']);
const BLANK = /^(?:[-–—.…]*|n\/?a|n\.a\.?|belum ada data|kosong)$/;

/** Reads one cell as yes or no. A sentence such as "sudah dilaksanakan" is neither: it may hide a reservation (F08). */
export function parseYesNo(raw: CellValue | undefined): ParsedYesNo {
  if (raw === null || raw === undefined) return { status: 'missing', value: null };
  if (typeof raw === 'object') return { status: 'invalid', value: null };
  const text = cleanText(String(raw)).toLowerCase();
  const word = text.replace(/[\uFE0E\uFE0F]/g, '').replace(/[.!]$/, '');
  if (YES.has(word)) return { status: 'ok', value: 1 };
  if (NO.has(word)) return { status: 'ok', value: 0 };
  return { status: BLANK.test(text) ? 'missing' : 'invalid', value: null };
}
