import { emonev2024 } from '@shared/catalogue';
import { completenessOf } from '@shared/completeness';
import { CellState } from '@shared/dataset/types';
import { check } from '@shared/rules';
import { describe, expect, it } from 'vitest';
import { code, makeDataset, villageList } from '../rules/make-dataset';
import type { Cell, Row } from '../rules/make-dataset';

const villages = villageList(3);
function completeness(rows: readonly Row[]) {
  const dataset = makeDataset(rows);
  return completenessOf(emonev2024, dataset, villages, check({ edition: emonev2024, dataset, villages }), []);
}
const fish = (n: Cell, d: Cell, p: Cell = null) => ({
  krs_promosi_ikan_n: n,
  krs_promosi_ikan_d: d,
  krs_promosi_ikan_p: p,
});
const ofFish = (rows: readonly Row[]) =>
  completeness(rows).byForm.find((entry) => entry.form === 'keluarga-berisiko-3');

describe('completeness', () => {
  it('expects every required cell of every official village, also without any data', () => {
    const { byForm } = completeness([]);
    expect(byForm).toHaveLength(emonev2024.forms.length);
    expect(byForm[0]).toMatchObject({
      form: 'data-sasaran',
      owner: 'dinas-kesehatan',
      expected: 15,
      filled: 0,
      sound: 0,
    });
    expect(ofFish([])).toMatchObject({ expected: 6, filled: 0, sound: 0 });
  });

  it('expects what the district itself states once, from its own line', () => {
    const team = (totals: Record<string, Cell>) => {
      const dataset = makeDataset([], totals);
      const { byForm } = completenessOf(emonev2024, dataset, villages, [], []);
      return byForm.find((entry) => entry.form === 'tim-koordinasi');
    };
    expect(team({})).toMatchObject({ expected: 4, filled: 0, sound: 0 });
    expect(team({ rembuk_kab_status: 1 })).toMatchObject({ expected: 4, filled: 1, sound: 1 });
    expect(team({ rembuk_kab_status: { state: CellState.invalid, raw: '?' } })).toMatchObject({ filled: 1, sound: 0 });
    expect(team({ rembuk_kab_status: { state: CellState.notApplicable } })).toMatchObject({ expected: 3 });
  });

  it('counts a 0 as filled and a blank as not filled', () => {
    expect(ofFish([{ code: code(0), cells: fish(0, 10) }])).toMatchObject({ filled: 2, sound: 2 });
    expect(ofFish([{ code: code(0), cells: fish(null, 10) }])).toMatchObject({ filled: 1, sound: 1 });
  });

  it('does not count percentages, which no form requires', () => {
    expect(ofFish([{ code: code(0), cells: fish(1, 10, 100) }])).toMatchObject({ expected: 6, filled: 2, sound: 2 });
  });

  it('counts a held, unanswered or unreadable cell as filled and not as sound', () => {
    expect(ofFish([{ code: code(0), cells: fish(11, 10) }])).toMatchObject({ filled: 2, sound: 0 });
    const unanswered = { state: CellState.ambiguous, raw: '1.045' } as const;
    expect(ofFish([{ code: code(0), cells: fish(5, unanswered) }])).toMatchObject({ filled: 2, sound: 1 });
  });

  it('counts a cell under a warning as sound', () => {
    const { byForm } = completeness([{ code: code(0), cells: { balita_dipantau_n: 11, balita_dipantau_d: 10 } }]);
    expect(byForm.find((entry) => entry.form === 'balita-4')).toMatchObject({ filled: 2, sound: 2 });
  });

  it('does not expect a cell that does not apply', () => {
    const cells = fish({ state: CellState.notApplicable }, { state: CellState.notApplicable });
    expect(ofFish([{ code: code(0), cells }])).toMatchObject({ expected: 4, filled: 0 });
  });

  it('leaves out rows of villages that are not on the list, and counts a repeated village once', () => {
    expect(ofFish([{ code: '3604291001', cells: fish(1, 10) }])).toMatchObject({ expected: 6, filled: 0 });
    const twice: Row[] = [
      { code: code(0), cells: fish(1, 10) },
      { code: code(0), occurrence: 2, cells: fish(1, 10) },
    ];
    expect(ofFish(twice)).toMatchObject({ expected: 6, filled: 2, sound: 0 });
  });

  it('splits a form by the agency whose figures they are', () => {
    const { byOwner } = completeness([{ code: code(0), cells: { jumlah_keluarga: 900, jumlah_pendek: 3 } }]);
    expect(byOwner.filter((entry) => entry.form === 'data-sasaran')).toMatchObject([
      { form: 'data-sasaran', owner: 'dinas-kb', expected: 6, filled: 1, sound: 1 },
      { form: 'data-sasaran', owner: 'dinas-kesehatan', expected: 9, filled: 1, sound: 1 },
    ]);
  });
});
