import { agencyName } from '../catalogue/names';
import type { Edition } from '../catalogue/schema';
import { MONTHS } from '../dates/words';
import type { Package } from './package-schema';

/** `10 Februari 2024`; `tanggal tidak diketahui` where no clock could be believed. */
export function dayOfTime(time: string | null): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(time ?? '');
  const month = MONTHS[Number(parts?.[2]) - 1];
  return parts && month !== undefined ? `${Number(parts[3])} ${month} ${parts[1]}` : 'tanggal tidak diketahui';
}

/** A package as people call it: `paket Dinas Kesehatan (10 Februari 2024)`. */
export const packageName = ({ content: { agencies, made } }: Package, edition: Edition): string =>
  `paket ${agencies.map((key) => agencyName(edition, key)).join(', ')} (${dayOfTime(made.at)})`;
