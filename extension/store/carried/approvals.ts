import { canonicalJson } from '@shared/exchange';
import { parseRecords } from '../parse-records';
import { StoredApproval } from '../schemas';
import type { Carried } from './carried';

/** Steps of approval: every step is kept, and the core tells where they leave a form. */
export const approvals: Carried = {
  key: 'approvals',
  name: 'Persetujuan',
  rule: 'Semua langkah disimpan. Bila dua orang memutuskan terpisah, formulirnya kembali ke langkah yang lebih hati-hati.',
  records: ({ approvals: kept }) => kept,
  lay({ approvals: kept }, records) {
    const { read, unreadable } = parseRecords(StoredApproval, records);
    const known = new Set(kept.map((one) => canonicalJson(one)));
    const fresh = read.filter((one) => !known.has(canonicalJson(one)));
    return {
      added: fresh.length,
      same: read.length - fresh.length,
      unreadable,
      clashes: [],
      change: fresh.length > 0 ? { approvals: [...kept, ...fresh] } : {},
    };
  },
};
