import { afterEach, describe, expect, it, vi } from 'vitest';
import { correctFigure } from '@extension/panel/check/decide';
import { addNote } from '@extension/panel/handover/notes';
import type * as Derive from '@extension/model/figures/derive';
import { openBench, sasaran, SOUND } from '../fakes';

const deriving = vi.hoisted(() => ({ fails: false }));
vi.mock('@extension/model/figures/derive', async (original) => {
  const real = await original<typeof Derive>();
  const deriveSteps: typeof real.deriveSteps = (...given) => {
    if (deriving.fails) throw new TypeError('A defect');
    return real.deriveSteps(...given);
  };
  return { ...real, deriveSteps };
});

const CELL = { village: '1702061004', variable: 'jumlah_keluarga' };

describe('an act that was kept, where what follows from it cannot be worked out', () => {
  afterEach(() => {
    deriving.fails = false;
  });

  it('counts as kept, and the failure is told as one of its own', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    deriving.fails = true;
    expect(await correctFigure(session, CELL, 196)).toBe(true);
    expect([store.stored.decisions.length, session.state().stored.decisions.length]).toEqual([1, 1]);
    expect(session.state().notice).toMatchObject({ tone: 'good' });
    expect(session.faults.all()).toMatchObject([{ act: 'Memeriksa yang tersimpan', kind: 'TypeError' }]);
  });

  it('fills nothing from figures of before, and works them out with the next act', async () => {
    const { session } = await openBench(sasaran(SOUND));
    deriving.fails = true;
    await correctFigure(session, CELL, 196);
    expect(session.state().derived).toBeNull();
    deriving.fails = false;
    await addNote(session, 'Angka Dinkes datang minggu kedua');
    expect(session.state().derived?.dataset.columns.get('jumlah_keluarga')?.values[0]).toBe(196);
  });

  it('of another panel fills nothing from figures of before either', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    const by = { by: 'lain', at: '2026-11-22T03:00:00.000Z' };
    const decision = { kind: 'correction' as const, ...CELL, from: 195, to: 196, ...by };
    await store.commit({ addDecisions: [{ district: '1702', year: 2024, decision }] });
    deriving.fails = true;
    await session.load();
    expect([session.state().phase, session.state().derived]).toEqual(['ready', null]);
    deriving.fails = false;
    await session.load();
    expect(session.state().derived?.dataset.columns.get('jumlah_keluarga')?.values[0]).toBe(196);
  });
});
