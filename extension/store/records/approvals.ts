import { canonicalJson } from '@shared/exchange';
import { parseRecords } from '../kit/parse-records';
import { wholeList } from '../kit/whole';
import { StoredApproval } from '../schemas';

/** Those that are not among the known ones. */
function newTo(known: readonly StoredApproval[], steps: readonly StoredApproval[]): StoredApproval[] {
  const spelled = new Set(known.map((one) => canonicalJson(one)));
  return steps.filter((one) => !spelled.has(canonicalJson(one)));
}

/** What names a step; two that differ in other things are told apart by a number. */
const keyOf = ({ district, year, period, approval }: StoredApproval): string =>
  [
    district,
    year,
    period ?? '',
    approval.form,
    approval.agency,
    approval.at,
    approval.state,
    approval.fingerprint,
  ].join(' ');

/** Every step of approval that is known here, in the order it came. The core tells where they leave a form. */
export const approvals = wholeList({
  part: 'approvals',
  old: { place: 'settings', key: 'approvals' },
  parser: StoredApproval,
  keyOf,
  merge: {
    key: 'approvals',
    name: 'Persetujuan',
    rule: 'Semua langkah disimpan. Bila dua orang memutuskan terpisah, formulirnya kembali ke langkah yang lebih hati-hati.',
    records: (kept) => kept,
    merge(kept, records) {
      const { read, unreadable } = parseRecords(StoredApproval, records);
      const fresh = newTo(kept, read);
      return {
        added: fresh.length,
        same: read.length - fresh.length,
        unreadable,
        clashes: [],
        change: fresh.length > 0 ? { approvals: (all) => [...all, ...newTo(all, fresh)] } : {},
      };
    },
  },
});
