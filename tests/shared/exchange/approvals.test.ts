import { completenessOf } from '@shared/completeness';
import { CellState } from '@shared/dataset';
import { approve, approvalStatusOf, approvalStatuses, TRANSITIONS } from '@shared/exchange';
import type { Approval, ApprovalStep } from '@shared/exchange';
import { check } from '@shared/rules';
import { describe, expect, it } from 'vitest';
import { code, makeDataset, villageList } from '../rules/make-dataset';
import type { Cell } from '../rules/make-dataset';
import { fc, test } from '../rules/property';
import { edition } from './packages';

const villages = villageList(2);
const FORM = 'keluarga-berisiko-3';
const AGENCY = 'dinas-ketahanan-pangan';
const figures = (n: Cell, d: Cell = 10) =>
  makeDataset([
    { code: code(0), cells: { krs_promosi_ikan_n: n, krs_promosi_ikan_d: d } },
    { code: code(1), cells: { krs_promosi_ikan_n: 2, krs_promosi_ikan_d: 9 } },
  ]);
const owners = new Set(
  edition.forms
    .find(({ key }) => key === FORM)!
    .fields.map(({ variable }) => edition.variables.find(({ key }) => key === variable)!.owner),
);

const step = (to: ApprovalStep['to'], more: Partial<ApprovalStep> = {}): ApprovalStep => ({
  form: FORM,
  agency: AGENCY,
  to,
  by: { role: to === 'siap' ? 'opd' : 'koordinator', name: 'Bu Rina' },
  at: '2024-02-10T03:00:00Z',
  note: to === 'dikembalikan' ? 'Desa 1 belum sama dengan data Dinas KB.' : '',
  ...more,
});

function take(history: readonly Approval[], dataset: ReturnType<typeof figures>, one: ApprovalStep) {
  const findings = check({ edition, dataset, villages });
  return approve(edition, dataset, history, completenessOf(edition, dataset, villages, findings, []), one);
}
function walk(steps: readonly ApprovalStep[], dataset = figures(5)): Approval[] {
  return steps.reduce<Approval[]>((history, one) => {
    const taken = take(history, dataset, one);
    if (!taken.ok) throw new Error(taken.problem.message);
    return [...history, taken.value];
  }, []);
}
const why = (history: readonly Approval[], dataset: ReturnType<typeof figures>, one: ApprovalStep): string => {
  const taken = take(history, dataset, one);
  return taken.ok ? 'ok' : `${taken.problem.message} ${taken.problem.remedy}`;
};

describe('approval of a form', () => {
  it('goes from siap to diterima, with role, name, time and turn', () => {
    const history = walk([step('siap'), step('diterima', { by: { role: 'koordinator', name: ' Pak Budi ' } })]);
    expect(approvalStatusOf(edition, figures(5), history, FORM, AGENCY)).toMatchObject({
      state: 'diterima',
      changed: [],
    });
    expect(history[1]).toMatchObject({
      turn: 2,
      by: { role: 'koordinator', name: 'Pak Budi' },
      at: '2024-02-10T03:00:00Z',
    });
  });

  it('goes back with a note, and forth again', () => {
    const history = walk([step('siap'), step('dikembalikan'), step('siap'), step('diterima')]);
    expect(history.map(({ turn }) => turn)).toEqual([1, 2, 3, 4]);
    expect(why(walk([step('siap')]), figures(5), step('dikembalikan', { note: '  ' }))).toContain('Catatan');
  });

  it('takes no step that the table of transitions does not have', () => {
    const states = ['siap', 'diterima', 'dikembalikan'] as const;
    const histories = {
      belum: [],
      siap: [step('siap')],
      diterima: [step('siap'), step('diterima')],
      dikembalikan: [step('siap'), step('dikembalikan')],
    };
    for (const [from, path] of Object.entries(histories))
      for (const to of states)
        for (const role of ['opd', 'koordinator'] as const) {
          const taken = why(walk(path), figures(5), step(to, { by: { role, name: 'A' }, note: 'Angka diperbarui.' }));
          const isLegal = TRANSITIONS.some((one) => one.from === from && one.to === to && one.role === role);
          expect(taken === 'ok', `${from} → ${to} as ${role}: ${taken}`).toBe(isLegal);
        }
  });

  it('is not siap while a cell is blank or wrong, and says how many', () => {
    expect(why([], figures(null), step('siap'))).toContain('1 sel kosong dan 0 sel perlu diperbaiki');
    expect(why([], figures(11), step('siap'))).toMatch(/0 sel kosong dan \d sel perlu diperbaiki/);
    expect(why([], figures({ state: CellState.notApplicable }), step('siap'))).toBe('ok');
  });

  it('is not diterima when a figure changed after siap', () => {
    const history = walk([step('siap')]);
    expect(why(history, figures(6), step('diterima'))).toContain(
      '1 angka Keluarga Berisiko 3 berubah sesudah ditandai siap',
    );
    expect(why([...history, ...walk([step('siap')])], figures(5), step('diterima'))).toBe('ok');
  });

  it('needs a name and figures of the agency', () => {
    expect(why([], figures(5), step('siap', { by: { role: 'opd', name: ' ' } }))).toContain('nama');
    expect(why([], figures(5), step('siap', { agency: 'kemenag' }))).toContain(
      'tidak memuat angka milik Kementerian Agama',
    );
    expect(why([], figures(5), step('siap', { form: 'tidak-ada' }))).toContain('tidak memuat');
  });

  it('shows which cells changed after it was accepted: changed, emptied, filled', () => {
    const history = walk([step('siap'), step('diterima')]);
    const changedIn = (dataset: ReturnType<typeof figures>) =>
      approvalStatusOf(edition, dataset, history, FORM, AGENCY).changed;
    expect(changedIn(figures(6))).toEqual([{ village: code(0), variable: 'krs_promosi_ikan_n' }]);
    expect(changedIn(figures(null))).toEqual([{ village: code(0), variable: 'krs_promosi_ikan_n' }]);
    expect(changedIn(figures(5))).toEqual([]);
    const more = makeDataset([
      { code: code(0), cells: { krs_promosi_ikan_n: 5, krs_promosi_ikan_d: 10 } },
      { code: code(1), cells: { krs_promosi_ikan_n: 2, krs_promosi_ikan_d: 9 } },
      { code: code(2), cells: { krs_promosi_ikan_n: 1 } },
    ]);
    expect(changedIn(more)).toEqual([{ village: code(2), variable: 'krs_promosi_ikan_n' }]);
    expect(approvalStatusOf(edition, figures(6), history, FORM, AGENCY).state).toBe('diterima');
  });

  it('is about the figures of one agency alone', () => {
    expect(owners.has(AGENCY)).toBe(true);
    const history = walk([step('siap')]);
    expect(history[0]!.values.every(({ variable }) => variable.startsWith('krs_promosi_ikan'))).toBe(true);
    const dataset = figures(5);
    const completeness = completenessOf(edition, dataset, villages, [], []);
    const all = approvalStatuses(edition, dataset, history, completeness);
    expect(all).toHaveLength(completeness.byOwner.length);
    expect(all.filter(({ state }) => state !== 'belum').map(({ form }) => form)).toEqual([FORM]);
  });

  it('does not hang on clocks: the later turn counts, whatever its time says', () => {
    const history = walk([step('siap', { at: '2031-01-01T00:00:00Z' }), step('diterima', { at: null })]);
    expect(approvalStatusOf(edition, figures(5), [...history].reverse(), FORM, AGENCY).state).toBe('diterima');
  });

  it('counts the most careful of two decisions taken apart, and lists the other', () => {
    const start = walk([step('siap')]);
    const [, accepted] = walk([step('siap'), step('diterima')]);
    const [, returned] = walk([step('siap'), step('dikembalikan')]);
    const standing = approvalStatusOf(edition, figures(5), [...start, accepted!, returned!], FORM, AGENCY);
    expect(standing.state).toBe('dikembalikan');
    expect(standing.rivals).toEqual([accepted]);
  });

  const shuffled = fc.shuffledSubarray(walk([step('siap'), step('dikembalikan'), step('siap'), step('diterima')]), {
    minLength: 4,
  });
  test.prop([shuffled])('stands where it stands in whatever order the steps are kept', (history) => {
    expect(approvalStatusOf(edition, figures(5), history, FORM, AGENCY)).toMatchObject({
      state: 'diterima',
      rivals: [],
    });
  });
});
