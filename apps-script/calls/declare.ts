import { formAsking, variableOf } from '@shared/catalogue';
import type { Edition } from '@shared/catalogue';
import type { Dataset } from '@shared/dataset';
import { CellState, formatNumber } from '@shared/dataset';
import type { CellRef } from '@shared/findings';
import { SHORTEST_REASON } from '@shared/findings';
import { appendRecords } from '../workbook/record-sheet';
import { cellsIn, selectionIn } from '../workbook/selected-cells';
import { now } from '../workbook/completeness-now';
import { asSomeone, checkedNow, inTurn } from './at-work';
import type { Handler } from './handler';
import { refuse } from './handler';
import { look } from './overview';

const isBlank = (dataset: Dataset, { village, variable }: CellRef): boolean => {
  const isTotal = village === 'total';
  const column = (isTotal ? dataset.totals : dataset.columns).get(variable);
  const row = isTotal ? 0 : dataset.rows.findIndex(({ code }) => code === village);
  return column === undefined || column.states[row] === undefined || column.states[row] === CellState.missing;
};

/** Whether a form asks for the figure on this line: the district's in the total line, a village's in its own. */
const isAsked = (edition: Edition, { village, variable }: CellRef): boolean =>
  formAsking(edition, variable) !== undefined &&
  (variableOf(edition, variable)?.level === 'desa') !== (village === 'total');

/** A percentage has no value where one of the figures it is worked out from has none. */
const withPercents = (edition: Edition, cells: readonly CellRef[]): CellRef[] => {
  const all = cells.flatMap(({ village, variable }) => [
    { village, variable },
    ...edition.variables
      .filter(({ computed }) => computed && [...computed.numerator, computed.denominator].includes(variable))
      .map(({ key }) => ({ village, variable: key })),
  ]);
  return [...new Map(all.map((cell) => [`${cell.village} ${cell.variable}`, cell])).values()];
};

/** Says of the blank cells that are selected that the figure does not exist there, and why. A real zero is typed as 0. */
export const declare: Handler<'declare'> = ({ reason }, spreadsheet) => {
  const done = inTurn(() => {
    const answer = asSomeone(spreadsheet);
    if ('problems' in answer) return answer;
    const { me } = answer.value;
    const text = reason.trim();
    if (text.length < SHORTEST_REASON)
      return refuse(`Alasan ini terlalu pendek: ${text.length} huruf.`, `Tulis sedikitnya ${SHORTEST_REASON} huruf.`);
    const read = checkedNow(spreadsheet);
    if ('problems' in read) return read;
    const { setup, checked } = read.value.result;
    const { edition } = setup.settings;
    const selection = selectionIn(spreadsheet);
    const chosen = (selection ? cellsIn(checked.tables, selection) : []).filter(
      (cell) =>
        isAsked(edition, cell) && (me.agency === null || variableOf(edition, cell.variable)?.owner === me.agency),
    );
    const blank = withPercents(edition, chosen).filter(
      (cell) => isAsked(edition, cell) && isBlank(checked.dataset, cell),
    );
    if (blank.length === 0)
      return refuse(
        'Tidak ada sel kosong milik OPD Anda yang terpilih.',
        'Pilih sel kosongnya di lembar OPD, lalu ulangi; bila angkanya memang nol, ketik 0.',
      );
    const at = now();
    const names = new Map(setup.villages.villages.map(({ code, name }) => [code, name]));
    const lines = blank.map(({ village, variable }) => ({
      record: {
        kind: 'keputusan' as const,
        decision: {
          kind: 'declaration' as const,
          means: 'tidak-berlaku' as const,
          village,
          variable,
          reason: text,
          by: me.name,
          at,
        },
      },
      at,
      by: me.name,
      kind: 'Tidak berlaku',
      about: `${names.get(village) ?? setup.villages.district.name}: ${formAsking(edition, variable)?.heading ?? ''}, ${variableOf(edition, variable)?.label ?? variable}`,
      note: text,
    }));
    appendRecords(spreadsheet, lines);
    return { value: formatNumber(blank.length) };
  });
  return 'problems' in done ? done : look(spreadsheet);
};
