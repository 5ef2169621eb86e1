// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { declare } from '@extension/panel/check/decide';
import { App } from '@extension/panel/shell/app';
import type { Session } from '@extension/panel/session/session';
import { openBench, sasaran, settled, SOUND } from '../fakes';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

async function open(session: Session): Promise<void> {
  session.show({ view: 'kelengkapan' });
  render(<App session={session} />, root);
  await settled();
}
async function press(text: string): Promise<void> {
  const found = [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === text);
  if (!found) throw new Error(`No button ${text}`);
  found.click();
  await settled();
}
async function unfold(part: string): Promise<void> {
  const details = root.querySelector(`${part} details`) as HTMLDetailsElement;
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  await settled();
}
const words = (part: string): string => root.querySelector(part)?.textContent?.replace(/\s+/g, ' ') ?? '';

/** The second village has no figure of short children, the first more families at risk than families. */
const FIGURES = [[63, 195, 120, 3, 9], [449, 128, 230, 7, null], SOUND[2] ?? []];

describe('Kelengkapan', () => {
  it('without figures says what to do', async () => {
    const { session } = await openBench();
    await open(session);
    expect(words('[data-view=kelengkapan]')).toContain('Buka berkas angka atau paket dulu.');
  });

  it('tells filled, sound and on time apart and equals the figures of the core', async () => {
    const { session } = await openBench(sasaran(FIGURES));
    await open(session);
    const { whole } = session.state().derived?.progress ?? {};
    const view = root.querySelector('[data-view=kelengkapan]');
    expect([view?.getAttribute('data-filled'), view?.getAttribute('data-sound')]).toEqual(['14', '12']);
    expect(whole).toMatchObject({ filled: 14, sound: 12, onTime: 0, late: 12 });
    expect(words('[data-view=kelengkapan]')).toContain('Terlambat 12');
  });

  it('leads from an agency and form over kecamatan and village to the cell, with its state in words', async () => {
    const { session } = await openBench(sasaran(FIGURES));
    await open(session);
    const owner = session
      .state()
      .derived?.progress.byOwner.find(({ form, filled }) => form === 'data-sasaran' && filled > 0)?.owner;
    await unfold(`[data-agency=${owner}]`);
    await press('Data Sasaran');
    expect(words('[data-line="Kota Padang"]')).toMatch(/perlu diperbaiki|belum lengkap|lengkap/);
    await press('Kota Padang');
    await press('Bedeng SS.');
    expect(words('[data-view=kelengkapan]')).toContain('Bedeng SS., Kota Padang');
    expect(words('[data-cell^="1702061015"]')).toMatch(/terisi sah, sejak 22 November 2026|kosong/);
    await press('← Kembali');
    await press('← Kembali');
    await press('← Kembali');
    expect(root.querySelector('[data-view=kelengkapan]')?.getAttribute('data-state')).toBe('ready');
  });

  it('shows what was declared of a blank cell, and lets it be taken back', async () => {
    const { session } = await openBench(sasaran(FIGURES));
    const cell = { village: '1702061015', variable: 'jumlah_pendek' };
    await declare(session, cell, 'tidak-berlaku', 'Tidak ada posyandu di desa ini');
    await open(session);
    const owner = session
      .state()
      .derived?.progress.cells.fields.find(({ variable }) => variable === cell.variable)?.owner;
    await unfold(`[data-agency=${owner}]`);
    await press('Data Sasaran');
    await press('Kota Padang');
    await press('Bedeng SS.');
    const part = `[data-cell="${cell.village} ${cell.variable}"]`;
    expect(words(part)).toContain('tidak berlaku: Tidak ada posyandu di desa ini');
    await press('Cabut pernyataan');
    expect(words(part)).toContain('kosong');
    expect(session.state().derived?.progress.whole.notApplicable).toBe(0);
  });

  it('shows the aksi with what is late and what blocks it, and does not call one late that nobody knows here', async () => {
    const { session } = await openBench(sasaran(FIGURES));
    await open(session);
    expect(words('[data-aksi="1"]')).toMatch(/terlambat [\d.]+ hari/);
    const unknown = [...root.querySelectorAll('[data-aksi][data-state=tidak-diketahui]')];
    expect(unknown.length).toBeGreaterThan(0);
    expect(unknown.some(({ textContent }) => textContent?.includes('terlambat'))).toBe(false);
    expect(root.querySelectorAll('[data-blocked]').length).toBeGreaterThan(0);
  });
});
