import { certaintyPhrase, certaintyWord, Certainty, EDITIONS } from '@shared/catalogue';
import { describe, expect, it } from 'vitest';

describe('the certainty shown to people', () => {
  it('is silent about what a source states', () => {
    expect([certaintyWord('stated'), certaintyPhrase('stated')]).toEqual(['', '']);
  });

  it.each(Certainty.options.filter((one) => one !== 'stated'))('says "belum pasti" of what is %s', (certainty) => {
    expect(certaintyWord(certainty)).toBe('belum pasti');
    expect(certaintyPhrase(certainty)).toMatch(/^belum pasti \([a-z ]+\)$/);
  });

  it('gives a different reason for each kind of doubt', () => {
    const phrases = Certainty.options.map(certaintyPhrase);
    expect(new Set(phrases).size).toBe(Certainty.options.length);
  });

  it('covers every entry of every edition that is not stated', () => {
    for (const { variables, indicators, forms } of EDITIONS) {
      const entries = [...variables, ...indicators, ...forms.flatMap(({ fields }) => fields)];
      const doubted = entries.filter(({ certainty }) => certainty !== 'stated');
      expect(doubted.length).toBeGreaterThan(0);
      expect(doubted.every(({ certainty }) => certaintyWord(certainty) === 'belum pasti')).toBe(true);
    }
  });
});
