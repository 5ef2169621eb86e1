import { readingAs, readings } from '@shared/dataset/values/readings';

/** How a field writes figures: `id` 1.234,5 · `en` 1,234.5 · `plain` 1234.5 and nothing else. */
export type Notation = 'id' | 'en' | 'plain';

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
/** Currency or unit written around the figure by the field itself. */
const AFFIXES = /^(?:rp|idr)\.?\s*|\s*%$|\s+[a-z]+\.?$/gi;

/** What a widget's own settings said, asked in the page's world; it outweighs what the field shows. */
const learnt = new WeakMap<HTMLElement, { readonly notation: Notation; readonly decimals: number }>();

/** `decimals` above 0: the mask fills from the right and always has so many. */
export const learnNotation = (element: HTMLElement, notation: Notation, decimals: number): void => {
  learnt.set(element, { notation, decimals });
};

/** A figure as `FillItem.value` carries it: digits, `.` as decimal mark. */
export const isFigure = (value: string): boolean => PLAIN_NUMBER.test(value);
/** Digits alone mean the same in every notation. */
export const isWhole = (value: string): boolean => /^-?\d+$/.test(value);

/** The field's own notation, or null when nothing tells: then one separator before three digits reads both ways. */
export function notationOf(element: HTMLElement): Notation | null {
  const known = learnt.get(element)?.notation;
  if (known) return known;
  const input = element as HTMLInputElement;
  if (input.type === 'number' || input.type === 'range') return 'plain';
  const { aDec, decimal, decimalCharacter, inputmask, mask } = input.dataset;
  const said =
    [aDec, decimal, decimalCharacter].find((mark) => mark === ',' || mark === '.') ??
    /radixPoint['"]?\s*:\s*['"]([.,])/.exec(inputmask ?? '')?.[1] ??
    /[0#9]([.,])[09]{1,2}$/.exec(mask ?? '')?.[1];
  if (said) return said === ',' ? 'id' : 'en';
  for (const sample of [input.value, input.placeholder, input.defaultValue]) {
    const shown = notationIn(sample ?? '');
    if (shown) return shown;
  }
  return null;
}

/** The notation a written figure gives away: its decimals (never three) or its repeated groups. */
function notationIn(sample: string): Notation | null {
  const bare = sample.replace(AFFIXES, '').trim();
  if (/^-?\d{1,3}(\.\d{3})*,(\d{1,2}|\d{4,})$|^-?\d+,\d{1,2}$|^-?\d{1,3}(\.\d{3}){2,}$/.test(bare)) return 'id';
  return /^-?\d{1,3}(,\d{3})*\.(\d{1,2}|\d{4,})$|^-?\d+\.\d{1,2}$|^-?\d{1,3}(,\d{3}){2,}$/.test(bare) ? 'en' : null;
}

/** Every number `text` can mean in this notation: one where it is known, at most two where it is not. */
export function numbersIn(text: string, notation: Notation | null): readonly number[] {
  const bare = text.replace(AFFIXES, '').trim();
  if (notation === 'plain') return bare === '' || Number.isNaN(Number(bare)) ? [] : [Number(bare)];
  if (notation === null) return readings(bare);
  const compact = bare.replace(/[\s\u00a0]/g, '').replace(/^\u2212/, '-');
  const number = notation === 'id' ? readingAs(compact, '.', ',') : readingAs(compact, ',', '.');
  return number === null ? [] : [number];
}

/**
 * How a figure may be written into the field, the likeliest first, always without group separators. The padded ones are
 * for masks that fill from the right, where `1234` becomes 12,34 (igorescobar/jQuery-Mask-Plugin#550). One at a time: the
 * first one of whole digits is had without asking for the notation, and it is the right one nearly always.
 */
export function* spellings(element: HTMLElement, value: string): Generator<string> {
  const fromRight = (learnt.get(element)?.decimals ?? 0) > 0;
  const atOnce = isWhole(value) && !fromRight;
  if (atOnce) yield value;
  const notation = notationOf(element);
  if (!isFigure(value) || notation === 'plain') {
    if (!atOnce) yield value;
    return;
  }
  const marks = notation === 'id' ? [','] : notation === 'en' ? ['.'] : [',', '.'];
  const [whole = '', fraction = ''] = value.split('.');
  const exact = fraction === '' ? [value] : marks.map((mark) => whole + mark + fraction);
  const padded = fraction.length < 2 ? marks.map((mark) => whole + mark + fraction.padEnd(2, '0')) : [];
  yield* fromRight ? [...padded, ...exact] : atOnce ? padded : [...exact, ...padded];
}

/** True where writing the figure could be read a thousandfold: three decimals and a field whose notation nobody knows. */
export const couldMislead = (value: string, element: HTMLElement): boolean =>
  /^-?\d+\.\d{3}$/.test(value) && notationOf(element) === null;
