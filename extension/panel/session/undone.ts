import { formatNumber } from '@shared/dataset';
import type { PageField, PageReply } from '@extension/protocol/messages';
import type { LogEntry } from '@extension/log';
import type { Notice } from './state';

type Left = NonNullable<(LogEntry & { kind: 'undo' })['left']>;
/** A field of a fill, as far as undoing has to know it. */
interface FilledField {
  readonly field: string;
  readonly label: string;
  readonly outcome: string;
  readonly village?: string;
  readonly variable?: string;
}

/** What undoing came to: how many fields say again what they said, and which do not. */
export interface UndoOutcome {
  readonly restored: number;
  readonly left: Left;
}

/**
 * Which fields of a fill still say what was filled. A field the page does not tell of, as one that was loaded anew, was
 * not put back.
 */
export function undoOutcome(
  reply: PageReply,
  results: readonly FilledField[],
  fields: readonly PageField[],
): UndoOutcome {
  const { restored, left } = reply.type === 'undone' ? reply : { restored: [], left: [] };
  const done = new Set(restored);
  const told = new Set(left);
  const still = results.filter(
    ({ field, outcome }) => !done.has(field) && (outcome === 'filled' || outcome === 'unknown' || told.has(field)),
  );
  const known = new Set(results.map(({ field }) => field));
  const others = left.filter((id) => !known.has(id));
  return {
    restored: restored.length,
    left: [
      ...still.map(({ label, village, variable }) => ({
        label,
        ...(village !== undefined && { village }),
        ...(variable !== undefined && { variable }),
      })),
      ...others.map((id) => ({ label: fields.find((one) => one.id === id)?.label ?? 'ruas lain' })),
    ],
  };
}

/** How many fields are named in a notice; the log names all. */
const NAMED = 8;

/** Returns what to tell: that all is as it was, or which fields are not, and what to do about them. */
export function undoNotice({ restored, left }: UndoOutcome, placeOf: (village: string) => string): Notice {
  if (left.length === 0)
    return { tone: 'info', message: `Isian terakhir sudah dikembalikan, ${formatNumber(restored)} ruas.` };
  const villages = new Set(left.map(({ village }) => village));
  const names = left
    .slice(0, NAMED)
    .map(({ label, village }) => (villages.size > 1 && village ? `${label} (${placeOf(village)})` : label));
  const more = left.length > NAMED ? ` dan ${formatNumber(left.length - NAMED)} lagi` : '';
  return {
    tone: 'bad',
    message: `${formatNumber(restored)} ruas dikembalikan, ${formatNumber(left.length)} tidak: ${names.join(', ')}${more}.`,
    remedy: 'Kembalikan sendiri isinya di halaman situs, atau muat ulang halaman itu tanpa menyimpan.',
  };
}
