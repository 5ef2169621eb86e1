import type { Action } from './action';

/** The built page beside the script; a template would read `<?` in it. */
const PAGE = 'sidebar';

function run(): void {
  const page = HtmlService.createHtmlOutputFromFile(PAGE).setTitle('Cermat');
  SpreadsheetApp.getUi().showSidebar(page);
}

/** Opens the sidebar: findings, completeness, what to do next, package and handover. */
export const openSidebar: Action = { label: 'Buka bilah Cermat', functionName: 'bukaBilah', run };
