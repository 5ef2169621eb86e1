import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { answerNeighbour, askedNeighbours, chooseColumn } from '@extension/import';
import type { ImportDraft } from '@extension/import';
import { villagesOf } from '@shared/cli/villages.mjs';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../shared/import-cases/outcome';
import { NEIGHBOUR_CASES } from '../../shared/neighbours-cases/cases';
import type { NeighbourCase } from '../../shared/neighbours-cases/cases';

const FOLDER = resolve(import.meta.dirname, '../../fixtures/neighbours');
const villages = villagesOf('1702');

/** Answers and chooses what the case says, in every sheet that asks it. */
const officerOf =
  ({ answers = {}, columns = {} }: NeighbourCase) =>
  (opened: ImportDraft): ImportDraft => {
    let draft = opened;
    for (const { sheet, questions } of askedNeighbours(opened))
      for (const { key } of questions)
        if (answers[key] !== undefined) draft = answerNeighbour(draft, sheet, key, answers[key]);
    for (const { grid, proposal } of draft.sheets)
      for (const { index, heading } of proposal.columns) {
        const variable = columns[heading.split(' › ')[0] ?? ''];
        if (variable !== undefined) draft = chooseColumn(draft, grid.name, index, variable);
      }
    return draft;
  };

describe('an export of a neighbouring system', () => {
  it.each(NEIGHBOUR_CASES)('gives what is right and nothing else: $situation', async (one) => {
    const bytes = new Uint8Array(readFileSync(resolve(FOLDER, one.file)));
    const outcome = await outcomeOf(one.file, bytes, villages, one.year ?? 2024, officerOf(one));
    const right = Object.entries(one.figures).flatMap(([variable, by]) =>
      Object.entries(by).map(([code, figure]) => [`${code} ${variable}`, figure]),
    );
    const text = outcome.said.join('\n');
    expect(Object.fromEntries(outcome.fillable)).toEqual(Object.fromEntries(right));
    expect(one.says.filter((words) => !words.test(text))).toEqual([]);
    expect((one.never ?? []).filter((words) => words.test(text))).toEqual([]);
  });

  it('has a case for every sample', () => {
    const samples = readdirSync(FOLDER).filter((file) => /\.(?:xlsx|csv)$/.test(file));
    expect([...new Set(NEIGHBOUR_CASES.map(({ file }) => file))].toSorted()).toEqual(samples.toSorted());
  });
});
