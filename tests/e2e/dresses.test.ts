import { describe, expect, it } from 'vitest';
import { runEra } from '../tools/marathon-era.mjs';

/** A page or panel of its own, and a modal. */
const FORMS = ['data-sasaran', 'bumil-1'];

describe('front ends other than the one all other scenarios use, in Chromium with the real side panel', () => {
  it.each(['adminlte3', 'react'] as const)(
    '%s: a village of each is filled, saved by the hand and found saved; nothing wrong by SQL',
    async (dress) => {
      const report = await runEra({ era: 'emonev', seed: 6, villages: 1, tables: false, only: FORMS, dress });
      expect(report.notDone).toEqual([]);
      expect(report.wrong).toEqual([]);
      expect(report.villageForms).toBe(FORMS.length);
      expect(report.stored).toBe(5 + 3);
      expect(report.forbidden).toBe(0);
    },
  );
});
