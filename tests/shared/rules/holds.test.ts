import { emonev2024 } from '@shared/catalogue';
import { CellState } from '@shared/dataset/types';
import type { Question } from '@shared/dataset/types';
import { cellKey } from '@shared/findings';
import { holdsOf, check } from '@shared/rules';
import { describe, expect, it } from 'vitest';
import { code, makeDataset, villageList } from './make-dataset';
import type { Cell, Row } from './make-dataset';

const question: Question = {
  key: 'spelling:jumlah_keluarga',
  kind: 'spelling',
  variable: 'jumlah_keluarga',
  heading: 'Jumlah keluarga',
  sheet: 'Data Sasaran',
  examples: [],
  count: 1,
  answers: [],
};
const held = (rows: Row[], questions: readonly Question[] = []) => {
  const dataset = makeDataset(rows);
  return holdsOf(dataset, check({ edition: emonev2024, dataset, villages: villageList(3) }), questions);
};
const village = (cells: Readonly<Record<string, Cell>>, more: Partial<Row> = {}) => [{ code: code(1), cells, ...more }];

describe('holds', () => {
  it('are none for sound and for missing cells', () => {
    expect(held(village({ jumlah_keluarga: 900, jumlah_krs: null })).size).toBe(0);
  });

  it('come from blocking findings, with their title and key', () => {
    const holds = held(village({ krs_promosi_ikan_n: 11, krs_promosi_ikan_d: 10, jumlah_keluarga: 900 }));
    expect([...holds.keys()].sort()).toEqual([
      cellKey(code(1), 'krs_promosi_ikan_d'),
      cellKey(code(1), 'krs_promosi_ikan_n'),
    ]);
    expect(holds.get(cellKey(code(1), 'krs_promosi_ikan_n'))).toEqual({
      reason: 'Pembilang melebihi penyebut',
      finding: expect.stringMatching(/^A01@1:/) as string,
    });
  });

  it('never come from a warning', () => {
    expect(held(village({ balita_dipantau_n: 11, balita_dipantau_d: 10 })).size).toBe(0);
  });

  it('hold the percentage alone where only the percentage is wrong', () => {
    const holds = held(village({ krs_promosi_ikan_n: 1, krs_promosi_ikan_d: 10, krs_promosi_ikan_p: 100 }));
    expect([...holds.keys()]).toEqual([cellKey(code(1), 'krs_promosi_ikan_p')]);
  });

  it('wait for an answer with the question that asks it, and for nothing once the question is closed', () => {
    const unanswered = village({ jumlah_keluarga: { state: CellState.ambiguous, raw: '1.045' } });
    const key = cellKey(code(1), 'jumlah_keluarga');
    expect(held(unanswered, [question]).get(key)).toMatchObject({ question: question.key });
    expect(held(unanswered).get(key)).not.toHaveProperty('question');
    expect(held(village({ jumlah_keluarga: { state: CellState.flagged, value: 1_045, raw: '1.045' } }), []).size).toBe(
      0,
    );
  });

  it('cover unreadable and conflicting cells', () => {
    const holds = held(
      village({
        jumlah_keluarga: { state: CellState.invalid, raw: '#REF!' },
        jumlah_krs: { state: CellState.conflict, raw: '300 / 304' },
      }),
    );
    expect([...holds.values()].map((hold) => hold.reason)).toEqual([
      'Isian tidak terbaca sebagai angka',
      'Dua sumber menulis angka berbeda',
    ]);
  });

  it('on a whole row hold every filled cell of it and no blank one', () => {
    const elsewhere = held([{ code: '3604291001', cells: { jumlah_keluarga: 900, jumlah_krs: null, prevalensi: 3 } }]);
    expect([...elsewhere.keys()]).toEqual(['3604291001/jumlah_keluarga', '3604291001/prevalensi']);
  });
});
