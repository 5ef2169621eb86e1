import { LISTS_WITH_NUMBERS } from './lists-with-numbers';
import { LISTS_WITHOUT_NUMBERS } from './lists-without-numbers';
import type { PersonsCase } from './persons-case';
import { RECAPS_OF_PLACES } from './recaps-of-places';
import { RECAPS_WITH_OFFICERS } from './recaps-with-officers';

export const LISTS_OF_PERSONS: readonly PersonsCase[] = [...LISTS_WITH_NUMBERS, ...LISTS_WITHOUT_NUMBERS];
export const RECAPS: readonly PersonsCase[] = [...RECAPS_WITH_OFFICERS, ...RECAPS_OF_PLACES];
