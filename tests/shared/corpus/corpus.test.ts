import { beforeAll, describe, expect, it } from 'vitest';
import { corpusFolder } from '../../tools/corpus/folder.mjs';
import { differences } from './cells';
import { compareFile } from './compare';
import { corpusFiles, type CorpusFile } from './files';
import { judgeMutant, stockOf } from './mutants';
import { officeDifferences } from './office';
import { ours, theirs } from './readers';

// A slice in every test run; `npm run corpus` reads all of it, and 100,000 mutations.
const EVERY = 10;
const MUTATIONS = 120;
const SEED = 20_240_831;

let files: readonly CorpusFile[];
let slice: readonly CorpusFile[];
beforeAll(() => {
  files = corpusFiles(corpusFolder());
  slice = files.filter(({ truth }, at) => truth !== undefined || at % EVERY === 0);
});
const find = (name: string): CorpusFile => {
  const file = files.find((one) => one.name === name);
  if (!file) throw new Error(name);
  return file;
};

describe('the corpus, read by two readers', () => {
  it('has at least 300 files of seven makers', () => {
    expect(files.length).toBeGreaterThanOrEqual(300);
    expect(new Set(files.map(({ name }) => name.split('/')[0])).size).toBe(7);
  });

  it('is read alike, or refused with a sentence where nobody can know', async () => {
    const different: string[] = [];
    for (const file of slice) {
      const { end, note } = await compareFile(file);
      if (end === 'different') different.push(`${file.name}: ${note}`);
    }
    expect(different).toEqual([]);
  });

  it('has the merges, formulas, hidden columns and notes that LibreOffice has there', async () => {
    const different: string[] = [];
    for (const file of slice.filter(({ truth }) => truth === undefined))
      for (const line of await officeDifferences(file)) different.push(`${file.name}: ${line}`);
    expect(different).toEqual([]);
  });

  it('is read alike or refused after a mutation', async () => {
    const stock = await stockOf(slice.filter((_, at) => at % 2 === 0));
    const different: string[] = [];
    for (let seed = SEED; seed < SEED + MUTATIONS; seed++) {
      const { kind, end, note } = await judgeMutant(stock, seed);
      if (end === 'different' || end === 'refused') different.push(`seed ${seed}, ${kind}: ${end}, ${note}`);
    }
    expect(different).toEqual([]);
  });
});

describe('the comparison', () => {
  it('notices one cell that is read otherwise, and a sheet that is missing', () => {
    const left = new Map([['Data', new Map([['A1', 'number 12']])]]);
    expect(differences(left, new Map([['Data', new Map([['A1', 'string 12']])]]))).toEqual([
      'Data!A1: number 12 / string 12',
    ]);
    expect(differences(left, new Map())).toEqual(['Data: only on the left']);
    expect(differences(left, left)).toEqual([]);
  });

  it('notices a file that says something else than its recipe', async () => {
    const { bytes, name } = find('by-hand/plain.xlsx');
    const truth = new Map([['Data', new Map([['A1', 'string Desa']])]]);
    expect((await compareFile({ name, bytes, truth })).end).toBe('different');
    expect((await compareFile({ name, bytes, truth: 'told' })).end).toBe('different');
    expect((await compareFile(find('by-hand/plain.xlsx'))).end).toBe('alike');
  });

  it('has a second reader that reads the same by itself', async () => {
    const { bytes, name } = find('by-hand/plain.xlsx');
    const [own, other] = [await ours(bytes, name), await theirs(bytes)];
    expect(own).toEqual(other);
    expect(await theirs(bytes.slice(0, 100))).toHaveProperty('told');
  });
});
