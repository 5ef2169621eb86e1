// @vitest-environment happy-dom
import { writeXlsx } from 'hucre/xlsx';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formOf, konvergensi2025 } from '@shared/catalogue';
import type { Grid } from '@shared/dataset/types';
import { ok } from '@shared/result';
import { importFile } from '@extension/import';
import { App } from '@extension/panel/shell/app';
import { useDraft } from '@extension/panel/data/import-file';
import { openTemplate } from '@extension/panel/template/template-open';
import type { Session } from '@extension/panel/session/session';
import { templatePlan } from '@extension/panel/template/plan';
import { importGrid, openBench, settled, villages } from '../fakes';

const FORMS = ['cakupan-ibu-hamil', 'cakupan-baduta', 'cakupan-rumah-tangga'];
const KNOWN = FORMS.flatMap((key) => formOf(konvergensi2025, key)?.fields ?? []).map(({ label }) => label);
const NEW = Array.from({ length: 21 }, (_, at) => `${at + 9} Layanan contoh nomor ${at + 9}`);
const LABELS = [...KNOWN, ...NEW];
const rows = (value: (column: number) => number | null) => [
  ['Kode Desa', 'Kecamatan', 'Nama Desa', 'Tahun', ...LABELS],
  ...villages.villages.map(({ code, kecamatan, name }) => [
    code,
    kecamatan,
    name,
    2025,
    ...LABELS.map((_, at) => value(at)),
  ]),
];
const figures: Grid = { name: 'Cakupan layanan semester 1', rows: rows((at) => at + 1) };
const template = async (): Promise<File> => {
  const bytes = await writeXlsx({ sheets: [{ name: 'Cakupan layanan', rows: rows(() => null) }] });
  return new File([new Uint8Array(bytes)], 'cakupan.xlsx');
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
async function press(words: string): Promise<void> {
  const button = [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === words);
  if (!button || button.disabled) throw new Error(`no button ${words}: ${root.textContent}`);
  button.click();
  await settled();
}
async function choose(label: string, value: string): Promise<void> {
  const field = [...root.querySelectorAll('label')].find((one) => one.textContent?.trim().startsWith(label));
  const select = field?.querySelector('select');
  if (!select) throw new Error(`no field ${label}`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}
async function propose(): Promise<void> {
  await press('Kenalkan 21 kolom ini');
  await choose('Formulir untuk semua kolom', 'cakupan-rumah-tangga');
  await choose('Pemilik untuk semua kolom', 'dinas-kesehatan');
  await press('Lihat perubahannya');
}
const filled = (session: Session) => {
  const plan = templatePlan(session.state());
  return plan?.ok ? plan.value.items.filter(({ status }) => status === 'fill').length : -1;
};

describe('columns that the edition does not know', () => {
  it('of a template become part of the overlay, and are filled once the figures are read again', async () => {
    const { session, store } = await openBench(figures);
    session.show({ view: 'isi' });
    render(<App session={session} />, root);
    await openTemplate(session, await template());
    await settled();
    expect(filled(session)).toBe(KNOWN.length * 3);
    await propose();
    expect(root.querySelector('[data-status=proposed]')?.textContent).toContain('42 perubahan');
    expect(store.stored.overlays).toEqual([]);
    await press('Pakai penyesuaian ini');
    expect(store.stored.overlays[0]?.addedVariables).toHaveLength(21);
    const plan = templatePlan(session.state());
    expect(plan?.ok && plan.value.unknown).toEqual([]);
    await importGrid(session, figures);
    expect(filled(session)).toBe(31 * 3);
  });

  it('of a template of the other semester are not looked at: it is refused', async () => {
    const { session } = await openBench(figures);
    session.show({ view: 'isi' });
    const bytes = await writeXlsx({ sheets: [{ name: 'Cakupan Semester 2', rows: rows(() => null) }] });
    await openTemplate(session, new File([new Uint8Array(bytes)], 'cakupan.xlsx'));
    expect(session.state().templateDraft).toBeNull();
    expect(session.state().notice?.message).toContain('semester 2 tahun 2025');
  });

  it('of an opened file are read at once when they were made known, and what was chosen before stays', async () => {
    const { session, store } = await openBench();
    const { overlays } = session.state().stored;
    const draft = await importFile(new File(['x'], 'cakupan.xlsx'), {
      district: '',
      year: 0,
      overlays,
      lists: session.lists,
      readWorkbook: () => Promise.resolve(ok([figures])),
    });
    if (!draft.ok) throw new Error(draft.problem.message);
    session.show({ draft: draft.value, view: 'data' });
    render(<App session={session} />, root);
    await settled();
    await propose();
    await press('Pakai penyesuaian ini');
    await useDraft(session);
    const columns = store.stored.tables[0]?.table.columns.filter(({ role }) => role === 'variable');
    expect(columns).toHaveLength(31);
    expect(session.state().derived?.dataset.columns.get('layanan_contoh_nomor_9')?.values[0]).toBe(11);
  });

  it('are kept only with an owner, and not at all when the officer goes back', async () => {
    const { session, store } = await openBench(figures);
    session.show({ view: 'isi' });
    render(<App session={session} />, root);
    await openTemplate(session, await template());
    await settled();
    await press('Kenalkan 21 kolom ini');
    expect(root.querySelector('[data-status=proposing]')?.getAttribute('data-open')).toBe('21');
    await expect(press('Lihat perubahannya')).rejects.toThrow();
    await press('Batal');
    expect([store.stored.overlays, filled(session)]).toEqual([[], KNOWN.length * 3]);
  });
});
