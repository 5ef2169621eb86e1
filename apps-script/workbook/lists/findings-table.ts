import type { Edition } from '@shared/catalogue';
import { agencyName, indicatorUsing, variableOf, villageNames } from '@shared/catalogue';
import type { Question } from '@shared/dataset';
import type { Decision } from '@shared/exchange';
import type { Finding } from '@shared/findings';
import { justificationsOf } from '@shared/findings';
import { renderFinding } from '@shared/rules';
import { renderLocalisation } from '@shared/rules/localise';
import type { Checked } from '../check/check-grids';
import type { Place } from '../agency-sheets/locate';
import { locator } from '../agency-sheets/locate';
import { parseAddress } from '../book/address';
import type { Setup } from '../book/setup';

/** One line of the findings sheet. */
export interface FindingRow {
  /** Key of the finding or the question. */
  readonly key: string;
  readonly level: string;
  readonly village: string;
  readonly indicator: string;
  readonly places: readonly Place[];
  /** The cells that get a note. */
  readonly marked: readonly Place[];
  readonly message: string;
  readonly action: string;
  /** Which figure is likely wrong and what would mend it; empty where nothing is known. */
  readonly hint: string;
  readonly agency: string;
  /** Why a person let it stand; empty while nobody did. */
  readonly reason: string;
}

/** What stands for the severity of a finding that a person gave a reason for. */
const JUSTIFIED = 'Beralasan';

const LEVELS = { kesalahan: 'Kesalahan', peringatan: 'Peringatan', catatan: 'Catatan' } as const;

/** Percentages are all labelled alike; the indicator tells them apart. */
const indicatorName = (edition: Edition, key: string): string => {
  const variable = variableOf(edition, key);
  const indicator = variable?.type === 'percent' ? indicatorUsing(edition, key) : undefined;
  return [variable?.label ?? '', indicator?.name ?? ''].filter(Boolean).join(': ');
};

/** A spelling that can be read in two ways is typed again in the sheet; nobody answers questions there. */
const questionRow = ({ settings }: Setup, question: Question): FindingRow => {
  const variable = variableOf(settings.edition, question.variable);
  const places = question.examples.flatMap(({ address }) => parseAddress(address) ?? []);
  const examples = question.examples.slice(0, 3).map(({ raw, address }) => `"${raw}" (${address})`);
  return {
    key: question.key,
    level: 'Pertanyaan',
    village: question.count === 1 ? (question.examples[0]?.village ?? '') : `${question.count} desa`,
    indicator: indicatorName(settings.edition, question.variable) || question.heading,
    places,
    marked: places,
    message: `${question.count} sel ditulis dengan cara yang dapat dibaca berbeda, misalnya ${examples.join(', ')}.`,
    action: `Ketik ulang sebagai angka biasa; maksudnya ${question.answers.map(({ label }) => label).join(' atau ')}?`,
    hint: '',
    agency: variable ? agencyName(settings.edition, variable.owner) : '',
    reason: '',
  };
};

/**
 * Findings and questions as lines of the findings sheet: most severe first, questions after the errors, and last those
 * that a person gave a reason for, which mark no cell.
 */
export function findingRows(
  setup: Setup,
  { tables, dataset, findings, questions, told }: Checked,
  decisions: readonly Decision[] = [],
): FindingRow[] {
  const { edition } = setup.settings;
  const justified = justificationsOf(dataset, findings, decisions);
  const placesOf = locator(tables);
  const names = villageNames(setup.villages);
  const villageOf = ({ cells, scope }: Finding): string => {
    const codes = new Set(cells.map(({ village }) => village));
    if (scope === 'district' || codes.has('total')) return setup.villages.district.name;
    const [code = ''] = codes;
    return codes.size > 1 ? `${codes.size} desa` : (names.get(code) ?? code);
  };
  const rowOf = (finding: Finding): FindingRow => {
    const text = renderFinding(finding, edition, setup.villages);
    const places = finding.cells.flatMap(placesOf);
    const reason = justified.get(finding.key)?.reason ?? '';
    const localised = told.get(finding.key);
    const hint = localised ? renderLocalisation(localised, edition, setup.villages) : { why: '' };
    // A remark about a whole column stands once; repeated in every row it would bury the notes on single cells.
    const isRemark = finding.severity !== 'kesalahan' && (finding.scope === 'column' || finding.scope === 'district');
    return {
      key: finding.key,
      level: reason ? JUSTIFIED : LEVELS[finding.severity],
      village: villageOf(finding),
      indicator: indicatorName(edition, finding.cells[0]?.variable ?? ''),
      places,
      marked: reason ? [] : isRemark ? places.slice(0, 1) : places,
      message: text.message,
      action: text.action,
      hint: [hint.question ?? '', hint.why].filter(Boolean).join(' '),
      agency: agencyName(edition, finding.owner),
      reason,
    };
  };
  const rows = findings.map(rowOf);
  const of = (level: string): FindingRow[] => rows.filter((row) => row.level === level);
  return [
    ...of(LEVELS.kesalahan),
    ...questions.map((question) => questionRow(setup, question)),
    ...of(LEVELS.peringatan),
    ...of(LEVELS.catatan),
    ...of(JUSTIFIED),
  ];
}
