// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emonev2024, formOf, parseOverlay, variableOf } from '@shared/catalogue';
import { App } from '@extension/panel/shell/app';
import { keepOverlay, openOverlay, overlayFile, removeOverlay } from '@extension/panel/overlay/use-overlay';
import type { Session } from '@extension/panel/session/session';
import { importGrid, openBench, sasaran, settled, SOUND } from '../fakes';

const OVERLAY = {
  overlay: 1,
  edition: 'emonev-2024',
  district: '1702',
  author: 'Bappeda',
  date: '2024-02-10',
  variables: [{ key: 'jumlah_krs', label: 'Keluarga berisiko menurut PK', synonyms: { add: ['Jml KRS hasil PK'] } }],
  forms: [{ key: 'data-sasaran', owner: 'dinas-kb' }],
};
const file = (content: unknown): File =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], 'penyesuaian.json');
const label = (session: Session): string | undefined => {
  const edition = session.state().derived?.edition;
  return edition && variableOf(edition, 'jumlah_krs')?.label;
};
const PLAIN = variableOf(emonev2024, 'jumlah_krs')?.label;

/** Figures whose second count stands under a heading only the overlay knows. */
const withOwnWord = () => {
  const { name, rows } = sasaran(SOUND);
  return {
    name,
    rows: rows.map((row) =>
      row.map((cell) => (cell === 'Jumlah keluarga berisiko stunting' ? 'Jml KRS hasil PK' : cell)),
    ),
  };
};

describe("a district's overlay", () => {
  it('changes nothing before the officer confirms it', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    await openOverlay(session, file(OVERLAY));
    expect(session.state().overlayDraft?.districtName).toBe('Kabupaten Rejang Lebong');
    expect([label(session), store.stored.overlays]).toEqual([PLAIN, []]);
  });

  it('is used for figures, findings and completeness once confirmed, and logged', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    await openOverlay(session, file(OVERLAY));
    await keepOverlay(session);
    expect(label(session)).toBe('Keluarga berisiko menurut PK');
    expect(session.state().derived?.completeness.find(({ form }) => form === 'data-sasaran')?.owner).toBe('dinas-kb');
    expect(session.state().overlayDraft).toBeNull();
    expect(store.stored.log.at(-1)).toMatchObject({ kind: 'overlay', used: true, author: 'Bappeda' });
  });

  it('names columns of files opened after it, which are not named without it', async () => {
    const plain = await openBench(withOwnWord());
    expect(JSON.stringify(plain.store.stored.tables)).not.toContain('jumlah_krs');
    const { session } = await openBench();
    const known = () =>
      session
        .state()
        .stored.tables.flatMap(({ table }) => table.columns.map(({ heading, variable }) => `${heading}: ${variable}`));
    await openOverlay(session, file(OVERLAY));
    await keepOverlay(session);
    await importGrid(session, withOwnWord());
    expect(known()).toContain('Jml KRS hasil PK: jumlah_krs');
  });

  it('takes the place of an earlier one for the same edition', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    for (const author of ['Bappeda', 'Dinas KB']) {
      await openOverlay(session, file({ ...OVERLAY, author }));
      await keepOverlay(session);
    }
    expect(store.stored.overlays.map(({ author }) => author)).toEqual(['Dinas KB']);
  });

  it('leaves the edition as the programme has it when it is taken away', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    await openOverlay(session, file(OVERLAY));
    await keepOverlay(session);
    const [kept] = store.stored.overlays;
    if (!kept) throw new Error('not kept');
    await removeOverlay(session, kept);
    expect([label(session), store.stored.overlays]).toEqual([PLAIN, []]);
    expect(store.stored.log.at(-1)).toMatchObject({ kind: 'overlay', used: false });
  });

  it('leaves figures it added unused when it is taken away, and the rest as it was', async () => {
    const { session, store } = await openBench();
    const added = { key: 'posyandu_aktif', label: 'Posyandu aktif', unit: 'posyandu', type: 'count', level: 'desa' };
    const addedVariables = [{ ...added, owner: 'dinas-kesehatan' }];
    await openOverlay(session, file({ ...OVERLAY, addedVariables }));
    await keepOverlay(session);
    const { name, rows } = sasaran(SOUND);
    await importGrid(session, { name, rows: rows.map((row, at) => [...row, at === 0 ? 'Posyandu aktif' : at]) });
    expect(session.state().derived?.dataset.columns.get('posyandu_aktif')?.values).toEqual(Float64Array.of(1, 2, 3));
    for (const overlay of store.stored.overlays) await removeOverlay(session, overlay);
    expect(session.state().derived?.dataset.columns.get('jumlah_keluarga')?.values[0]).toBe(195);
    expect(store.stored.tables).toHaveLength(1);
  });

  it('is shared as a file that says the same when it is opened elsewhere', async () => {
    const { session } = await openBench();
    await openOverlay(session, file(OVERLAY));
    const overlay = session.state().overlayDraft?.overlay;
    if (!overlay) throw new Error('not opened');
    const { name, text } = overlayFile(overlay);
    expect(name).toBe('penyesuaian-1702-emonev-2024.json');
    expect(parseOverlay(text)).toEqual({ ok: true, value: overlay });
  });

  it.each([
    ['is no JSON', 'Kode Desa;Jumlah', /bukan penyesuaian daerah/],
    ['has unknown parts', { ...OVERLAY, rules: [] }, /"rules"/],
    ['names a variable the edition does not have', { ...OVERLAY, variables: [{ key: 'tidak_ada' }] }, /"tidak_ada"/],
    ['is for an edition nobody knows', { ...OVERLAY, edition: 'emonev-2031' }, /emonev-2031/],
    ['is of a district nobody knows', { ...OVERLAY, district: '9999' }, /9999/],
  ])('that %s is refused with a clear message and changes nothing', async (_, content, words) => {
    const { session, store } = await openBench(sasaran(SOUND));
    await openOverlay(session, file(content));
    expect(session.state().notice?.tone).toBe('bad');
    expect(session.state().notice?.message).toMatch(words);
    expect([session.state().overlayDraft, store.stored.overlays, label(session)]).toEqual([null, [], PLAIN]);
  });

  it('of another district is refused where figures of this one are kept', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    session.lists.of = () =>
      Promise.resolve({ ok: true, value: { district: { code: '3273', name: 'Kota Bandung' }, villages: [] } });
    await openOverlay(session, file({ ...OVERLAY, district: '3273' }));
    expect(session.state().notice?.message).toContain('Kota Bandung (3273)');
    expect(store.stored.overlays).toEqual([]);
  });
});

describe('the overlay in the Data view', () => {
  let root: HTMLElement;
  beforeEach(() => {
    root = document.createElement('div');
    document.body.append(root);
  });
  afterEach(() => {
    render(null, root);
    root.remove();
  });

  it('shows its differences before the press, and what is in use after it', async () => {
    const { session } = await openBench(sasaran(SOUND));
    session.show({ view: 'data' });
    render(<App session={session} />, root);
    await openOverlay(session, file(OVERLAY));
    await settled();
    const shown = root.querySelector('[data-state=overlay]')?.textContent ?? '';
    expect(shown).toContain('Pakai penyesuaian ini?');
    expect(shown).toContain('3 perubahan');
    expect(shown).toContain(`${PLAIN} → Keluarga berisiko menurut PK`);
    expect(shown).toContain(`Pengisi formulir ${formOf(emonev2024, 'data-sasaran')?.heading}`);
    [...root.querySelectorAll('button')].find((one) => one.textContent === 'Pakai penyesuaian ini')?.click();
    await settled();
    expect(root.querySelector('[data-overlay=emonev-2024]')?.textContent).toContain('Dari Bappeda, 10 Februari 2024');
  });
});
