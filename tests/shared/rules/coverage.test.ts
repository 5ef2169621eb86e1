import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { emonev2024 } from '@shared/catalogue';
import { describe, expect, it } from 'vitest';
import { ELSEWHERE, LEFT_OUT, REFERENCE, REPLACED } from './reference';

const ids = [...REFERENCE.keys()];
const rules = new Set(emonev2024.rules.map((rule) => rule.id));
const covered = ids.filter((id) => rules.has(id) || id in ELSEWHERE);

describe('the 92 rules of the reference', () => {
  it('are all there', () => {
    expect(ids).toHaveLength(92);
  });

  it('are kept, except those about prose, and those another test replaces', () => {
    expect(covered.length).toBeGreaterThanOrEqual(14);
    for (const id of [...LEFT_OUT, ...REPLACED]) expect(ids).toContain(id);
  });

  it('that are kept elsewhere are kept by a test that exists', () => {
    for (const file of Object.values(ELSEWHERE))
      expect(existsSync(resolve(import.meta.dirname, '../../..', file))).toBe(true);
  });
});
