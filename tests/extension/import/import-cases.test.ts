import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { villagesOf } from '@shared/cli/villages.mjs';
import { describe, expect, it } from 'vitest';
import { IMPORT_CASES } from '../../shared/import-cases/cases';
import { faultsOf } from '../../shared/import-cases/judge';
import { MADE_CASES } from '../../shared/import-cases/more';
import { fileOf } from '../../shared/import-cases/more/made-case';
import { outcomeOf } from '../../shared/import-cases/outcome';

const villages = villagesOf('1702');

describe('a file that went wrong', () => {
  it.each(IMPORT_CASES)('ends as it should: $situation', async (one) => {
    const bytes = new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../fixtures/import', one.file)));
    expect(faultsOf(one, await outcomeOf(one.file, bytes, villages, one.year ?? 2024))).toEqual([]);
  });

  it.each(MADE_CASES)('ends as it should in other shapes: $situation', async (one) => {
    const { name, bytes } = await fileOf(one);
    expect(faultsOf(one, await outcomeOf(name, bytes, villages, one.year ?? 2024))).toEqual([]);
  });
});
