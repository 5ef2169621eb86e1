import { counted } from './counting';
import { rangeOf } from './range';
import type { Area, SheetState } from './sheet-state';

type Google = GoogleAppsScript.Spreadsheet.RangeList;

/** https://developers.google.com/apps-script/reference/spreadsheet/range-list */
class FakeRangeList implements Pick<Google, 'getRanges' | 'setFontWeight' | 'setBackground' | 'clearContent'> {
  constructor(
    private readonly sheet: SheetState,
    private readonly areas: readonly Area[],
  ) {}

  getRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    return this.areas.map((area) => rangeOf(this.sheet, area));
  }

  private all(name: string, value: unknown): Google {
    for (const area of this.areas) {
      this.sheet.guard(area);
      for (let row = area.row; row < area.row + area.rows; row += 1)
        for (let column = area.column; column < area.column + area.columns; column += 1)
          this.sheet.appearance.set(`${name} ${row},${column}`, value);
    }
    return this as unknown as Google;
  }

  setFontWeight(weight: string | null): Google {
    return this.all('weight', weight);
  }

  setBackground(color: string | null): Google {
    return this.all('background', color);
  }

  clearContent(): Google {
    for (const { row, column, rows, columns } of this.areas) {
      this.sheet.guard({ row, column, rows, columns });
      for (let down = row; down < row + rows; down += 1)
        for (let across = column; across < column + columns; across += 1)
          Object.assign(this.sheet.at(down, across), { value: '', formula: null });
    }
    return this as unknown as Google;
  }
}

export const rangeListOf = (sheet: SheetState, areas: readonly Area[]): Google =>
  counted(new FakeRangeList(sheet, areas), 'RangeList', sheet.book.calls) as unknown as Google;
