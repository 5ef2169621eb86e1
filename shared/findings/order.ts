import type { Dataset } from '../dataset/types';
import { districtFigures, scoreOf } from './score';
import type { Finding } from './types';

const SEVERITIES = ['kesalahan', 'peringatan', 'catatan'] as const;
const SCOPES = ['district', 'column', 'row', 'cell'] as const;

/**
 * Findings as an officer should meet them: by severity, then what concerns many cells, then by score (suspicion × effect
 * on the district's figure), then in the order of the sheets.
 */
export function orderFindings(findings: readonly Finding[], dataset: Dataset): Finding[] {
  const rows = new Map(dataset.rows.map((row, i) => [row.code, i]));
  const columns = new Map([...dataset.columns.keys()].map((variable, i) => [variable, i]));
  const figures = districtFigures(dataset);
  const place = (finding: Finding) => {
    const first = finding.cells[0];
    return [
      SEVERITIES.indexOf(finding.severity),
      SCOPES.indexOf(finding.scope),
      -scoreOf(finding, figures),
      first ? (rows.get(first.village) ?? -1) : -1,
      first ? (columns.get(first.variable) ?? -1) : -1,
    ];
  };
  return findings
    .map((finding) => ({ finding, place: place(finding) }))
    .sort((a, b) => {
      for (let i = 0; i < a.place.length; i += 1) {
        const difference = a.place[i]! - b.place[i]!;
        if (difference !== 0) return difference;
      }
      return a.finding.key < b.finding.key ? -1 : 1;
    })
    .map(({ finding }) => finding);
}
