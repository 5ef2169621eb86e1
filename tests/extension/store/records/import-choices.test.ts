import { describe, expect, it } from 'vitest';
import { ImportChoice, importChoices, LONGEST_HEADING, newestChoices } from '@extension/store/records/import-choices';

const choice = (variable: string | null, at: string, key = 'pendek'): ImportChoice => ({
  district: '1702',
  agency: 'dinas-kb',
  file: 'a',
  sheet: 'rekap',
  at,
  about: { kind: 'column', key, heading: key, variable },
});
const early = '2026-05-03T03:00:00.000Z';
const late = '2026-06-03T03:00:00.000Z';
const merge = (kept: readonly ImportChoice[], records: readonly unknown[]) =>
  importChoices.merge?.merge(kept, records, new Set()).change.importChoices?.(kept) ?? kept;

describe('what was chosen of files', () => {
  it('joins that of another computer, the newer one of the same', () => {
    expect(merge([choice('a', early)], [choice('b', late)])).toEqual([choice('b', late)]);
    expect(merge([choice('a', late)], [choice('b', early)])).toEqual([choice('a', late)]);
    expect(merge([choice('a', early)], [choice('b', early, 'kurus')])).toHaveLength(2);
  });

  it('is kept of the newest two thousand', () => {
    const many = Array.from({ length: 2001 }, (_, at) => choice('a', at === 1000 ? early : late, `kolom ${at}`));
    const kept = newestChoices(many);
    expect(kept).toHaveLength(2000);
    expect(kept).not.toContainEqual(choice('a', early, 'kolom 1000'));
    expect(newestChoices(many.slice(1))).toHaveLength(2000);
  });

  it('holds no heading longer than those of tables, and nothing besides', () => {
    const headed = (heading: string) => ({ ...choice('a', late), about: { ...choice('a', late).about, heading } });
    expect(ImportChoice.safeParse(headed('x'.repeat(LONGEST_HEADING))).success).toBe(true);
    expect(ImportChoice.safeParse(headed('x'.repeat(LONGEST_HEADING + 1))).success).toBe(false);
    expect(ImportChoice.safeParse({ ...choice('a', late), by: 'Rina' }).success).toBe(false);
  });
});
