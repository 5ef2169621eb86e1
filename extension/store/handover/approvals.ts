import { canonicalJson } from '@shared/exchange';
import { parseRecords } from '../parse-records';
import { StoredApproval } from '../schemas';
import type { RecordMerge } from './record-merge';

/** Those that are not among the known ones. */
function newTo(known: readonly StoredApproval[], steps: readonly StoredApproval[]): StoredApproval[] {
  const spelled = new Set(known.map((one) => canonicalJson(one)));
  return steps.filter((one) => !spelled.has(canonicalJson(one)));
}

/** Steps of approval: every step is kept, and the core tells where they leave a form. */
export const approvals: RecordMerge = {
  key: 'approvals',
  name: 'Persetujuan',
  rule: 'Semua langkah disimpan. Bila dua orang memutuskan terpisah, formulirnya kembali ke langkah yang lebih hati-hati.',
  records: ({ approvals: kept }) => kept,
  merge({ approvals: kept }, records) {
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
};
