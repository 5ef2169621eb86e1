import {
  acceptDraft,
  acceptProposals,
  chooseYear,
  draftProblems,
  importFile,
  openColumns,
  villageLists,
} from '@extension/import';
import type { ImportDraft } from '@extension/import';
import type { VillageList } from '@shared/catalogue';
import { editionForYear } from '@shared/catalogue';
import { buildDataset } from '@shared/dataset';
import { CellState } from '@shared/dataset/types';
import { readWorkbook } from '@shared/files';
import { cellKey } from '@shared/findings';
import { check, holdsOf, renderFinding } from '@shared/rules';

/** What became of a file in the hands of an officer who accepts every proposal and reads nothing. */
export interface ImportOutcome {
  /** Why it was not opened, with the way out; empty where it was. */
  readonly refused: string;
  /** Every sentence it gave rise to: notes, questions, findings, sheets left out. */
  readonly said: readonly string[];
  /** How many things only a person can settle are open. */
  readonly asked: number;
  /** Codes of the villages that have a row. */
  readonly villages: readonly string[];
  /** Figures that nothing holds back, by `code variable`; `total` instead of a code for the district's line. */
  readonly fillable: ReadonlyMap<string, number>;
}

const refusal = (refused: string): ImportOutcome => ({
  refused,
  said: [refused],
  asked: 0,
  villages: [],
  fillable: new Map(),
});

/**
 * Opens a file as the panel does, and takes it as far as nothing but accepting leads.
 * @param year the year worked on, e.g. 2024
 * @param officer what is answered and chosen before the proposals are accepted; nothing where absent
 */
export async function outcomeOf(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  villages: VillageList,
  year: number,
  officer: (draft: ImportDraft) => ImportDraft = (draft) => draft,
): Promise<ImportOutcome> {
  const lists = villageLists(() => Promise.resolve(villages));
  const district = villages.district.code;
  const opened = await importFile(new File([bytes], name), { district, year, lists, overlays: [], readWorkbook });
  if (!opened.ok) return refusal(`${opened.problem.message} ${opened.problem.remedy}`);
  const read = officer(opened.value);
  const columns = read.sheets.flatMap(openColumns);
  const problems = draftProblems(read);
  const dated = editionForYear(read.year) ? read : chooseYear(read, year);
  const draft = acceptProposals(dated);
  const { edition } = draft;
  const input = { edition, year: draft.year, villages, tables: acceptDraft(draft), decisions: [] };
  const { dataset, questions } = buildDataset(input);
  const findings = check({ edition, dataset, villages, facts: { today: `${year}-12-31` } });
  const holds = holdsOf(dataset, findings, questions);
  const fillable = new Map<string, number>();
  for (const [variable, { values, states }] of dataset.columns)
    dataset.rows.forEach(({ code, occurrence }, row) => {
      const stands = states[row] === CellState.ok || states[row] === CellState.flagged;
      if (stands && code !== '' && occurrence === 1 && !holds.has(cellKey(code, variable)))
        fillable.set(`${code} ${variable}`, values[row] ?? NaN);
    });
  for (const [variable, { values, states }] of dataset.totals)
    if (states[0] === CellState.ok) fillable.set(`total ${variable}`, values[0] ?? NaN);
  const rendered = findings.map((finding) => renderFinding(finding, edition, villages));
  return {
    refused: '',
    said: [
      ...draft.sheets.flatMap(({ proposal, neighbour }) => [
        neighbour?.recognised ?? '',
        ...proposal.notes,
        ...proposal.columns.flatMap(({ heading, refusal: refused }) => [heading, refused ?? '']),
      ]),
      ...draft.unread.flatMap(({ problem }) => [problem.message, problem.remedy]),
      ...problems.flatMap(({ message, remedy }) => [message, remedy]),
      ...questions.flatMap(({ heading, examples, answers }) => [
        heading,
        ...examples.map(({ raw, address }) => `${raw} ${address}`),
        ...answers.map(({ label }) => label),
      ]),
      ...rendered.flatMap(({ message, action }) => [message, action]),
    ],
    asked: columns.length + problems.length + questions.length,
    villages: [...new Set(dataset.rows.map(({ code }) => code).filter(Boolean))],
    fillable,
  };
}
