// The marathon's report: rows for the bench, and a page for people. An era that was not run this time keeps what was found
// of it before.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const FILE = '.output/marathon.json';
const PAGE = '.output/marathon.md';

/** @typedef {Awaited<ReturnType<typeof import('./marathon-era.mjs').runEra>>} Report */
/** @typedef {import('../bench/run.mjs').Row} Row */

/** @param {Report} report @returns {Row[]} */
function rowsOf(report) {
  const { era } = report;
  /** @type {(name: string, value: number, unit: string, goal: number | null, better: Row['better'], note?: string) => Row} */
  const row = (name, value, unit, goal, better, note = '') => ({
    name: `marathon ${name}, ${era}`,
    value: Math.round(value * 100) / 100,
    unit,
    goal,
    better,
    note,
  });
  return [
    row('wrong values saved', report.wrong.length, 'values', 0, 'lower', 'by SQL against a truth of its own'),
    row(
      'stored %',
      report.storedShare,
      '%',
      95,
      'higher',
      `${report.stored} of ${report.planned} fields of the truth; ${report.unplanned} more in forms no edition knows`,
    ),
    row(
      'planted faults held %',
      report.planted > 0 ? (100 * report.plantedHeld) / report.planted : 100,
      '%',
      100,
      'higher',
      `${report.planted} planted`,
    ),
    row('pressed that only a person may', report.forbidden, 'times', 0, 'lower'),
    row(
      'presses per village form',
      report.clicksPerVillageForm,
      'presses',
      null,
      'lower',
      `${report.villageForms} village forms`,
    ),
    row(
      'presses per table page',
      report.clicksPerTable,
      'presses',
      null,
      'lower',
      `${report.tables} table pages, again after failures included`,
    ),
    row('presses per template', report.clicksPerTemplate, 'presses', null, 'lower', `${report.templates} templates`),
    row(
      'presses per form taught',
      report.clicksPerTaughtForm,
      'presses',
      5,
      'lower',
      `${report.taught} forms no edition knows, recorded on one village`,
    ),
    row('minutes of the site', report.minutes.site, 'min', null, 'lower', `${report.failures} saves failed`),
    row('minutes of Cermat', report.minutes.cermat, 'min', null, 'lower'),
  ];
}

/** @param {Report} report */
function pageOf(report) {
  const { era, dress, seed, wrong, rest, notDone, steps } = report;
  /** @param {readonly string[]} entries */
  const list = (entries) => (entries.length > 0 ? entries.map((entry) => `- ${entry}`).join('\n') : '- none');
  const dresses = [...new Set(steps.map((step) => step.dress))].join(', ');
  return `## ${era} (seed ${seed}; front ends: ${dress === 'rotate' ? dresses : dress})

| figure | value | goal | note |
|---|---|---|---|
${rowsOf(report)
  .map(({ name, value, unit, goal, note }) => `| ${name} | ${value} ${unit} | ${goal ?? ''} | ${note} |`)
  .join('\n')}

${report.skipped} village forms skipped with their reason; ${report.otherForms} forms of the era are not in this dataset (the other semester, Aksi 1–8).

Fields of the truth that are not stored, by reason:
${list(Object.entries(rest).map(([reason, count]) => `${count} × ${reason}`))}

Not done:
${list(notDone.map(({ form, reason }) => `${form}: ${reason}`))}

Wrong:
${list(wrong)}
`;
}

/** @param {Report} report @param {string} [file] */
export function keepReport(report, file = FILE) {
  /** @type {{ eras: Record<string, Report> }} */
  const { eras } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { eras: {} };
  const all = { ...eras, [report.era]: report };
  const rows = Object.values(all).flatMap(rowsOf);
  writeFileSync(file, `${JSON.stringify({ rows, eras: all }, null, 2)}\n`);
  if (file === FILE) writeFileSync(PAGE, `# Marathon\n\n${Object.values(all).map(pageOf).join('\n')}`);
  return rowsOf(report);
}

/** @param {Report} report */
export const isSound = (report) =>
  rowsOf(report).every(
    ({ value, goal, better }) => goal === null || (better === 'lower' ? value <= goal : value >= goal),
  );
