// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beritaAcara } from '@extension/model/proof/berita-acara';
import { filterLog, NO_FILTER } from '@extension/log/filter';
import { linesOf } from '@extension/log/lines';
import { InterruptedFill } from '@extension/panel/proof/interrupted-card';
import { INTENTS, openIntents } from '@extension/log/intents';
import type { LogEntry, LoggedEntry } from '@extension/log';
import type { IntentKind } from '@extension/log/intents';
import { edition, openBench, sasaran, SOUND, villages } from '../fakes';
import { facts, KOTA_PADANG } from './proof-log';

const form = 'data-sasaran';
const cell = { village: KOTA_PADANG, variable: 'jumlah_krs' };
const written = { ...cell, label: 'Jumlah KRS', value: '63' };
const perbup = { form: 'Aksi 4', evidence: 'e1', title: 'Peraturan bupati', print: 'ab12' };
const nomor = { label: 'Nomor peraturan', value: '12' };

/** One intention of every kind, and the result that closes it. */
const CASES: { readonly [K in IntentKind]: readonly [LogEntry & { kind: K }, LogEntry] } = {
  'fill-intent': [
    { kind: 'fill-intent', ...facts, form, items: [{ ...written, before: '' }] },
    {
      kind: 'fill-result',
      ...facts,
      form,
      intent: 1,
      items: [{ ...written, readBack: '', outcome: 'refused', refusal: '' }],
    },
  ],
  'template-intent': [
    { kind: 'template-intent', ...facts, file: 'templat.xlsx', items: [{ ...written, before: '', place: 'Data!F5' }] },
    { kind: 'template-result', ...facts, intent: 1, file: '', problem: 'Sel lain ikut berubah.', items: [] },
  ],
  'template-placing': [
    { kind: 'template-placing', ...facts, form, file: 'templat.xlsx', items: [cell] },
    { kind: 'template-placed', ...facts, form, intent: 1, file: 'templat.xlsx', kept: false, items: [cell] },
  ],
  'evidence-intent': [
    { kind: 'evidence-intent', ...facts, ...perbup, fields: [{ ...nomor, before: '' }] },
    {
      kind: 'evidence-result',
      ...facts,
      ...perbup,
      intent: 1,
      fields: [{ ...nomor, readBack: '', outcome: 'refused', refusal: '' }],
    },
  ],
};

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

async function notice(log: readonly LoggedEntry[]): Promise<string> {
  const { session } = await openBench(sasaran(SOUND));
  const state = session.state();
  render(<InterruptedFill state={{ ...state, stored: { ...state.stored, log } }} />, root);
  return root.textContent ?? '';
}
const printed = (log: readonly LoggedEntry[]) =>
  beritaAcara({ log, scope: { district: '1702', year: 2024 }, from: '', until: '', edition, villages }).interrupted;
const cutOff = (log: readonly LoggedEntry[]) => filterLog(log, { ...NO_FILTER, outcome: 'terputus' });

describe('an intention of every kind', () => {
  it('has its case here', () => {
    expect(Object.keys(CASES).sort()).toEqual(Object.keys(INTENTS).sort());
    for (const [intent, result] of Object.values(CASES)) expect(result.kind).toBe(INTENTS[intent.kind]);
  });

  it.each(Object.entries(CASES))(
    'is told where it was cut off, until its result is known: %s',
    async (_kind, [intent, result]) => {
      const cut: LoggedEntry[] = [{ ...intent, seq: 1 }];
      const whole: LoggedEntry[] = [...cut, { ...result, seq: 2 }];
      expect([openIntents(cut).length, openIntents(whole).length]).toEqual([1, 0]);
      expect(await notice(cut)).toMatch(/terputus di tengah\..* lagi/);
      expect(await notice(whole)).toBe('');
      expect([cutOff(cut).length, cutOff(whole).length]).toEqual([1, 0]);
      expect([printed(cut).length, printed(whole).length]).toEqual([1, 0]);
      for (const entry of whole) expect(linesOf(entry, edition, villages)[0]?.what).not.toBe('');
    },
  );

  it.each(Object.entries(CASES))('is not told of another year: %s', async (_kind, [intent]) => {
    expect(await notice([{ ...intent, year: 2023, seq: 1 }])).toBe('');
  });
});
