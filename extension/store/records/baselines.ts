import { scopeKey } from '@shared/catalogue/scope';
import { inPlace } from '../kit/ask-on-conflict';
import { mergeByRule } from '../kit/merge-by-rule';
import { parseRecords } from '../kit/parse-records';
import type { StoreRecord } from '../record';
import { QueueBaseline } from '../schemas';

/** They stand beside the queue, one per district and time, under the name they had first. */
const PREFIX = 'binding ';

export interface BaselinesChange {
  /** Takes the place of the one of the same district and time. */
  readonly baseline?: QueueBaseline;
  /** Likewise, several at once. */
  readonly putBaselines?: readonly QueueBaseline[];
}

const put = ({ baseline, putBaselines = [] }: BaselinesChange): readonly QueueBaseline[] =>
  baseline ? [baseline, ...putBaselines] : putBaselines;

/**
 * What the queues were last worked on with, so that changed figures are told on resuming. One that cannot be read is left
 * out silently: the next fill makes it anew.
 */
export const baselines: StoreRecord<'baselines', readonly QueueBaseline[], BaselinesChange> = {
  part: 'baselines',
  none: [],
  async read(db) {
    const records = await db.getAll('queue', IDBKeyRange.bound(PREFIX, `${PREFIX}\uffff`));
    return { read: parseRecords(QueueBaseline, records).read, unreadable: 0 };
  },
  placesOf: ({ baseline, putBaselines }) => (baseline || putBaselines ? ['queue'] : []),
  async write(tx, change) {
    await Promise.all(put(change).map((one) => tx.objectStore('queue').put(one, `${PREFIX}${scopeKey(one)}`)));
    return null;
  },
  applied(kept, change) {
    const records = put(change);
    return records.length > 0 ? inPlace(kept, records, scopeKey) : kept;
  },
  merge: mergeByRule({
    key: 'bindings',
    name: 'Data terakhir antrean',
    rule: 'Dipakai hanya untuk tahun yang antreannya belum dikerjakan di komputer ini.',
    parser: QueueBaseline,
    keyOf: scopeKey,
    put: (fresh) => ({ putBaselines: fresh }),
  }),
};
