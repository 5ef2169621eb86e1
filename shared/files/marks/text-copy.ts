import type { Grid } from '../../dataset/types';

const LONGEST_NAME = 31;

/** A sheet's name as workbooks allow it: at most 31 letters, none of `\ / ? * [ ] :` (ECMA-376 part 1, 18.2.19). */
export const sheetNameFor = (name: string): string =>
  name
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, LONGEST_NAME)
    .replace(/^[\s']+|[\s']+$/g, '') || 'Data';

/**
 * A workbook that says what separated text says, for text has no notes and no colours: every cell stays the text it was,
 * so that a code keeps its first zeros and `1.895` is no figure yet.
 */
export async function workbookOfText({ name, rows }: Grid): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    sheets: [
      {
        name: sheetNameFor(name),
        rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : null))),
      },
    ],
  });
}
