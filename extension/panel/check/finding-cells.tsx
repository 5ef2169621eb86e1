import type { CellRef, Finding } from '@shared/findings';
import { formatNumber } from '@shared/dataset';
import { kindOf } from '@shared/rules';
import type { Localisation } from '@shared/rules/localise';
import { addressOf, variableLabel, villageName } from '@extension/model/figures/cells';
import { variableCertainty } from '@extension/model/figures/certainty';
import type { Derived } from '@extension/model/figures/derive';
import { Icon } from '@extension/ui/icon';
import { Unsure } from '@extension/ui/unsure';

/** More cells than this are counted, not listed or offered for correction one by one. */
export const LISTED = 6;

/** Whether whole rows are what is wrong: none of their cells is corrected here. */
export const isAboutRows = ({ kind }: Finding): boolean => kindOf(kind)?.aboutRows === true;

const same = (a: CellRef, b: CellRef): boolean => a.village === b.village && a.variable === b.variable;

/** The suspects the figures name, where they name few enough to help. */
export const suspectsOf = (finding: Finding, told: Localisation | undefined): readonly CellRef[] =>
  told && told.verdict !== 'unknown' ? (finding.suspects ?? []).slice(0, LISTED / 2) : [];

interface FindingCellsProps {
  readonly derived: Derived;
  readonly finding: Finding;
  readonly told: Localisation | undefined;
}

/** Where the figures stand, those most likely wrong first. Of a whole row the first cell is enough to find it. */
export const FindingCells = ({ derived, finding, told }: FindingCellsProps) => {
  const { cells } = finding;
  const suspects = suspectsOf(finding, told);
  const others = cells.filter((cell) => !suspects.some((suspect) => same(suspect, cell)));
  const first = isAboutRows(finding) ? 1 : others.length > LISTED ? 3 : LISTED;
  const line = (cell: CellRef) => (
    <>
      <span class="address">{addressOf(derived, cell)}</span> {cell.variable && variableLabel(derived, cell.variable)}
      {`${cell.variable ? ', ' : ''}${villageName(derived, cell.village)}`}{' '}
      {cell.variable && <Unsure certainty={variableCertainty(derived.edition, cell.variable)} />}
    </>
  );
  const keyOf = (cell: CellRef): string => `${cell.village} ${cell.variable}`;
  return (
    <ul class="plain muted cells">
      {suspects.map((cell) => (
        <li key={keyOf(cell)} class="suspect" data-suspect={keyOf(cell)}>
          <strong>
            <Icon name="warning" /> {told?.verdict === 'one' ? 'Paling mungkin salah' : 'Mungkin salah'}
          </strong>{' '}
          {line(cell)}
        </li>
      ))}
      {others.slice(0, first).map((cell) => (
        <li key={keyOf(cell)}>{line(cell)}</li>
      ))}
      {others.length > first && <li>dan {formatNumber(others.length - first)} sel lain</li>}
    </ul>
  );
};
