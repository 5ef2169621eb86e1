import { SavedMap } from '@extension/forms/saved-map';
import { wholeList } from '../whole';

/** The form maps officers recorded or took over, of all editions, years and districts. */
export const maps = wholeList('maps', SavedMap, 'told');
