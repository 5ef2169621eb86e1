import { describe, expect, it } from 'vitest';
import { judgeLint } from './lint-judge.mjs';

const WARNING = {
  _type: 'warning',
  code: 'UNSAFE_VAR_ASSIGNMENT',
  message: 'Unsafe assignment to innerHTML',
  file: 'chunks/jsxRuntime-CFISOaiI.js',
  line: 1,
};
const ENTRY = { code: WARNING.code, file: '^chunks/jsxRuntime-[\\w-]+\\.js$', reason: 'Nothing of ours reaches it.' };
const saying = (lint: Partial<Parameters<typeof judgeLint>[0]>) => ({ errors: [], notices: [], warnings: [], ...lint });

describe("what the store's linter says of the add-on", () => {
  it('is sound where it says nothing', () => {
    expect(judgeLint(saying({}), [])).toEqual([]);
  });

  it('is sound where every warning is listed', () => {
    expect(judgeLint(saying({ warnings: [WARNING, WARNING] }), [ENTRY])).toEqual([]);
  });

  it.each([
    ['by another code', { ...ENTRY, code: 'DANGEROUS_EVAL' }],
    ['for another file', { ...ENTRY, file: '^background\\.js$' }],
  ])('is a fault where a warning is listed %s only', (_, entry) => {
    expect(judgeLint(saying({ warnings: [WARNING] }), [entry])[0]).toBe(
      'warning UNSAFE_VAR_ASSIGNMENT in chunks/jsxRuntime-CFISOaiI.js:1: Unsafe assignment to innerHTML (not listed)',
    );
  });

  it('is a fault where what is listed is no longer said', () => {
    expect(judgeLint(saying({}), [ENTRY])).toEqual([
      'UNSAFE_VAR_ASSIGNMENT in ^chunks/jsxRuntime-[\\w-]+\\.js$ is listed, and the linter no longer says it: take it off the list',
    ]);
  });

  it('is a fault where an entry has no reason', () => {
    expect(judgeLint(saying({ warnings: [WARNING] }), [{ ...ENTRY, reason: ' ' }])).toHaveLength(1);
  });

  it.each(['errors', 'notices'] as const)('is a fault with any of its %s, listed or not', (kind) => {
    const { file: _, ...message } = { ...WARNING, _type: kind.slice(0, -1) };
    expect(judgeLint(saying({ [kind]: [message], warnings: [WARNING] }), [ENTRY])).toEqual([
      `${kind.slice(0, -1)} UNSAFE_VAR_ASSIGNMENT in the add-on:1: Unsafe assignment to innerHTML`,
    ]);
  });
});
