import { describe, expect, it } from 'vitest';
import { emonev2024 } from '@shared/catalogue';
import { pageSummary, propose, outlineOf, toPointAt } from '@extension/forms';
import { teach } from '../../../bench/recorder.mjs';
import { VILLAGES } from '../pages';
import { PARAPHRASES, unknownForm } from '../unknown-form';

const EDITION_TEXT = JSON.stringify(emonev2024).toLowerCase();

describe('the paraphrase list', () => {
  it('stands in no edition file', () => {
    const known = [...PARAPHRASES.values()].flat().filter((text) => EDITION_TEXT.includes(`"${text.toLowerCase()}"`));
    expect(known).toEqual([]);
  });
});

describe('proposals for a form never seen', () => {
  const seeds = Array.from({ length: 12 }, (_, at) => 1000 + at);

  it.each(seeds)('take nothing for what it is not, and leave the rest to be pointed at (seed %i)', (seed) => {
    const { snapshot, truth } = unknownForm(seed);
    const outline = outlineOf(snapshot, VILLAGES);
    const proposals = propose(outline, emonev2024);
    const taken = proposals.filter(({ variable }) => variable !== null);
    const wrong = taken.filter(({ at, variable }) => truth.get(outline.fields[at]?.[0]?.id ?? '') !== variable);
    expect(wrong).toEqual([]);
    expect(taken.length + toPointAt(proposals, new Set()).length).toBeGreaterThan(0);
  });

  it('take a variable a person gave to a field for no other field', () => {
    const { snapshot } = unknownForm(1000);
    const outline = outlineOf(snapshot, VILLAGES);
    const proposals = propose(outline, emonev2024, new Map([[0, 'jumlah_keluarga']]));
    expect(proposals.filter(({ variable }) => variable === 'jumlah_keluarga').map(({ at }) => at)).toEqual([0]);
  });

  it.each([
    ['Jumlah balita gizi buruk yang tidak mendapat tata laksana'],
    ['Jumlah bayi < 12 bulan mendapat ASI eksklusif'],
    ['Jumlah PUS miskin yang tidak menerima bantuan tunai bersyarat'],
  ])('never take “%s” for the figure it nearly names', (label) => {
    const { snapshot } = unknownForm(1000);
    const [, first] = snapshot.fields;
    if (!first) throw new Error('a field');
    const outline = outlineOf({ ...snapshot, fields: [{ ...first, label }] }, VILLAGES);
    expect(propose(outline, emonev2024).map(({ variable }) => variable)).toEqual([null]);
  });
});

describe('a form never seen, taught by pointing', () => {
  // A slice of the bench, which teaches 200 forms; held-out wordings.
  it.each(Array.from({ length: 10 }, (_, at) => at + 1))(
    'takes at most five clicks beside the pointing and nothing wrong (seed %i)',
    (seed) => {
      const taught = teach({ propose, outlineOf, toPointAt, emonev2024, unknownForm }, seed, 3);
      expect(taught.fields).toBe(12);
      expect(taught.wrong).toBe(0);
      expect(taught.clicks).toBeLessThanOrEqual(5);
    },
  );
});

describe('the summary of a page', () => {
  it('tells labels, kinds and counts, and no value, choice, name or query', () => {
    const { snapshot } = unknownForm(1000);
    const fields = snapshot.fields.map((field) => ({ ...field, value: 'RAHASIA', shown: 'RAHASIA' }));
    const text = pageSummary({ ...snapshot, url: 'https://situs.go.id/isi?token=RAHASIA', fields });
    expect(text).toContain('situs.go.id/isi');
    expect(text).toContain(snapshot.fields[1]?.label ?? '?');
    expect(text).not.toContain('RAHASIA');
  });
});
