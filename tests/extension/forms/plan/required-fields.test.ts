import { describe, expect, it } from 'vitest';
import { lacksRequired, needsOf } from '@extension/forms';
import type { FormMap, MapField } from '@extension/forms';

const field = (variable: string, more: Partial<MapField> = {}): MapField => ({
  variable,
  label: variable,
  required: false,
  whole: true,
  ...more,
});
const map = (...fields: MapField[]): FormMap => ({ form: 'f', headings: [], fields, level: 'desa' });
const gaps = (form: FormMap, onPage: readonly string[] = []) =>
  form.fields.flatMap(({ variable }) =>
    (['held', 'missing', 'fill', 'already'] as const)
      .filter((status) => lacksRequired(needsOf(form, new Set(onPage)), { variable, status }))
      .map((status) => `${variable} ${status}`),
  );

describe('what stands in the way of the rest of a form', () => {
  it('is a stated field that is held or missing, and no other', () => {
    expect(gaps(map(field('a', { required: true }), field('b')))).toEqual(['a held', 'a missing']);
  });

  it('is what the page says where no source says anything', () => {
    expect(gaps(map(field('a'), field('b')), ['b'])).toEqual(['b held', 'b missing']);
    expect(gaps(map(field('a', { required: true }), field('b')), ['b'])).toEqual(['a held', 'a missing']);
  });

  it('is a held count where nobody says anything: not a missing one, a percentage or words', () => {
    const words = { words: 'text' as const };
    expect(gaps(map(field('a'), field('p', { whole: false }), field('w', words)))).toEqual(['a held']);
  });
});
