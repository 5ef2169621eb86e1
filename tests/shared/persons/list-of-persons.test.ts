import { isListOfPersons } from '@shared/persons/list-of-persons';
import { describe, expect, it } from 'vitest';

const rows = { personal: 2, hasNumbers: false, hasFigures: true, places: ['a', 'b', 'c'] };

describe('a table with columns of persons', () => {
  it.each([
    ['most rows share their village with another', { places: ['a', 'a', 'b'] }],
    ['most rows name no village', { places: ['', 'a', ''] }],
    ['there are numbers of persons and no figure', { hasFigures: false, hasNumbers: true }],
  ])('is a list of persons where %s', (_, more) => expect(isListOfPersons({ ...rows, ...more })).toBe(true));

  it.each([
    ['every village has one row', {}],
    ['one village of many stands twice', { places: ['a', 'a', 'b', 'c'] }],
    ['names stand beside figures that are not known', { hasFigures: false }],
    ['numbers of persons stand beside figures, one row a village', { hasNumbers: true }],
    ['one column alone is of persons', { personal: 1, places: ['a', 'a'] }],
    ['no row fills those columns', { places: [], hasFigures: false }],
  ])('is none where %s', (_, more) => expect(isListOfPersons({ ...rows, ...more })).toBe(false));
});
