import { cleanText } from './text';
import type { CellValue } from './types';

const VILLAGE_CODE = /^([1-9]\d)([. ]?)(\d{2})\2(\d{2})\2(\d{4})$/;

/**
 * A village's Kemendagri code as ten digits, from `17.02.09.1004`, `1702091004` (text or number) or with an apostrophe
 * in front; null for everything else. Scientific notation and decimals have lost digits and are refused. A BPS code
 * has ten digits too and can only be told apart by looking it up in the village list.
 */
export function villageCode(raw: CellValue | undefined): string | null {
  if (typeof raw === 'number') return Number.isInteger(raw) ? villageCode(String(raw)) : null;
  if (typeof raw !== 'string') return null;
  const parts = VILLAGE_CODE.exec(cleanText(raw).replace(/^['’`]+\s*/, ''));
  return parts ? `${parts[1] ?? ''}${parts[3] ?? ''}${parts[4] ?? ''}${parts[5] ?? ''}` : null;
}
