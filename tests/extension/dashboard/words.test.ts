import { describe, expect, it } from 'vitest';
import { signOf } from '@extension/dashboard/words';

/** Four figures asked for: so many filled, so many of them sound, so many days to go. */
const owed = (filled: number, sound: number, daysLeft: number | null = 3) => ({
  expected: 4,
  filled,
  sound,
  empty: 4 - filled,
  held: filled - sound,
  daysLeft,
});

describe('the sign of an agency or a form on the dashboard', () => {
  it.each([
    ['nothing is filled', owed(0, 0), 'kosong', 'open'],
    ['some is filled', owed(2, 2), 'belum lengkap', 'open'],
    ['a figure that cannot be used stands beside empty cells', owed(2, 1), 'perlu diperbaiki', 'open'],
    ['all is filled, one figure cannot be used', owed(4, 3), 'perlu diperbaiki', 'open'],
    ['all is sound', owed(4, 4), 'lengkap', 'good'],
    ['all is sound, though the last day is over', owed(4, 4, -2), 'lengkap', 'good'],
    ['something is lacking after the last day', owed(4, 3, -1), 'terlambat', 'late'],
    ['something is lacking on the last day', owed(4, 3, 0), 'perlu diperbaiki', 'open'],
    ['no last day is known', owed(2, 2, null), 'belum lengkap', 'open'],
  ])('where %s', (_, figures, word, tone) => {
    expect(signOf(figures)).toMatchObject({ word, tone });
  });
});
