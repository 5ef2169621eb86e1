import { NO_QUEUE } from '../queue';
import { parseRecords } from '../parse-records';
import { QueueState } from '../schemas';
import type { Carried } from './carried';

const isUntouched = ({ form, position, skipped, partial }: QueueState): boolean =>
  form === '' && position === '' && skipped.length === 0 && partial.length === 0;
type Skip = QueueState['skipped'][number];
const skipKey = ({ form, village, year }: Skip): string => `${form} ${village} ${year ?? ''}`;

/** Where the work in the queue stands. */
export const queue: Carried = {
  key: 'queue',
  name: 'Antrean',
  rule: 'Tempat Anda di antrean tetap. Yang dilewati dan yang diisi sebagian digabung.',
  records: ({ queue: kept }) => (isUntouched(kept) ? [] : [kept]),
  lay({ queue: here }, records) {
    const { read, unreadable } = parseRecords(QueueState, records);
    const there = read[0] ?? NO_QUEUE;
    const skips = new Map([...there.skipped, ...here.skipped].map((skip) => [skipKey(skip), skip]));
    const base = isUntouched(here) ? there : here;
    const next: QueueState = {
      ...base,
      skipped: [...skips.values()],
      partial: [...new Set([...here.partial, ...there.partial])],
    };
    const added = skips.size + next.partial.length - here.skipped.length - here.partial.length;
    const isNew = added > 0 || (isUntouched(here) && read.length > 0);
    return {
      added: isNew ? Math.max(added, 1) : 0,
      same: isNew ? 0 : read.length,
      unreadable,
      clashes: [],
      change: isNew ? { queue: next } : {},
    };
  },
};
