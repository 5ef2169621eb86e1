import { sealed, sealOf, START } from '@extension/log/chain/record';
import type { ChainRecord } from '@extension/log/chain/record';

/** A log as the store writes it: a skip an entry, by turns of two people. */
export function sampleLog(entries: number, says: (seq: number) => object = () => ({})): ChainRecord[] {
  const log: ChainRecord[] = [];
  for (let seq = 1; seq <= entries; seq += 1) log.push(sealed({ ...said(seq), ...says(seq), seq }, endOf(log)));
  return log;
}

const said = (seq: number): object => ({
  kind: 'skip',
  at: `2026-11-22T03:${String(seq % 60).padStart(2, '0')}:00.000Z`,
  by: seq % 2 === 0 ? 'Sari' : 'Rina',
  district: '1702',
  year: 2024,
  form: 'data-sasaran',
  village: `1702${String(seq).padStart(6, '0')}`,
  reason: 'Menunggu data bidan',
});

/** The seal at the end of a log, which the next record points at. */
export function endOf(log: readonly ChainRecord[]): string {
  const last = log[log.length - 1];
  return last ? sealOf(last) : START;
}

/** The log with one more record of this computer at its end. */
export const withOne = (log: readonly ChainRecord[], entry: object): ChainRecord[] => [
  ...log,
  sealed({ ...entry, seq: (log[log.length - 1]?.seq ?? 0) + 1 }, endOf(log)),
];
