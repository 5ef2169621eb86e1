import type { Cell } from 'hucre/xlsx';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * The text of a cell that is written in several ways. A raised or lowered digit is a footnote or a power and is set as such,
 * and what is struck through is set in brackets: `10²` is not 102, and a corrected 12 beside a 15 is not 1215.
 */
export const textOfRuns = (runs: NonNullable<Cell['richText']>): string =>
  runs
    .map(({ text, font }) => {
      if (!/\d/.test(text)) return text;
      if (font?.strikethrough) return ` (dicoret: ${text}) `;
      return font?.vertAlign === 'superscript' || font?.vertAlign === 'subscript'
        ? text.replace(/\d/g, (digit) => RAISED.charAt(Number(digit)))
        : text;
    })
    .join('');
