import { describe, expect, it } from 'vitest';
import { groupBy, indexBy } from '@shared/collections';

const rows = [
  { code: 'b', village: 'Suka 1' },
  { code: 'a', village: 'Suka 2' },
  { code: 'b', village: 'Suka 3' },
];

describe('items in groups', () => {
  it('stand in the order they come, and so do the groups', () => {
    expect([...groupBy(rows, ({ code }) => code)]).toEqual([
      ['b', [rows[0], rows[2]]],
      ['a', [rows[1]]],
    ]);
  });

  it('may stand there by one of their values', () => {
    const names = groupBy(
      rows,
      ({ code }) => code,
      ({ village }) => village,
    );
    expect(names.get('b')).toEqual(['Suka 1', 'Suka 3']);
  });

  it('are none where there are no items', () => {
    expect(groupBy([], String).size).toBe(0);
  });
});

describe('items by their key', () => {
  it('are found by it, of those with one key the last, in the place of the first', () => {
    expect([...indexBy(rows, ({ code }) => code)]).toEqual([
      ['b', rows[2]],
      ['a', rows[1]],
    ]);
  });
});
