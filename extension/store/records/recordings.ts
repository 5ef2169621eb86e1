import { wholeList } from '../kit/whole';
import { UnsavedRecording } from '../schemas';

/** Pages that are being taught here. A damaged one is left out: the page can be taught again. */
export const recordings = wholeList({
  part: 'recordings',
  old: { place: 'settings', key: 'recordings' },
  parser: UnsavedRecording,
  keyOf: ({ district, year, edition, rows, replaces, heading }) =>
    [district, year, edition, rows, replaces, heading].join(' '),
});
