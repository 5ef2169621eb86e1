import { wholeList } from '../kit/whole';
import { UnsavedRecording } from '../schemas';

/** Pages that are being taught here. A damaged one is left out silently: the page can be taught again. */
export const recordings = wholeList({
  part: 'recordings',
  key: 'recordings',
  parser: UnsavedRecording,
  damage: 'silent',
});
