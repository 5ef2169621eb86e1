import { describe, expect, it } from 'vitest';
import type { Decision } from '@shared/exchange';
import { latest } from '@extension/store';

const at = (minute: number) => ({ by: 'Rina', at: `2026-11-22T03:0${minute}:00.000Z` });
const answered = (question: string, answer: string, minute: number): Decision => ({
  kind: 'answer',
  question,
  answer,
  ...at(minute),
});
const here = (decision: Decision, year = 2024, district = '1702') => ({ district, year, decision });

describe('the decisions in force', () => {
  it('are the last one on each subject, in the order they were taken', () => {
    const first = answered('a', 'ribuan', 0);
    const second = answered('b', 'desimal', 1);
    const third = answered('a', 'desimal', 2);
    expect(latest([here(first), here(second), here(third)], { district: '1702', year: 2024 })).toEqual([second, third]);
  });

  it('do not include those of another year or district', () => {
    const decision = answered('a', 'ribuan', 0);
    expect(latest([here(decision, 2023), here(decision, 2024, '3273')], { district: '1702', year: 2024 })).toEqual([]);
  });

  it('include that a line is no village from other years of the district, until it is said otherwise', () => {
    const scope = { district: '1702', year: 2024 };
    const none = answered('village-name::puskesmas curup', 'bukan', 0);
    const chosen = answered('village-name::belumai', '1702072009', 0);
    const takenBack = answered('village-name::puskesmas curup', '', 1);
    expect(latest([here(none, 2023), here(chosen, 2023), here(none, 2024, '3273')], scope)).toEqual([none]);
    expect(latest([here(none, 2023), here(takenBack, 2023)], scope)).toEqual([]);
    expect(latest([here(takenBack), here(none, 2023)], scope)).toEqual([takenBack]);
  });

  it('keep a correction of one cell apart from that of its neighbour', () => {
    const correction = (village: string, to: number): Decision => ({
      kind: 'correction',
      village,
      variable: 'jumlah_krs',
      from: 1,
      to,
      ...at(0),
    });
    const decisions = [correction('1702012001', 2), correction('1702012002', 3), correction('1702012001', 4)];
    expect(
      latest(
        decisions.map((one) => here(one)),
        { district: '1702', year: 2024 },
      ),
    ).toEqual(decisions.slice(1));
  });
});
