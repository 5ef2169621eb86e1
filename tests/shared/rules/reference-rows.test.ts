import { emonev2024 } from '@shared/catalogue';
import { renderFinding, check } from '@shared/rules';
import { describe, expect, it } from 'vitest';
import { referenceOf } from './reference';
import { ROW_CASES } from './reference/row-cases';

const inputOf = (id: string, which: 'passes' | 'fails') => ROW_CASES[id]!.build(ROW_CASES[id]![which]);
const found = (id: string, which: 'passes' | 'fails') => check(inputOf(id, which)).filter(({ rule }) => rule === id);
const paramsOf = (id: string) => emonev2024.rules.find((rule) => rule.id === id)!.params;

describe.each(Object.keys(ROW_CASES))('the reference figures of rule %s', (id) => {
  it('are those of the reference', () => {
    const { passes, fails } = ROW_CASES[id]!;
    expect([passes, fails]).toEqual([referenceOf(id).kasus.lolos, referenceOf(id).kasus.gagal]);
  });

  it('pass and fail as the reference says', () => {
    expect(found(id, 'passes')).toEqual([]);
    // Two kecamatan of the failing case are split, each told by itself.
    expect(found(id, 'fails')).toHaveLength(id === 'G06' ? 2 : 1);
  });

  it('are judged as the reference says, or otherwise for a reason', () => {
    const [severity, why = '-'] = ROW_CASES[id]!.severity ?? [referenceOf(id).keparahan];
    expect(found(id, 'fails')[0]?.severity, why).toBe(severity);
    if (ROW_CASES[id]!.severity) expect(severity).not.toBe(referenceOf(id).keparahan);
  });

  it('are told in words that name no code of ours', () => {
    const { edition, villages } = inputOf(id, 'fails');
    for (const finding of found(id, 'fails'))
      for (const text of Object.values(renderFinding(finding, edition, villages)))
        expect(text).not.toMatch(/undefined|NaN|null|[a-z]_[a-z]/);
  });
});

describe('the limits of the reference', () => {
  it('are the parameters of the rules', () => {
    expect(paramsOf('P10')['rates']).toMatchObject({ bumil_ttd90_p: ROW_CASES['P10']!.passes[2] });
    expect(paramsOf('P11')).toMatchObject({
      range: ROW_CASES['P11']!.passes.slice(2),
      others: { asi_eksklusif_d: ROW_CASES['P11']!.fails.slice(2) },
    });
    expect(paramsOf('T07')['targets']).toMatchObject({ rembuk_kec_jumlah: ROW_CASES['T07']!.passes[1] });
    expect(emonev2024.indicators).toHaveLength(Number(ROW_CASES['T10']!.passes[1]));
    expect(emonev2024.calendar.find(({ aksi }) => aksi === '1')?.name).toBe('Analisis situasi');
  });
});

describe('a dash', () => {
  it('is blank and never 0', () => {
    const valueOf = (which: 'passes' | 'fails') => inputOf('F05', which).dataset.columns.get('jumlah_krs')?.values[0];
    expect([valueOf('passes'), valueOf('fails')]).toEqual([0, NaN]);
  });
});
