import { formatNumber } from '@shared/dataset';
import { canonicalJson, dayOfTime, sourceWords } from '@shared/exchange';
import type { Decision } from '@shared/exchange';
import { decisionsToAdd, inForce, scopedSubject } from '../decisions-in-force';
import { parseRecords } from '../kit/parse-records';
import type { Clash, StoreRecord } from '../record';
import { StoredDecision } from '../schemas';

export interface DecisionsChange {
  readonly addDecisions?: readonly StoredDecision[];
}

const saying = (decision: Decision): string => {
  switch (decision.kind) {
    case 'answer':
      return `dijawab "${decision.answer}"`;
    case 'correction':
      return `diperbaiki menjadi ${formatNumber(decision.to)}`;
    case 'recompute':
      return `${formatNumber(Object.keys(decision.cells).length)} sel dihitung ulang`;
    case 'justification':
      return `alasan: ${decision.reason}`;
    case 'declaration':
      return `dinyatakan ${decision.means}`;
    case 'source':
      return decision.source === null
        ? 'pilihan sumbernya dicabut'
        : `dipakai ${sourceWords(decision.source)}: ${decision.reason}`;
  }
};
const describe = ({ decision }: StoredDecision): string =>
  `${saying(decision)}, ${dayOfTime(decision.at)} oleh ${decision.by}`;
const substance = ({ decision: { by: _by, at: _at, ...rest } }: StoredDecision): string | null => canonicalJson(rest);

function titleOf({ decision, year }: StoredDecision): string {
  if ('variable' in decision) {
    const village = 'village' in decision ? decision.village : '';
    return `Keputusan tentang ${[decision.variable, village].filter(Boolean).join(', ')}, tahun ${year}`;
  }
  return decision.kind === 'answer'
    ? `Jawaban pertanyaan ${decision.question}, tahun ${year}`
    : `Alasan temuan ${decision.finding}, tahun ${year}`;
}

/** Every decision ever taken, oldest first. History is only ever added to; which of two stands is for a person. */
export const decisions: StoreRecord<'decisions', readonly StoredDecision[], DecisionsChange> = {
  part: 'decisions',
  none: [],
  read: async (db) => parseRecords(StoredDecision, await db.getAll('decisions')),
  placesOf: ({ addDecisions }) => (addDecisions ? ['decisions'] : []),
  async write(tx, { addDecisions = [] }) {
    await Promise.all(addDecisions.map((decision) => tx.objectStore('decisions').add(decision)));
    return null;
  },
  applied: (kept, { addDecisions = [] }) => (addDecisions.length > 0 ? [...kept, ...addDecisions] : kept),
  merge: {
    key: 'decisions',
    name: 'Keputusan dan alasan',
    rule: 'Semua keputusan disimpan. Bila dua orang memutuskan hal yang sama berbeda, Anda memilih yang berlaku.',
    records: (kept) => kept,
    merge(kept, records, theirs) {
      const { read, unreadable } = parseRecords(StoredDecision, records);
      const mine = inForce(kept);
      const other = inForce(read);
      const clashes: Clash[] = [];
      const settled: StoredDecision[] = [];
      for (const [key, there] of other) {
        const here = mine.get(key);
        if (!here || substance(here) === substance(there)) continue;
        clashes.push({ key, title: titleOf(there), here: describe(here), there: describe(there) });
        settled.push(theirs.has(key) ? there : here);
      }
      const adding = decisionsToAdd(kept, read);
      const known = new Set(kept.map((one) => canonicalJson(one)));
      const added = read.filter((one) => !known.has(canonicalJson(one))).length;
      const clashing = new Set(clashes.map(({ key }) => key));
      const rest = adding.filter((one) => !clashing.has(scopedSubject(one)));
      const history = read.filter((one) => clashing.has(scopedSubject(one)) && !known.has(canonicalJson(one)));
      const all = [...rest, ...history, ...settled];
      return {
        added,
        same: read.length - added,
        unreadable,
        clashes,
        change: added > 0 ? { addDecisions: all } : {},
      };
    },
  },
};
