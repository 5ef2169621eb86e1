// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formOf, konvergensi2025 } from '@shared/catalogue';
import type { Grid } from '@shared/dataset/types';
import type { PageSnapshot } from '@extension/protocol/messages';
import { App } from '@extension/panel/shell/app';
import { fillPage } from '@extension/panel/fill/fill-page';
import { refreshPage } from '@extension/panel/session/follow-page';
import { toWrite } from '@extension/panel/fill/status';
import type { Session } from '@extension/panel/session/session';
import { formPage, importGrid, openBench, settled, villages } from '../fakes';
import type { Bench } from '../fakes';

const FORMS = ['cakupan-ibu-hamil', 'cakupan-baduta', 'cakupan-rumah-tangga'];
const KNOWN = FORMS.flatMap((key) => formOf(konvergensi2025, key)?.fields ?? []).map(({ label }) => label);
const NEW = Array.from({ length: 21 }, (_, at) => `Layanan contoh ${'ABCDEFGHIJKLMNOPQRSTU'[at]} yang selesai`);
const LABELS = [...KNOWN, ...NEW];
const figures: Grid = {
  name: 'Lembar semester 1',
  rows: [
    ['Kode Desa', 'Kecamatan', 'Nama Desa', 'Tahun', ...LABELS],
    ...villages.villages.map(({ code, kecamatan, name }) => [
      code,
      kecamatan,
      name,
      2025,
      ...LABELS.map((_, at) => at + 1),
    ]),
  ],
};

/** A form of 2025 that no edition has, for one village: worded as its sheet, numbered and starred where it is not yet. */
function page(): PageSnapshot {
  const [choice, template] = formPage(2025).fields;
  if (!choice || !template) throw new Error('no fields');
  const fields = LABELS.map((label, at) => ({
    ...template,
    id: `n${at}`,
    label: /^\d/.test(label) ? label : `${at + 1}. ${label} *`,
    section: 'Isian',
    identity: `Isian ${label}`,
    unit: at === LABELS.length - 1 ? 'dokumen' : '',
  }));
  const remark = { ...template, id: 'catatan', label: 'Catatan', type: 'textarea' as const, identity: 'Catatan' };
  return { ...formPage(2025), headings: ['Isian Semesteran', 'Tambah data'], fields: [choice, ...fields, remark] };
}

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
async function choose(label: string, value: string, within: ParentNode = root): Promise<void> {
  const field = [...within.querySelectorAll('label')].find((one) => one.textContent?.trim().startsWith(label));
  const select = field?.querySelector('select');
  if (!select) throw new Error(`no field ${label}`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}
const unknown = () => root.querySelector('[data-status=unknown-fields]')?.getAttribute('data-count') ?? null;
const recorded = () => root.querySelector('[data-status=recording]')?.getAttribute('data-known');

async function onUnknownPage(): Promise<Bench> {
  const bench = await openBench(figures);
  bench.link.snapshot = page();
  await refreshPage(bench.session);
  bench.session.show({ view: 'isi' });
  render(<App session={bench.session} />, root);
  await press('Ajari Cermat formulir ini');
  return bench;
}
const planned = (session: Session): number => {
  const plan = session.state().reading?.plan;
  return plan ? toWrite(plan).length : -1;
};

describe('a page taught with fields the edition does not know', () => {
  it('gets them into the overlay and the map at once, and is filled with all of them', async () => {
    const { session, store, link } = await onUnknownPage();
    expect(recorded()).toBe(String(KNOWN.length));
    expect(unknown()).toBe('21');
    await press('Kenalkan 21 ruas ini');
    await choose('Pemilik untuk semua ruas', 'dinas-kesehatan');
    await press('Lihat perubahannya');
    expect(store.stored.overlays).toEqual([]);
    await press('Pakai penyesuaian ini');
    const added = store.stored.overlays[0]?.addedVariables ?? [];
    expect(added.map(({ label }) => label)).toEqual(NEW);
    expect(added.at(-1)).toMatchObject({
      unit: 'dokumen',
      owner: 'dinas-kesehatan',
      confirmed: { source: 'Halaman 127.0.0.1/sasaran/tambah' },
    });
    expect([unknown(), recorded()]).toEqual([null, String(LABELS.length)]);
    await press('Simpan peta');
    expect(store.stored.maps[0]?.fields).toHaveLength(LABELS.length);
    expect(store.stored.log.at(-1)).toMatchObject({ kind: 'map', act: 'saved', fields: LABELS.length });
    await importGrid(session, figures);
    expect(planned(session)).toBe(LABELS.length);
    await fillPage(session);
    const fill = link.asked.find(({ type }) => type === 'fill');
    expect(fill?.type === 'fill' && fill.items.slice(1).map(({ value }) => value)).toEqual(
      LABELS.map((_, at) => String(at + 1)),
    );
  });

  it('keeps nothing without an owner, nor when the officer goes back', async () => {
    const { session, store } = await onUnknownPage();
    await press('Kenalkan 21 ruas ini');
    await expect(press('Lihat perubahannya')).rejects.toThrow();
    await press('Batal');
    expect([store.stored.overlays, store.stored.maps, unknown()]).toEqual([[], [], '21']);
    expect(session.state().recording?.assignments.size).toBe(0);
  });

  it('is offered again where it was left before it was saved, or from the beginning', async () => {
    const { session } = await onUnknownPage();
    await choose('Isinya', '');
    expect(recorded()).toBe(String(KNOWN.length - 1));
    // As when the panel is closed and opened again.
    session.show({ recording: null });
    await settled();
    await press('Lanjutkan mengajari formulir ini');
    expect(recorded()).toBe(String(KNOWN.length - 1));
    expect(root.querySelector('[data-status=resumed]')?.textContent).toContain('Dilanjutkan dari 22 November 2026');
    await press('Mulai dari awal');
    expect([recorded(), root.querySelector('[data-status=resumed]')]).toEqual([String(KNOWN.length), null]);
    await press('Batal');
    await press('Ajari Cermat formulir ini');
  });

  it('takes a field for the variable it is another wording of, and leaves one alone that is none', async () => {
    const { session, store } = await onUnknownPage();
    await press('Kenalkan 21 ruas ini');
    const [first, second] = root.querySelectorAll('[data-column]');
    if (!first || !second) throw new Error('no fields');
    await choose('Ruas ini', 'lewati', first);
    await choose('Pemilik untuk semua ruas', 'dinas-kesehatan');
    await press('Lihat perubahannya');
    await press('Pakai penyesuaian ini');
    expect(store.stored.overlays[0]?.addedVariables).toHaveLength(20);
    expect([unknown(), recorded()]).toEqual([null, String(LABELS.length - 1)]);
    expect(session.state().recording?.assignments.get(KNOWN.length)).toBeNull();
  });

  it('keeps what was said of the fields while another tab or the login page is in front', async () => {
    const { session, link } = await onUnknownPage();
    await press('Kenalkan 21 ruas ini');
    await choose('Pemilik untuk semua ruas', 'dinas-kesehatan');
    const taught = link.snapshot;
    link.tab = { kind: 'elsewhere' };
    await refreshPage(session);
    await settled();
    link.tab = { kind: 'site', tab: 1 };
    link.snapshot = { ...taught, login: true };
    await refreshPage(session);
    await settled();
    expect(root.textContent).toContain('Anda keluar dari situs');
    link.snapshot = taught;
    await refreshPage(session);
    await settled();
    expect(root.querySelector('[data-status=proposing]')?.getAttribute('data-open')).toBe('0');
  });

  it('offers no overlay where every field is known', async () => {
    const bench = await openBench(figures);
    const { fields, ...rest } = page();
    bench.link.snapshot = { ...rest, fields: fields.slice(0, 1 + KNOWN.length) };
    await refreshPage(bench.session);
    bench.session.show({ view: 'isi' });
    render(<App session={bench.session} />, root);
    await press('Ajari Cermat formulir ini');
    expect(unknown()).toBeNull();
  });
});
