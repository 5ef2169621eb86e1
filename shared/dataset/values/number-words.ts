const ONES = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const TENS: ReadonlyMap<string, number> = new Map([
  ['sepuluh', 10],
  ['sebelas', 11],
  ['seratus', 100],
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['puluh', 10],
  ['ratus', 100],
]);
const LARGEST = 999_999;

/**
 * Reads a number written out in words: `dua belas` → 12, `seribu dua ratus lima` → 1205.
 * @returns null for anything else, misspelt numbers and numbers of a million and more among it
 */
export function numberInWords(text: string): number | null {
  const words = text.toLowerCase().split(' ');
  let thousands = 0;
  let below = 0;
  let digit = 0;
  for (const word of words) {
    const one = ONES.indexOf(word);
    if (one !== -1) digit = one;
    else if (word === 'ribu' || word === 'seribu') {
      thousands = word === 'seribu' ? 1 : below + digit;
      [below, digit] = [0, 0];
    } else {
      below += TENS.get(word) ?? (word === 'belas' ? 10 + digit : digit * (SCALES.get(word) ?? Number.NaN));
      digit = 0;
    }
  }
  const value = thousands * 1000 + below + digit;
  // Written back it has to be the same words: what is out of order or doubled is no number.
  return value <= LARGEST && inWords(value) === words.join(' ') ? value : null;
}

function inWords(value: number): string {
  if (value >= 1000) {
    const head = value < 2000 ? 'seribu' : `${inWords(Math.floor(value / 1000))} ribu`;
    return withRest(head, value % 1000);
  }
  if (value >= 100) return withRest(value < 200 ? 'seratus' : `${word(value, 100)} ratus`, value % 100);
  if (value >= 20) return withRest(`${word(value, 10)} puluh`, value % 10);
  if (value >= 12) return `${ONES[value - 10] ?? ''} belas`;
  return [...ONES, 'sepuluh', 'sebelas'][value] ?? '';
}

const word = (value: number, unit: number): string => ONES[Math.floor(value / unit)] ?? '';
const withRest = (head: string, rest: number): string => (rest === 0 ? head : `${head} ${inWords(rest)}`);
