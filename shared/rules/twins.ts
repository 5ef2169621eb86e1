import { cellKey } from '../findings/cells';
import type { Finding } from '../findings/types';

const ABOUT_PERCENT = new Set(['stated-percent-agrees', 'same-percent-everywhere']);

/**
 * One finding per problem: a percentage that disagrees says nothing new where the column has a finding of its own, or
 * where its figures already have a blocking one.
 */
export function withoutTwins(findings: readonly Finding[]): Finding[] {
  const wholeColumn = new Set(
    findings
      .filter((finding) => finding.kind === 'stated-percent-agrees' && finding.scope === 'column')
      .map((finding) => finding.cells[0]?.variable),
  );
  const kept = findings.filter(
    (finding) => finding.kind !== 'same-percent-everywhere' || !wholeColumn.has(finding.cells[0]?.variable),
  );
  const explained = new Set(
    kept
      .filter((finding) => finding.severity === 'kesalahan')
      .filter((finding) => !ABOUT_PERCENT.has(finding.kind) || finding.kind === 'same-percent-everywhere')
      .flatMap((finding) => finding.cells.map((cell) => cellKey(cell.village, cell.variable))),
  );
  return kept.filter(
    ({ kind, scope, cells: [cell] }) =>
      kind !== 'stated-percent-agrees' ||
      scope === 'column' ||
      cell === undefined ||
      !explained.has(cellKey(cell.village, cell.variable)),
  );
}
