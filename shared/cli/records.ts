import { agencyName, variableOf, type Severity } from '../catalogue';
import type { Column } from '../dataset';
import type { CellRef, Finding } from '../findings';
import type { OpenQuestion, Part, Report } from './report';

/** A place in the file. */
interface Place {
  readonly sheet: string | null;
  /** 1-based line in the file. */
  readonly row: number | null;
  /** Ten-digit code, `total`, or the region's name in a long table. */
  readonly village: string | null;
  readonly name: string | null;
  /** Heading of the column. */
  readonly column: string | null;
  /** `Data Sasaran!E12`; null for whole rows and blank cells. */
  readonly address: string | null;
}

/** A finding as the command prints it: its first place, what, and what to do. */
export interface FindingRecord extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly scope: Finding['scope'];
  readonly title: string;
  readonly values: Finding['values'];
  readonly message: string;
  readonly why: string;
  readonly suggestion: string;
  /** A unique repair, where there is one. */
  readonly repair: Finding['suggestion'] | null;
  readonly owner: string;
  /** Every cell concerned. */
  readonly cells: readonly Place[];
}

export interface JsonReport {
  readonly file: string;
  readonly edition: string;
  readonly year: number | null;
  readonly district: Report['district'];
  readonly findings: readonly FindingRecord[];
  readonly counts: Readonly<Record<Severity | 'pertanyaan' | 'rows' | 'cells', number>>;
  readonly questions: readonly (Omit<OpenQuestion, 'heading'> & { readonly column: string })[];
  readonly notes: readonly string[];
}

const SEVERITIES: readonly Severity[] = ['kesalahan', 'peringatan', 'catatan'];

/** Everything of a report as plain values, findings by severity. */
export function recordsOf(report: Report): JsonReport {
  const findings = report.parts.flatMap((part) => {
    const places = placesIn(part);
    return part.findings.map((finding) => recordOf(finding, part, places(finding)));
  });
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  const { file, edition, year, district, notes } = report;
  return {
    file,
    edition,
    year,
    district,
    findings: SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity)),
    counts: {
      kesalahan: count('kesalahan'),
      peringatan: count('peringatan'),
      catatan: count('catatan'),
      pertanyaan: report.questions.length,
      rows: report.parts.reduce((sum, { dataset }) => sum + dataset.rows.length, 0),
      cells: report.parts.reduce((sum, { dataset }) => sum + dataset.rows.length * dataset.columns.size, 0),
    },
    questions: report.questions.map(({ heading, ...question }) => ({ ...question, column: heading })),
    notes,
  };
}

function recordOf(finding: Finding, part: Part, cells: readonly Place[]): FindingRecord {
  const { title, message, why, action } = part.textOf(finding);
  const [first] = cells;
  return {
    rule: finding.rule,
    severity: finding.severity,
    sheet: first?.sheet ?? null,
    row: first?.row ?? null,
    village: first?.village ?? null,
    name: first?.name ?? null,
    column: first?.column ?? null,
    address: first?.address ?? null,
    scope: finding.scope,
    title,
    values: named(finding.values, part),
    message,
    why,
    suggestion: action,
    repair: finding.suggestion ?? null,
    owner: agencyName(part.edition, finding.owner),
    cells,
  };
}

/** Regions of a long table go by their names; the codes made up for them mean nothing outside. */
const named = (values: Finding['values'], { hasCodes, nameOf }: Part): Finding['values'] =>
  hasCodes || typeof values['village'] !== 'string' ? values : { ...values, village: nameOf(values['village']) };

/** Looks up where a finding's cells stand in the file. */
function placesIn(part: Part): (finding: Finding) => Place[] {
  const { dataset, nameOf } = part;
  const rowOf = new Map<string, number>();
  dataset.rows.forEach(({ code }, row) => rowOf.has(code) || rowOf.set(code, row));

  const placeOf = ({ village, variable }: CellRef): Place => {
    const isTotal = village === 'total';
    const row = isTotal ? 0 : (rowOf.get(village) ?? -1);
    const column = (isTotal ? dataset.totals : dataset.columns).get(variable);
    const address = column?.addresses[row]?.split(', ')[0] ?? '';
    const line = address === '' ? lineBeside(part, row, column) : address;
    return {
      ...splitAddress(line),
      ...whoIs(village),
      column: column?.heading ?? variableOf(part.edition, variable)?.label ?? null,
      address: address === '' ? null : address,
    };
  };
  const whoIs = (village: string): Pick<Place, 'village' | 'name'> => {
    if (village === 'total') return { village, name: 'Baris total' };
    const name = nameOf(village) || dataset.rows[rowOf.get(village) ?? -1]?.name || null;
    return { village: (part.hasCodes ? village : name) || null, name };
  };

  return ({ cells, values, scope }) => {
    const lines = typeof values['lines'] === 'string' && values['lines'] !== '' ? values['lines'].split('|') : [];
    if (scope === 'row' && lines.length > 0) {
      const { village = '' } = cells[0] ?? {};
      return lines.map((line) => ({ ...splitAddress(line), ...whoIs(village), column: null, address: null }));
    }
    return cells.map(placeOf);
  };
}

/** A blank cell stands in the line of its row that belongs to the column's sheet. */
function lineBeside({ dataset }: Part, row: number, column: Column | undefined): string {
  const lines = dataset.rows[row]?.lines ?? [];
  const elsewhere = column?.addresses.find((address) => address !== '') ?? '';
  const sheet = elsewhere.slice(0, elsewhere.lastIndexOf('!') + 1);
  return (sheet === '' ? undefined : lines.find((line) => line.startsWith(sheet))) ?? lines[0] ?? '';
}

/** `Data Sasaran!E12` and `Data Sasaran!12`. */
function splitAddress(address: string): Pick<Place, 'sheet' | 'row'> {
  const mark = address.lastIndexOf('!');
  const row = /(\d+)$/.exec(address)?.[1];
  return { sheet: mark < 0 ? null : address.slice(0, mark), row: mark < 0 || row === undefined ? null : Number(row) };
}
