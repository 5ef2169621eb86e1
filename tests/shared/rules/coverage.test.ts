import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { emonev2024 } from '@shared/catalogue';
import { RULE_KINDS } from '@shared/rules';
import { describe, expect, it } from 'vitest';
import { ELSEWHERE, LEFT_OUT, REFERENCE, REPLACED } from './reference';
import { FIGURE_CASES } from './reference/figure-cases';
import { ROW_CASES } from './reference/row-cases';

const ids = [...REFERENCE.keys()];
const kinds = new Set(RULE_KINDS.map(({ kind }) => kind));
const rules = new Set(emonev2024.rules.filter(({ kind }) => kinds.has(kind)).map(({ id }) => id));
const tested = new Set([...Object.keys(FIGURE_CASES), ...Object.keys(ROW_CASES)]);
/** A rule of the edition whose kind exists and whose reference figures run through the public check. */
const covered = ids.filter((id) => rules.has(id) && tested.has(id));

describe('the 92 rules of the reference', () => {
  it('are kept and tested with their own figures, except those about prose and those another test replaces', () => {
    expect(ids).toHaveLength(92);
    expect(covered.length).toBeGreaterThanOrEqual(84);
    expect(ids.filter((id) => !covered.includes(id) && !(id in ELSEWHERE)).sort()).toEqual(
      [...LEFT_OUT, ...REPLACED].sort(),
    );
  });

  it('that are kept before a dataset exists too are kept by a test that exists', () => {
    for (const file of Object.values(ELSEWHERE))
      expect(existsSync(resolve(import.meta.dirname, '../../..', file))).toBe(true);
  });
});
