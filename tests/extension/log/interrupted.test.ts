import { describe, expect, it } from 'vitest';
import { interruptedIn } from '@extension/log/interrupted';
import type { LoggedEntry } from '@extension/log';

const facts = { at: '2026-11-22T03:00:00.000Z', by: 'Rina', district: '1702', year: 2024 };
const perbup = { evidence: 'e1', title: 'Peraturan bupati', print: 'ab12' };
const nomor = { label: 'Nomor', value: '12', readBack: '12', outcome: 'filled', refusal: '' };
const cut: LoggedEntry = { kind: 'evidence-intent', ...facts, ...perbup, form: 'Aksi 1', fields: [], seq: 1 };
const filled = (form: string): LoggedEntry[] => [
  { kind: 'evidence-intent', ...facts, ...perbup, form, fields: [], seq: 2 },
  { kind: 'evidence-result', ...facts, ...perbup, form, intent: 2, fields: [nomor], seq: 3 },
];
const found = (form: string): LoggedEntry => ({
  kind: 'evidence-found',
  ...facts,
  ...perbup,
  form,
  fields: [],
  seq: 2,
});

describe('a page of documents whose filling was cut off', () => {
  it('is settled by a fill of the same form or its saved list, not by the same line on another form', () => {
    const left = (log: readonly LoggedEntry[]) => interruptedIn(log).map(({ intent }) => intent.seq);
    expect(left([cut])).toEqual([1]);
    expect(left([cut, ...filled('Aksi 4')])).toEqual([1]);
    expect(left([cut, found('Aksi 4')])).toEqual([1]);
    expect(left([cut, ...filled('Aksi 1')])).toEqual([]);
    expect(left([cut, found('Aksi 1')])).toEqual([]);
  });

  it('is settled where the line was taken out of the register', () => {
    const out: LoggedEntry = {
      kind: 'evidence',
      ...facts,
      way: 'out',
      evidence: 'e1',
      title: '',
      link: '',
      files: [],
      seq: 2,
    };
    expect(interruptedIn([cut, out])).toEqual([]);
  });
});
