import { describe, expect, it } from 'vitest';
import { openIntents } from '@extension/store';
import type { LoggedEntry } from '@extension/store';

const facts = { at: '2026-11-22T03:00:00.000Z', by: 'Rina', district: '1702', year: 2024, form: 'data-sasaran' };
const intent = (seq: number): LoggedEntry => ({ kind: 'fill-intent', ...facts, items: [], seq });
const result = (seq: number, closes: number): LoggedEntry => ({
  kind: 'fill-result',
  ...facts,
  intent: closes,
  items: [],
  seq,
});

describe('intentions to fill', () => {
  it('are open until a result closes them', () => {
    expect(openIntents([intent(1), intent(2)]).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('are not open once a result names them', () => {
    expect(openIntents([intent(1), result(2, 1), intent(3)]).map(({ seq }) => seq)).toEqual([3]);
  });
});
