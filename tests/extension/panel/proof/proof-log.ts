import type { LogEntry, LoggedEntry } from '@extension/log';

export const facts = { at: '2026-11-22T03:00:00.000Z', by: 'Rina', district: '1702', year: 2024 };
export const [KOTA_PADANG, BEDENG, PELALO] = ['1702061004', '1702061015', '1702072021'] as const;
const form = 'data-sasaran';
const krs = { variable: 'jumlah_krs', label: 'Jumlah KRS' };
const page = { title: 'Data Sasaran', path: '/emonev/sasaran' };

const intent = (village: string, at = facts.at): LogEntry => ({
  kind: 'fill-intent',
  ...facts,
  at,
  page,
  dataset: 'ab12',
  form,
  items: [{ village, ...krs, source: 'Data Sasaran!E12', before: '', value: '63' }],
});
const result = (village: string, closes: number, outcome = 'filled'): LogEntry => ({
  kind: 'fill-result',
  ...facts,
  form,
  intent: closes,
  items: [{ village, ...krs, value: '63', readBack: '63', outcome, refusal: '' }],
});
const stored = (village: string, text: string): LogEntry => ({
  kind: 'stored',
  ...facts,
  page,
  form,
  items: [{ village, ...krs, expected: '63', stored: text, equal: text === '63' }],
});

/**
 * Two villages filled, one found equal and one different, one figure of a person's own, one fill cut off, one village
 * skipped, one import.
 */
export const LOG: readonly LoggedEntry[] = [
  { kind: 'import' as const, ...facts, file: 'a.xlsx', sheet: 'Data Sasaran', rows: 3, replaced: '', changed: [] },
  intent(KOTA_PADANG, '2026-11-20T03:00:00.000Z'),
  result(KOTA_PADANG, 2),
  stored(KOTA_PADANG, '63'),
  intent(BEDENG),
  result(BEDENG, 5),
  stored(BEDENG, '36'),
  {
    kind: 'own-entry' as const,
    ...facts,
    form,
    village: BEDENG,
    variable: 'jumlah_pendek',
    label: 'Pendek',
    value: '7',
  },
  { kind: 'skip' as const, ...facts, form, village: PELALO, reason: 'menunggu bidan' },
  intent(PELALO, '2026-11-23T03:00:00.000Z'),
].map((entry, at) => ({ ...entry, seq: at + 1 }));
