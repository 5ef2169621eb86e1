import type { EntryRule } from './entry-rules';
import { entryRule } from './entry-rules';
import type { ColourRule } from './colour-rules';
import { colourRules, SIGN } from './colour-rules';
import { isOfDistrict } from '../book/figure-column';
import type { SheetLayout } from '../book/layout';
import { area, ROWS, VILLAGE_COLUMNS } from '../book/layout';
import type { Guard } from './protect';
import { addGuards, guardedAreas } from './protect';
import type { RangeOf } from '../book/ranges';
import { rangesOf } from '../book/ranges';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADER_COLOUR = '#e8f0fe';
const CLOSED_COLOUR = '#eeeeee';

function validationOf(rule: EntryRule | null): GoogleAppsScript.Spreadsheet.DataValidation | null {
  if (!rule) return null;
  const builder = SpreadsheetApp.newDataValidation();
  if (rule.list) builder.requireValueInList([...rule.list], true);
  else builder.requireFormulaSatisfied(rule.formula);
  return builder.setAllowInvalid(false).setHelpText(rule.help).build();
}

/** One row of rules, copied down: a copied formula follows its row, and the number of calls follows nothing. */
function writeValidation(sheet: Sheet, layout: SheetLayout): void {
  const { figures, totalRow, villages } = layout;
  const rules = (row: number): (GoogleAppsScript.Spreadsheet.DataValidation | null)[][] => [
    figures.map((column) => validationOf(entryRule(column, row, row === totalRow))),
  ];
  const first = VILLAGE_COLUMNS.length + 1;
  sheet.getRange(totalRow, first, 1, figures.length).setDataValidations(rules(totalRow));
  if (villages.length === 0) return;
  const row = sheet.getRange(ROWS.first, first, 1, figures.length);
  row.setDataValidations(rules(ROWS.first));
  if (villages.length > 1)
    row.copyTo(
      sheet.getRange(ROWS.first, first, villages.length, figures.length),
      SpreadsheetApp.CopyPasteType.PASTE_DATA_VALIDATION,
      false,
    );
}

const isOurs = (rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule): boolean =>
  (rule.getBooleanCondition()?.getCriteriaValues() ?? []).some((value) => String(value).includes(SIGN));

/** Colours for wrong and for empty required cells; rules that people made stay, after ours. */
function writeColours(sheet: Sheet, wanted: readonly ColourRule[], rangeOf: RangeOf, isNew: boolean): void {
  const kept = isNew ? [] : sheet.getConditionalFormatRules().filter((rule) => !isOurs(rule));
  const ours = wanted.map(({ areas, formula, colour }) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBackground(colour)
      .setRanges(areas.map(rangeOf))
      .build(),
  );
  sheet.setConditionalFormatRules([...ours, ...kept]);
}

/** The notes of the headings; what people wrote in one stands below ours. */
const headingNotes = (layout: SheetLayout, now: readonly string[]): (string | null)[] =>
  [...VILLAGE_COLUMNS.map(() => ''), ...layout.figures.map(({ note }) => note)].map((note, at) => {
    const written = now[at] ?? '';
    return (written.startsWith(note) ? written : `${note}\n\n${written}`) || null;
  });

/** Bold headings, the closed cells in grey: village cells of figures that the district states once. */
function writeLooks(sheet: Sheet, layout: SheetLayout, isNew: boolean): void {
  const { columnCount, figures, totalRow, villages } = layout;
  const labels = sheet.getRange(ROWS.labels, 1, 1, columnCount);
  labels.setNotes([headingNotes(layout, isNew ? [] : (labels.getNotes()[0] ?? []))]).setWrap(true);
  sheet
    .getRangeList([area(ROWS.title, ROWS.labels, 0, columnCount - 1), area(totalRow, totalRow, 0, columnCount - 1)])
    .setFontWeight('bold')
    .setBackground(HEADER_COLOUR);
  const closed = villages.length > 0 ? figures.filter(isOfDistrict) : [];
  if (closed.length > 0)
    sheet.getRangeList(closed.map(({ index }) => area(ROWS.first, totalRow - 1, index))).setBackground(CLOSED_COLOUR);
}

/** Everything of a sheet but its cells and its guards; written again it comes out the same. */
function writeStructure(sheet: Sheet, layout: SheetLayout, rangeOf: RangeOf, isNew: boolean): void {
  writeLooks(sheet, layout, isNew);
  writeValidation(sheet, layout);
  writeColours(sheet, colourRules(layout), rangeOf, isNew);
  sheet.setFrozenColumns(2);
  sheet.hideRows(ROWS.keys);
}

/** A run that was stopped left no frozen headings, because they come last; nor has a sheet in which they were let go. */
export const isFinished = (sheet: Sheet): boolean => sheet.getFrozenRows() === ROWS.labels;

/** The structure and the guards of a sheet whose cells were just written. */
export function buildStructure(sheet: Sheet, layout: SheetLayout, guards: readonly Guard[]): void {
  const coloured = colourRules(layout).flatMap(({ areas }) => [...areas]);
  const rangeOf = rangesOf(sheet, [...coloured, ...guardedAreas(guards)]);
  writeStructure(sheet, layout, rangeOf, true);
  addGuards(sheet, guards, rangeOf);
  sheet.setFrozenRows(ROWS.labels);
}

/** The structure of a sheet that is there. */
export function restoreStructure(sheet: Sheet, layout: SheetLayout): void {
  const coloured = colourRules(layout).flatMap(({ areas }) => [...areas]);
  writeStructure(sheet, layout, rangesOf(sheet, coloured), false);
  sheet.setFrozenRows(ROWS.labels);
}
