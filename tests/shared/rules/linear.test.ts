import { emonev2024 } from '@shared/catalogue';
import { RULE_KINDS } from '@shared/rules';
import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of';
import { code, makeDataset } from './make-dataset';
import { fc, test } from './property';

type Figures = Readonly<Record<string, number>>;

/** Whether figures keep every (in)equality of a rule that speaks of nothing else. */
function keeps(id: string, figures: Figures, decimals = 2): boolean {
  const rule = emonev2024.rules.find((one) => one.id === id)!;
  const kind = RULE_KINDS.find((one) => one.kind === rule.kind)!;
  const given = (variable: string) =>
    figures[variable] === undefined ? undefined : { value: figures[variable], decimals };
  return kind.linear!(kind.params().parse(rule.params), { edition: emonev2024, given })
    .filter(({ terms }) => terms.every(({ variable }) => figures[variable] !== undefined))
    .every(({ terms, op, constant }) => {
      const sum = terms.reduce((total, { variable, weight }) => total + weight * figures[variable]!, 0);
      return op === '=' ? sum === constant : sum <= constant + 1e-6;
    });
}

const judged = (id: string, figures: Figures) =>
  findingsOf(id, makeDataset([{ code: code(0), cells: figures }]), 1).length === 0;
const figure = fc.integer({ min: 0, max: 30 });

describe('the linear form of a rule', () => {
  it.each([
    'A01',
    'A02',
    'A03',
    'A04',
    'A11',
    'S01',
    'S02',
    'S06',
    'S07',
    'S08',
    'S09',
    'S10',
    'S12',
    'S15',
    'S17',
    'S19',
  ])('stands for %s', (id) => {
    const rule = emonev2024.rules.find((one) => one.id === id)!;
    expect(RULE_KINDS.find((one) => one.kind === rule.kind)).toHaveProperty('linear');
  });

  test.prop([figure, figure, figure])('of parts within a whole is the rule itself', (a, b, c) => {
    const figures = { jumlah_sangat_pendek: a, jumlah_pendek: b, jumlah_balita_diukur: c };
    expect(keeps('S01', figures)).toBe(judged('S01', figures));
  });

  test.prop([figure, figure, figure])('of parts that are the whole is the rule itself', (a, b, c) => {
    const figures = { catin_laki: a, catin_perempuan: b, catin: c };
    expect(keeps('S19', figures)).toBe(judged('S19', figures));
  });

  test.prop([figure, fc.integer({ min: 1, max: 30 })])('of a numerator is the rule itself', (n, d) => {
    const figures = { krs_promosi_ikan_n: n, krs_promosi_ikan_d: d };
    expect(keeps('A01', figures)).toBe(judged('A01', figures));
  });

  // At most 1 it may be a fraction, which another rule then tells in its place.
  test.prop([fc.integer({ min: 0, max: 60 }), fc.integer({ min: 60, max: 90 }), fc.integer({ min: 101, max: 10_000 })])(
    'of a stated percentage is the rule itself',
    (n, d, hundredths) => {
      const p = hundredths / 100;
      const decimals = (String(p).split('.')[1] ?? '').length;
      const figures = { krs_promosi_ikan_n: n, krs_promosi_ikan_d: d, krs_promosi_ikan_p: p };
      expect(keeps('A03', figures, decimals)).toBe(judged('A03', figures));
    },
  );
});
