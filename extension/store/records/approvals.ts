import { canonicalJson } from '@shared/exchange';
import { parseRecords } from '../kit/parse-records';
import { wholeList } from '../kit/whole';
import { StoredApproval } from '../schemas';

/** Those that are not among the known ones. */
function newTo(known: readonly StoredApproval[], steps: readonly StoredApproval[]): StoredApproval[] {
  const spelled = new Set(known.map((one) => canonicalJson(one)));
  return steps.filter((one) => !spelled.has(canonicalJson(one)));
}

/** Every step of approval that is known here, in the order it came. The core tells where they leave a form. */
export const approvals = wholeList({
  part: 'approvals',
  key: 'approvals',
  parser: StoredApproval,
  damage: 'told',
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
