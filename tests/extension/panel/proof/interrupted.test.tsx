// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InterruptedFill } from '@extension/panel/proof/interrupted-card';
import type { PanelState } from '@extension/panel/session/state';
import type { LoggedEntry } from '@extension/log';
import { openBench, sasaran, SOUND } from '../fakes';
import { BEDENG, facts, KOTA_PADANG, PELALO } from './proof-log';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const form = 'data-sasaran';
const cells = (codes: readonly string[]) => codes.map((village) => ({ village, variable: 'jumlah_krs' }));
const table = (...codes: string[]): LoggedEntry => ({
  kind: 'fill-intent',
  ...facts,
  form,
  items: cells(codes).map((cell) => ({ ...cell, label: 'Jumlah KRS', before: '', value: '63' })),
  seq: 11,
});
const compared = (...codes: string[]): LoggedEntry => ({
  kind: 'stored',
  ...facts,
  form,
  items: cells(codes).map((cell) => ({ ...cell, label: 'Jumlah KRS', expected: '63', stored: '63', equal: true })),
  seq: 12,
});
const file = { file: 'templat-terisi.xlsx' };

/** What the notice says with this log; empty where there is none. */
async function told(log: readonly LoggedEntry[], patch: Partial<PanelState> = {}): Promise<string> {
  const { session } = await openBench(sasaran(SOUND));
  const state = session.state();
  render(<InterruptedFill state={{ ...state, stored: { ...state.stored, log }, ...patch }} />, root);
  return root.textContent ?? '';
}

describe('the notice of a fill that was cut off', () => {
  it('tells of how many villages, until each of them is settled', async () => {
    const cut = table(KOTA_PADANG, BEDENG, PELALO);
    expect(await told([cut])).toContain('Pengisian 3 desa terputus');
    expect(await told([cut, compared(KOTA_PADANG)])).toContain('Pengisian 2 desa terputus');
    expect(await told([cut, compared(PELALO)])).toContain('Pengisian 2 desa terputus');
    expect(await told([cut, compared(KOTA_PADANG, BEDENG)])).toContain('Pelalo');
    expect(await told([cut, compared(KOTA_PADANG, BEDENG, PELALO)])).toBe('');
    expect(await told([compared(KOTA_PADANG, BEDENG, PELALO), cut])).toContain('3 desa');
  });

  it('tells of a template that was being filled, and of one that was being put on the page', async () => {
    const items = cells([KOTA_PADANG, BEDENG]);
    const more = { label: 'Jumlah KRS', place: 'Data Sasaran!F5', before: '', value: '63' };
    const making = items.map((item) => ({ ...item, ...more }));
    expect(await told([{ kind: 'template-intent', ...facts, ...file, items: making, seq: 1 }])).toContain(
      'Pengisian templat templat-terisi.xlsx untuk 2 desa terputus',
    );
    expect(await told([{ kind: 'template-placing', ...facts, ...file, form, items, seq: 1 }])).toContain(
      'Peletakan templat-terisi.xlsx untuk 2 desa terputus',
    );
  });

  it('is not there during a fill, nor for figures of another year', async () => {
    const cut = table(KOTA_PADANG);
    expect(await told([cut], { filling: true })).toBe('');
    expect(await told([cut], { busy: { label: 'Mengisi templat' } })).toBe('');
    expect(await told([cut], { fillsElsewhere: true })).toBe('');
    expect(await told([{ ...cut, year: 2023 }])).toBe('');
    expect(await told([cut])).toContain('Kota Padang terputus');
  });
});
