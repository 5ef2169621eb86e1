import { EDITIONS } from '@shared/catalogue';
import { normaliseFully } from '@shared/dataset/reading/normalise-heading';
import { RECIPES } from '@shared/neighbours/recipes';
import { PERCENTS } from '@shared/neighbours/recipes/percents';
import { describe, expect, it } from 'vitest';

const KNOWN = new Set(EDITIONS.flatMap(({ variables }) => variables.map(({ key }) => key)));

describe.each(RECIPES)('the recipe $key', (recipe) => {
  const { columns, choices = [], never, signs, unless = [], traps } = recipe;

  it('names its columns once, and choices among them', () => {
    const keys = columns.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const chosen = choices.flatMap(({ options }) => options.map(({ column }) => column));
    expect(chosen.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('proposes variables that some edition has', () => {
    const fits = [...columns.flatMap((column) => column.fits ?? []), ...choices.map(({ variable }) => variable)];
    expect(fits.filter((key) => !KNOWN.has(key))).toEqual([]);
  });

  it('writes its words as headings are compared', () => {
    const all = [...signs, ...unless, ...columns.map(({ words }) => words), ...never.map(({ words }) => words)];
    const phrases = all.flatMap(({ says, but = [] }) => [...says, ...but].flatMap((phrase) => phrase.split('|')));
    expect(phrases.filter((phrase) => normaliseFully(phrase) !== phrase)).toEqual([]);
  });

  it('tells each trap and each refusal in a sentence or two', () => {
    const told = [...traps, ...never.map(({ because }) => because)];
    expect(traps.length).toBeGreaterThan(0);
    expect(told.filter((text) => !/^[A-Z].*\.$/.test(text) || text.length > 160)).toEqual([]);
  });
});

describe('the recipes', () => {
  it('have keys and names of their own', () => {
    expect(new Set(RECIPES.map(({ key }) => key)).size).toBe(RECIPES.length);
    expect(new Set(RECIPES.map(({ name }) => name)).size).toBe(RECIPES.length);
  });

  it('take no percentages; a portal says so in its own words', () => {
    const others = RECIPES.filter(({ never }) => !never.includes(PERCENTS));
    expect(others.map(({ key, never }) => [key, never.map(({ because }) => because)])).toEqual([
      ['satu-data', ['Persentase dari portal tidak dipakai: persentase dihitung dari jumlahnya.']],
    ]);
  });
});
