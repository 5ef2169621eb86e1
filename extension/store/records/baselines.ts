import { scopeKey } from '@shared/catalogue/scope';
import { inPlace } from '../kit/ask-on-conflict';
import { mergeByRule } from '../kit/merge-by-rule';
import { wholeList } from '../kit/whole';
import type { StoreRecord } from '../record';
import { QueueBaseline } from '../schemas';

export interface BaselinesChange {
  /** Takes the place of the one of the same district and time. */
  readonly baseline?: QueueBaseline;
  /** Likewise, several at once. */
  readonly putBaselines?: readonly QueueBaseline[];
}

const put = ({ baseline, putBaselines = [] }: BaselinesChange): readonly QueueBaseline[] =>
  baseline ? [baseline, ...putBaselines] : putBaselines;

/** As they stand for themselves; versions before 3 kept one a key, under names that begin so. */
export const oldBaselines = wholeList({
  part: 'baselines',
  old: { place: 'queue', key: 'binding ' },
  parser: QueueBaseline,
  keyOf: scopeKey,
});

/** What the queues were last worked on with, so that changed figures are told on resuming. */
export const baselines: StoreRecord<'baselines', readonly QueueBaseline[], BaselinesChange> = {
  part: 'baselines',
  none: [],
  read: (db, records) => oldBaselines.read(db, records),
  placesOf: ({ baseline, putBaselines }) => (baseline || putBaselines ? ['records'] : []),
  async write(tx, change) {
    const records = put(change);
    return records.length > 0 ? oldBaselines.write(tx, { baselines: (all) => inPlace(all, records, scopeKey) }) : null;
  },
  applied: (known) => known,
  merge: mergeByRule({
    key: 'bindings',
    name: 'Data terakhir antrean',
    rule: 'Dipakai hanya untuk tahun yang antreannya belum dikerjakan di komputer ini.',
    parser: QueueBaseline,
    keyOf: scopeKey,
    put: (fresh) => ({ putBaselines: fresh }),
  }),
};
