import { emonev2024 } from '@shared/catalogue';
import { check } from '@shared/rules';
import { describe, expect, it } from 'vitest';
import { villageList } from './make-dataset';
import { referenceOf } from './reference';
import { FIGURE_CASES } from './reference/figure-cases';

const UNSURE = 'rests on an entry whose certainty is not stated';
const MILDER: Readonly<Record<string, readonly [string, string]>> = {
  A03: ['peringatan', UNSURE],
  S02: ['peringatan', UNSURE],
  S04: ['peringatan', UNSURE],
  S12: ['peringatan', UNSURE],
  S16: ['peringatan', UNSURE],
  S17: ['peringatan', 'only the owner knows which of two shared denominators is right'],
  P19: ['catatan', 'one pair in one column is mostly chance; several columns warn'],
};

const GRAVER: Readonly<Record<string, readonly [string, string]>> = {
  A06: ['kesalahan', 'stands for A03 too, which the same figures break and which blocks'],
};

const found = (id: string, which: 'passes' | 'fails') => {
  const { build, ...figures } = FIGURE_CASES[id]!;
  const { dataset, facts } = build(figures[which]);
  const villages = villageList(dataset.rows.length);
  return check({ edition: emonev2024, dataset, villages, ...(facts ? { facts } : {}) }).filter(
    ({ rule }) => rule === id,
  );
};

describe.each(Object.keys(FIGURE_CASES))('the reference figures of rule %s', (id) => {
  it('are those of the reference', () => {
    const { passes, fails } = FIGURE_CASES[id]!;
    expect([passes, fails]).toEqual([referenceOf(id).kasus.lolos, referenceOf(id).kasus.gagal]);
  });

  it('pass and fail as the reference says', () => {
    expect(found(id, 'passes')).toEqual([]);
    expect(found(id, 'fails')).toHaveLength(1);
  });

  it('are judged as the reference says, or otherwise for a reason', () => {
    const other = MILDER[id] ?? GRAVER[id];
    const [severity, why = '-'] = other ?? [referenceOf(id).keparahan];
    expect(found(id, 'fails')[0]?.severity, why).toBe(severity);
    if (other) expect(severity).not.toBe(referenceOf(id).keparahan);
  });
});

describe('the target of an indicator of which less is better', () => {
  it('is the one the reference compares with', () => {
    const target = emonev2024.indicators.find(({ key }) => key === 'kehamilan_tidak_diinginkan')?.target;
    expect(target).toBe(FIGURE_CASES['P21']!.passes[1]);
  });
});
