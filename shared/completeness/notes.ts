import type { Edition } from '../catalogue/schema';
import { periodName, type Period } from '../catalogue/period';
import { formatNumber } from '../dataset/values/format';
import type { ClockFault } from './clock';
import type { ExpectedVillages } from './expected';

const CLOCKS: Readonly<Record<ClockFault, string>> = {
  future: 'sesudah hari ini',
  'before-edition': 'sebelum tahun pertama program ini',
  unreadable: 'yang tidak terbaca',
};

/** Returns what a person should know of a count of cells, as sentences. */
export function notesOn(told: {
  readonly edition: Edition;
  readonly year: number;
  readonly period: Period;
  readonly changed: ExpectedVillages['changed'];
  readonly faults: ReadonlyMap<string, number>;
}): string[] {
  const name = periodName(told.year, told.period);
  return [
    ...told.changed.map(({ code, name: village, change }) =>
      change === 'from'
        ? `${village} (${code}) dibentuk pada ${name}, jadi angkanya diminta. Pastikan angka desa asalnya tidak memuatnya lagi.`
        : `${village} (${code}) berakhir pada ${name}, jadi angkanya tidak diminta. Pastikan angkanya sudah masuk ke desa penggantinya.`,
    ),
    ...[...told.faults].map(
      ([fault, count]) =>
        `${formatNumber(count)} angka mencatat waktu ${CLOCKS[fault as ClockFault]}, jadi waktunya dianggap tidak diketahui. Periksa jam komputer pengirimnya.`,
    ),
  ];
}
