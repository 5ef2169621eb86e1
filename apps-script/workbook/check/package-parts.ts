import { formAsking, variableOf } from '@shared/catalogue';
import type { Edition, Overlay } from '@shared/catalogue';
import type { SoundSince } from '@shared/completeness';
import type { Dataset } from '@shared/dataset';
import type { Decision, PackageParts } from '@shared/exchange';
import type { CheckedSpreadsheet } from './check-spreadsheet';
import { COORDINATOR, roleName } from '../book/officers';
import type { Records } from './record-sheet';

/** Whether an agency answers for a variable: it is its figure, or it fills the form that asks for it. */
const answersFor = (edition: Edition, agency: string, variable: string): boolean =>
  variableOf(edition, variable)?.owner === agency || formAsking(edition, variable)?.owner === agency;

const within = (dataset: Dataset, wanted: (variable: string) => boolean): Dataset => ({
  ...dataset,
  columns: new Map([...dataset.columns].filter(([variable]) => wanted(variable))),
  totals: new Map([...dataset.totals].filter(([variable]) => wanted(variable))),
});

const about = (decision: Decision, wanted: (variable: string) => boolean): boolean =>
  !('variable' in decision) || wanted(decision.variable);

/** The parts of a package of one agency's figures, or of all (`null`), as the extension makes them. */
export function packageParts(
  { setup, checked }: CheckedSpreadsheet,
  records: Records,
  agency: string | null,
  more: {
    readonly overlay: Overlay | null;
    readonly soundSince: SoundSince;
    readonly at: string;
    /** The spreadsheet's name, as the source of the figures. */
    readonly file: string;
  },
): PackageParts {
  const { settings, villages, layouts } = setup;
  const { edition, period } = settings;
  const wanted = (variable: string): boolean => agency === null || answersFor(edition, agency, variable);
  return {
    edition,
    period,
    villages,
    agencies: agency === null ? layouts.map((layout) => layout.agency) : [agency],
    dataset: within(checked.dataset, wanted),
    tables: checked.tables
      .filter(({ columns }) => columns.some(({ variable }) => variable !== undefined && wanted(variable)))
      .map(({ sheet }) => ({ file: more.file, sheet })),
    findings: checked.findings.filter(
      ({ owner, others }) => agency === null || owner === agency || others.includes(agency),
    ),
    decisions: records.decisions.filter((decision) => about(decision, wanted)),
    approvals: records.approvals.filter((one) => agency === null || one.agency === agency),
    overlay: more.overlay,
    soundSince: more.soundSince,
    made: { role: agency === null ? COORDINATOR : roleName(edition, { agency }), at: more.at },
  };
}
