import { describe, expect, it } from 'vitest';
import { repointed } from '@extension/log/order';
import { openIntents } from '@extension/log/intents';
import type { LoggedEntry } from '@extension/log';

const told = { at: '2026-11-22T03:00:00.000Z', by: 'Rina', district: '1702', year: 2024 };
const facts = { ...told, form: 'data-sasaran' };
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

  it('to put a template on a page are closed by its placing, also in a log of another computer', () => {
    const file = { file: 'templat-terisi.xlsx', items: [] };
    const placing: LoggedEntry = { kind: 'template-placing', ...facts, ...file, seq: 1 };
    const placed: LoggedEntry = { kind: 'template-placed', ...facts, ...file, kept: true, intent: 1, seq: 2 };
    expect(openIntents([placing]).map(({ seq }) => seq)).toEqual([1]);
    expect(openIntents([placing, placed])).toEqual([]);
    expect(repointed(placed, new Map([[1, 41]]))).toMatchObject({ intent: 41 });
    const { intent: _intent, ...old } = placed;
    expect(repointed(old, new Map([[1, 41]]))).toEqual(old);
  });

  it('to fill a template are open until its result is there, good or bad', () => {
    const open: LoggedEntry = { kind: 'template-intent', ...told, file: 'templat.xlsx', items: [], seq: 1 };
    const closing: LoggedEntry = {
      kind: 'template-result',
      ...told,
      intent: 1,
      file: '',
      problem: 'sel gabungan',
      items: [],
      seq: 2,
    };
    expect(openIntents([open]).map(({ seq }) => seq)).toEqual([1]);
    expect(openIntents([open, closing])).toEqual([]);
  });
});
