import { DayFigures } from '@shared/completeness';
import { wholeList } from '../whole';

/** How far the agencies were on earlier days. Unreadable ones are not missed: a comparison then takes another day. */
export const days = wholeList('days', DayFigures, 'silent');
