import { z } from '@shared/zod';
import { parseRecords } from '../kit/parse-records';
import { wholeOf } from '../kit/whole';
import { QueueState } from '../schemas';

export const NO_QUEUE: QueueState = { form: '', mode: 'desa', kecamatan: '', position: '', skipped: [], partial: [] };

const isUntouched = ({ form, position, skipped, partial }: QueueState): boolean =>
  form === '' && position === '' && skipped.length === 0 && partial.length === 0;
const Place = z.omit(QueueState, { skipped: true, partial: true });
type Place = z.infer<typeof Place>;
type Skip = QueueState['skipped'][number];
const skipKey = ({ form, village, year }: Skip): string => `${form} ${village} ${year ?? ''}`;

/** The place in the queue of here, unless nothing was done in it; of both what was left out or filled partly. */
function together(here: QueueState, there: QueueState): QueueState {
  const skips = new Map([...there.skipped, ...here.skipped].map((skip) => [skipKey(skip), skip]));
  return {
    ...(isUntouched(here) ? there : here),
    skipped: [...skips.values()],
    partial: [...new Set([...here.partial, ...there.partial])],
  };
}

/** Where the officer was in the queue, or the start where nothing is kept. */
export const queue = wholeOf<'queue', QueueState, { place: Place; skip: Skip; partial: string }>({
  part: 'queue',
  old: { place: 'queue', key: 'queue' },
  parser: QueueState,
  none: NO_QUEUE,
  kinds: { place: Place, skip: QueueState.shape.skipped.def.element, partial: QueueState.shape.partial.def.element },
  split: ({ skipped, partial, ...place }) => ({
    place: [['', place]],
    skip: skipped.map((skip) => [skipKey(skip), skip]),
    partial: partial.map((one) => [one, one]),
  }),
  join: ({ place: [place], skip, partial }) => ({ ...NO_QUEUE, ...place, skipped: skip, partial }),
  merge: {
    key: 'queue',
    name: 'Antrean',
    rule: 'Tempat Anda di antrean tetap. Yang dilewati dan yang diisi sebagian digabung.',
    records: (kept) => (isUntouched(kept) ? [] : [kept]),
    merge(here, records) {
      const { read, unreadable } = parseRecords(QueueState, records);
      const there = read[0] ?? NO_QUEUE;
      const next = together(here, there);
      const added = next.skipped.length + next.partial.length - here.skipped.length - here.partial.length;
      const isNew = added > 0 || (isUntouched(here) && read.length > 0);
      return {
        added: isNew ? Math.max(added, 1) : 0,
        same: isNew ? 0 : read.length,
        unreadable,
        clashes: [],
        change: isNew ? { queue: (kept) => together(kept, there) } : {},
      };
    },
  },
});
