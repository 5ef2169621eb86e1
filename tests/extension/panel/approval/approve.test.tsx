// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseOfficer } from '@extension/panel/session/change-settings';
import { correctFigure } from '@extension/panel/check/decide';
import { takeStep } from '@extension/panel/approval/approve';
import { App } from '@extension/panel/shell/app';
import type { Session } from '@extension/panel/session/session';
import { nextSteps, approvalStatusesHere } from '@extension/model/approval/approvals';
import { openBench, sasaran, settled, SOUND } from '../fakes';

const FORM = 'data-sasaran';
const OWNER = 'dinas-kesehatan';
const CELL = { village: '1702061004', variable: 'jumlah_pendek' };

const standing = (session: Session, owner = OWNER) => {
  const found = approvalStatusesHere(session.state()).find(({ form, agency }) => form === FORM && agency === owner);
  if (!found) throw new Error('No such form');
  return found;
};
const officer = (session: Session, agency: string) =>
  chooseOfficer(session, { name: `Staf ${agency}`, role: '', agency });
async function step(session: Session, agency: string, to: 'siap' | 'diterima' | 'dikembalikan', note = '') {
  await officer(session, agency);
  return takeStep(session, standing(session), to, note);
}

describe('a form between its agency and the coordinator', () => {
  it('goes from siap to diterima, each step logged with who took it', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    expect(await step(session, OWNER, 'siap')).toBe(true);
    expect(await step(session, 'bappeda', 'diterima')).toBe(true);
    expect(standing(session)).toMatchObject({ state: 'diterima', changed: [], last: { turn: 2 } });
    expect(store.stored.log.filter(({ kind }) => kind === 'approval')).toMatchObject([
      { state: 'siap', by: `Staf ${OWNER}`, form: FORM, agency: OWNER },
      { state: 'diterima', by: 'Staf bappeda' },
    ]);
  });

  it('is marked by nobody but its agency, and accepted by nobody but the coordinator', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    await officer(session, 'dinas-pekerjaan-umum');
    expect(nextSteps(standing(session), session.state().stored.settings.officer)).toEqual([]);
    expect(await step(session, OWNER, 'siap')).toBe(true);
    expect(await step(session, OWNER, 'diterima')).toBe(false);
    expect(session.state().notice?.message).toContain('Hanya koordinator');
    expect(store.stored.approvals).toHaveLength(1);
  });

  it('is not ready while a figure is wrong', async () => {
    const { session } = await openBench(sasaran([[195, 63, 12, 30, 90], ...SOUND.slice(1)]));
    expect(await step(session, OWNER, 'siap')).toBe(false);
    expect(session.state().notice?.message).toContain('perlu diperbaiki');
  });

  it('goes back only with a note, and a note holds no number of a person', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    await step(session, OWNER, 'siap');
    expect(await step(session, 'bappeda', 'dikembalikan')).toBe(false);
    expect(await step(session, 'bappeda', 'dikembalikan', 'Hubungi 0812-3456-7890')).toBe(false);
    expect(session.state().notice?.message).toContain('nomor telepon');
    expect(await step(session, 'bappeda', 'dikembalikan', 'Cocokkan Kota Padang')).toBe(true);
    expect(store.stored.approvals.map(({ approval }) => approval.state)).toEqual(['siap', 'dikembalikan']);
  });

  it('keeps both of two steps that are taken within one moment', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    const owners = approvalStatusesHere(session.state()).flatMap(({ form, agency }) => (form === FORM ? [agency] : []));
    expect(owners.length).toBeGreaterThan(1);
    for (const owner of owners) {
      await officer(session, owner);
      await takeStep(session, standing(session, owner), 'siap', '');
    }
    await officer(session, 'bappeda');
    const ready = owners.map((owner) => standing(session, owner));
    const taken = await Promise.all(ready.map((form) => takeStep(session, form, 'diterima', '')));
    expect(taken).toEqual(owners.map(() => true));
    const accepted = (list: readonly { agency: string; state: string }[]) =>
      list.flatMap(({ agency, state }) => (state === 'diterima' ? [agency] : []));
    expect(accepted(store.stored.approvals.map(({ approval }) => approval))).toEqual(owners);
    expect(accepted(store.stored.log.flatMap((entry) => (entry.kind === 'approval' ? [entry] : [])))).toEqual(owners);
  });

  it('is accepted once by two presses on the same button', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    await step(session, OWNER, 'siap');
    await officer(session, 'bappeda');
    const ready = standing(session);
    const taken = await Promise.all([ready, ready].map((one) => takeStep(session, one, 'diterima', '')));
    expect(taken).toEqual([true, false]);
    expect(session.state().notice?.message).toContain('belum bisa menjadi diterima');
    expect(store.stored.approvals.map(({ approval }) => approval.state)).toEqual(['siap', 'diterima']);
    expect(store.stored.log.filter(({ kind }) => kind === 'approval')).toHaveLength(2);
  });

  it('tells at once which figures changed after it was accepted', async () => {
    const { session } = await openBench(sasaran(SOUND));
    await step(session, OWNER, 'siap');
    await step(session, 'bappeda', 'diterima');
    await correctFigure(session, CELL, 10);
    expect(standing(session)).toMatchObject({ state: 'diterima', changed: [CELL] });
    await correctFigure(session, CELL, 9);
    expect(standing(session).changed).toEqual([]);
  });
});

describe('Kelengkapan', () => {
  let root: HTMLElement;
  beforeEach(() => {
    root = document.createElement('div');
    document.body.append(root);
  });
  afterEach(() => {
    render(null, root);
    root.remove();
  });
  async function press(text: string): Promise<void> {
    const found = [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === text);
    if (!found) throw new Error(`No button ${text}`);
    found.click();
    await settled();
  }

  it('leads the coordinator to what waits, and to a change after accepting', async () => {
    const { session } = await openBench(sasaran(SOUND));
    await step(session, OWNER, 'siap');
    await officer(session, 'bappeda');
    session.show({ view: 'kelengkapan' });
    render(<App session={session} />, root);
    await settled();
    expect(root.querySelector('#tab-kelengkapan .badge')?.textContent).toBe('1');
    root.querySelector<HTMLButtonElement>('[data-part=persetujuan] [data-status] button')?.click();
    await settled();
    await press('Terima');
    const card = () => root.querySelector('[data-part=setuju]');
    expect(card()?.getAttribute('data-state')).toBe('diterima');
    await correctFigure(session, CELL, 10);
    await settled();
    expect(card()?.textContent).toContain('berubah sesudah diterima');
    root.querySelector('[data-part=setuju] details')?.setAttribute('open', '');
    root.querySelector('[data-part=setuju] details')?.dispatchEvent(new Event('toggle'));
    await settled();
    expect(card()?.textContent).toContain('9 menjadi 10');
  });

  it('asks for name and agency before anything can be marked', async () => {
    const { session } = await openBench(sasaran(SOUND));
    session.show({ view: 'kelengkapan' });
    render(<App session={session} />, root);
    await settled();
    expect(root.querySelector('[data-part=persetujuan]')?.textContent).toContain('Pilih nama dan OPD Anda');
    expect(root.querySelector('#tab-kelengkapan .badge')).toBeNull();
  });
});
