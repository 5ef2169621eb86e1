import { describe, expect, it } from 'vitest';
import { ok } from '@shared/result';
import { agoInWords, wantsCopy } from '@extension/panel/rescue/age';
import { copyIfDue } from '@extension/panel/rescue/automatic';
import type { Downloads } from '@extension/panel/rescue/downloads';
import type { Session } from '@extension/panel/session/session';
import { openBench, sasaran, SOUND } from '../fakes';

const NOW = new Date('2026-11-22T03:00:00Z');

/** A panel with work in it that makes copies of no bytes, and what became of them. */
async function panelWithWork({ changed = true, allowed = true, arrives = true } = {}) {
  const { session, store } = await openBench(sasaran(SOUND));
  const put: string[] = [];
  const made: string[] = [];
  const saver: Downloads = {
    isAllowed: () => Promise.resolve(allowed),
    ask: () => Promise.resolve(allowed),
    giveBack: () => Promise.resolve(),
    put(name) {
      if (arrives) put.push(name);
      return Promise.resolve(arrives);
    },
  };
  const rescue = {
    makeCopy({ name }: { readonly name: string }) {
      made.push(name);
      const copy = { name, blob: new Blob(['x']), size: 1, hash: 'h', records: 3, entries: 1, print: 'p' };
      return Promise.resolve(ok(copy));
    },
    isChangedSince: () => Promise.resolve(ok(changed)),
    stop: () => undefined,
  };
  const panel = { ...session, rescue: () => rescue } as unknown as Session;
  const keepLast = (at: string) =>
    session.commit({
      rescue: (kept) => ({
        ...kept,
        profile: 'k4m2',
        last: { at, file: 'f', size: 1, hash: 'h', entries: 1, print: 'p' },
      }),
    });
  const allow = () => session.commit({ rescue: (kept) => ({ ...kept, automatic: true }) });
  return { session, panel, store, saver, put, made, keepLast, allow };
}

describe('a copy that is made without being asked', () => {
  it('is made where a person allowed it, under one name of the profile, and remembered', async () => {
    const { panel, saver, put, store, allow, keepLast } = await panelWithWork();
    await allow();
    await keepLast('2026-11-21T03:00:00Z');
    await copyIfDue(panel, NOW, saver);
    expect(put).toEqual(['cermat-penyelamat-1702-k4m2.cermat']);
    expect(store.stored.rescue.last).toMatchObject({ at: '2026-11-22T03:00:00.000Z', file: put[0] });
  });

  it('is not made where nobody allowed it, or the browser does not', async () => {
    const asked = await panelWithWork();
    await copyIfDue(asked.panel, NOW, asked.saver);
    const refused = await panelWithWork({ allowed: false });
    await refused.allow();
    await copyIfDue(refused.panel, NOW, refused.saver);
    expect([...asked.made, ...refused.made]).toEqual([]);
  });

  it('is made once a day at most', async () => {
    const { panel, saver, made, allow } = await panelWithWork();
    await allow();
    await copyIfDue(panel, NOW, saver);
    await copyIfDue(panel, NOW, saver);
    expect(made).toHaveLength(1);
    await copyIfDue(panel, new Date('2026-11-23T03:00:00Z'), saver);
    expect(made).toHaveLength(2);
  });

  it('is not made where nothing changed since the last', async () => {
    const { panel, saver, made, allow, keepLast } = await panelWithWork({ changed: false });
    await allow();
    await keepLast('2026-11-01T03:00:00Z');
    await copyIfDue(panel, NOW, saver);
    expect(made).toEqual([]);
  });

  it('waits while something is under way', async () => {
    const { panel, session, saver, made, allow } = await panelWithWork();
    await allow();
    session.show({ filling: true });
    await copyIfDue(panel, NOW, saver);
    expect(made).toEqual([]);
    session.show({ filling: false });
    await copyIfDue(panel, NOW, saver);
    expect(made).toHaveLength(1);
  });

  it('that did not get into the folder is none', async () => {
    const { panel, saver, store, allow } = await panelWithWork({ arrives: false });
    await allow();
    await copyIfDue(panel, NOW, saver);
    expect(store.stored.rescue.last).toBeUndefined();
  });
});

describe('how old the last copy is', () => {
  it('is said in words', () => {
    const at = (day: string) => `${day}T03:00:00`;
    expect(agoInWords(at('2026-11-22'), at('2026-11-22'))).toBe('hari ini');
    expect(agoInWords(at('2026-11-21'), at('2026-11-22'))).toBe('kemarin');
    expect(agoInWords(at('2026-10-31'), at('2026-11-22'))).toBe('22 hari lalu');
    expect(agoInWords('kapan-kapan', at('2026-11-22'))).toBe('tidak diketahui kapan');
  });

  it('leads to the question for a new one after seven days with work since, not after six, not without work', async () => {
    const { store, keepLast } = await panelWithWork();
    await keepLast('2026-11-20T03:00:00Z');
    const asks = (day: number) => wantsCopy(store.stored, `2026-11-${day}T03:00:00Z`);
    expect([asks(26), asks(27)]).toEqual([false, true]);
    await keepLast('2026-11-23T03:00:00Z');
    expect(asks(30)).toBe(false);
  });

  it('leads to it where there is none, seven days after the first work', async () => {
    const { store } = await panelWithWork();
    const asks = (day: number) => wantsCopy(store.stored, `2026-11-${day}T03:00:00Z`);
    expect([asks(28), asks(29)]).toEqual([false, true]);
    expect(wantsCopy({ ...store.stored, worked: null }, '2026-12-29T03:00:00Z')).toBe(false);
  });
});
