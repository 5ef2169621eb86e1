import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAULTS } from '../guards/faults.mjs';

describe('the seeded faults', () => {
  it.each(FAULTS.map((fault) => [fault.name, fault] as const))('still find their code, once: %s', (_name, fault) => {
    expect(readFileSync(fault.file, 'utf8').split(fault.code)).toHaveLength(2);
    expect(fault.fault).not.toBe(fault.code);
    expect(fault.tests.length).toBeGreaterThan(0);
  });
});
