import { UnsavedRecording } from '../schemas';
import { wholeList } from '../whole';

/** Pages that are being taught. A damaged one is left out silently: the page can be taught again. */
export const recordings = wholeList('recordings', UnsavedRecording, 'silent');
