import type { Problem } from '@shared/result';

const TITLE = 'Cermat';

/** Shows what stands in the way and what to do, and waits until it is read. */
export function showProblems(problems: readonly Problem[]): void {
  const text = problems.map(({ message, remedy }) => `${message}\n${remedy}`).join('\n\n');
  const ui = SpreadsheetApp.getUi();
  ui.alert(TITLE, text, ui.ButtonSet.OK);
}

/** Says in the corner what was done; disappears by itself. */
export function showDone(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, text: string): void {
  spreadsheet.toast(text, TITLE, 15);
}
