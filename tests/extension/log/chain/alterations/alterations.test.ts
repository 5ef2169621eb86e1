import { describe, expect, it } from 'vitest';
import { startCarried } from '@extension/log/chain/carried';
import { verifyChain } from '@extension/log/chain/verify';
import { ALTERATIONS } from './alter';
import { SOUND_LOGS } from './sound-logs';
import { tryAlteration, tryAlterations } from './try-alteration';

describe('sound logs', () => {
  it.each(Object.entries(SOUND_LOGS))('are proved to their end: %s', (_, log) => {
    const { fault, met } = verifyChain(log, String(log[log.length - 1]?.['seal']));
    expect([fault, met?.count]).toEqual([null, log.length]);
    const carried = startCarried();
    for (const record of log) carried.add(record);
    expect(carried.end().broken).toBeNull();
  });
});

describe('logs to which something was done (`npm run alterations` tries a million)', () => {
  it('are all found out beside the end kept elsewhere, and without it but for what ends otherwise', () => {
    const tally = tryAlterations(6000, 1);
    expect(tally.missed).toEqual([]);
    expect([tally.found, tally.foundInside]).toEqual([6000, tally.inside]);
    expect(tally.named).toBe(tally.altered);
  });

  it('do pass at their end without the end kept elsewhere: that is what it is for', () => {
    const { passedAtEnd, tried, inside } = tryAlterations(900, 50_000);
    const atEnd = tried - inside;
    // Some take away with the end what tells of a deletion, and its gap stays.
    expect([passedAtEnd > atEnd * 0.9, passedAtEnd < atEnd]).toEqual([true, true]);
  });

  it('were each done to some', () => {
    const names = new Set(Array.from({ length: 200 }, (_, seed) => tryAlteration(seed)?.name));
    expect(Object.keys(ALTERATIONS).filter((name) => !names.has(name as keyof typeof ALTERATIONS))).toEqual([]);
  });
});
