import { columnLetter } from '@shared/dataset';
import type { FigureColumn } from '../book/figure-column';
import { isOfDistrict } from '../book/figure-column';
import type { SheetLayout } from '../book/layout';
import { area, ROWS } from '../book/layout';

/** A static colour: a formula written for the first cell of the first area, true where the cell gets the colour. */
export interface ColourRule {
  readonly areas: readonly string[];
  readonly formula: string;
  readonly colour: string;
}

const COLOURS = { salah: '#f4c7c3', periksa: '#fce8b2', kosong: '#fff8e1' } as const;

/** Stands in each of our formulas, so that rules which people made themselves are told apart and kept. */
export const SIGN = 'N("Cermat")=0';

interface Part {
  readonly columns: readonly FigureColumn[];
  readonly first: number;
  readonly last: number;
}

const rule = (
  { first, last }: Part,
  columns: readonly number[],
  colour: keyof typeof COLOURS,
  formula: (letterOf: (column: number) => string) => string,
): ColourRule[] => {
  const runs: [number, number][] = [];
  for (const column of [...columns].sort((left, right) => left - right)) {
    const last = runs[runs.length - 1];
    if (last?.[1] === column - 1) last[1] = column;
    else runs.push([column, column]);
  }
  if (runs.length === 0) return [];
  return [
    {
      areas: runs.map(([from, to]) => area(first, last, from, to)),
      formula: `=(${SIGN})*${formula((column) => `${columnLetter(column)}${first}`)}`,
      colour: COLOURS[colour],
    },
  ];
};

/** Parts above their whole. Columns that stand equally far from their whole share one rule. */
function shareRules(part: Part): ColourRule[] {
  const groups = new Map<string, FigureColumn[]>();
  for (const column of part.columns) {
    const { share, index } = column;
    if (!share) continue;
    const key = [share.counted, share.whole - index, ...share.parts.map((at) => at - index)].join();
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  return [...groups.values()].flatMap((columns) => {
    const { share } = columns[0] ?? {};
    if (!share) return [];
    // One rule per part of the sum: a rule's formula is written for its own first cell.
    return share.parts.flatMap((_, nth) =>
      rule(
        part,
        columns.flatMap((column) => column.share?.parts[nth] ?? []),
        share.counted ? 'salah' : 'periksa',
        (letterOf) => {
          const sum = share.parts.map(letterOf).join('+');
          const inputs = [...share.parts, share.whole].map(letterOf).join(';');
          return `(COUNT(${inputs})=${share.parts.length + 1})*(${sum}>${letterOf(share.whole)})`;
        },
      ),
    );
  });
}

function rulesOf(part: Part): ColourRule[] {
  const typed = part.columns.filter(({ formula }) => !formula);
  const at = (wanted: (column: FigureColumn) => boolean): number[] => typed.filter(wanted).map(({ index }) => index);
  const counts = at(({ variable }) => variable.type === 'count');
  const percents = at(({ variable }) => variable.type === 'percent');
  const required = at((column) => column.required);
  const wrong = (columns: readonly number[], isWhole: boolean): ColourRule[] =>
    rule(part, columns, 'salah', (letterOf) => {
      const cell = letterOf(Math.min(...columns));
      const whole = isWhole ? `*(${cell}=INT(${cell}))` : '';
      return `NOT(ISBLANK(${cell}))*NOT(IFERROR(ISNUMBER(${cell})*(${cell}>=0)${whole};1=0))`;
    });
  return [
    ...wrong(counts, true),
    ...wrong(percents, false),
    ...shareRules(part),
    ...rule(part, required, 'kosong', (letterOf) => `ISBLANK(${letterOf(Math.min(...required))})`),
  ];
}

/** The colours of a sheet: wrong cells, parts above their whole, required cells that are empty; the first that is true wins. */
export function colourRules({ figures, villages, totalRow }: SheetLayout): ColourRule[] {
  const ofVillages = figures.filter((column) => !isOfDistrict(column));
  const ofDistrict = figures.filter(isOfDistrict);
  return [
    ...(villages.length > 0 ? rulesOf({ columns: ofVillages, first: ROWS.first, last: totalRow - 1 }) : []),
    ...rulesOf({ columns: ofDistrict, first: totalRow, last: totalRow }),
  ];
}
