import type { Dataset } from '@shared/dataset';
import { CellState } from '@shared/dataset';
import type { CellRef } from '@shared/findings';
import { SHORTEST_REASON } from '@shared/findings';
import { now } from '../workbook/check/completeness-now';
import { appendRecords } from '../workbook/check/record-sheet';
import { asSomeone, checkedNow, inTurn } from './at-work';
import { declarationLines, selectedCells } from './declared-cells';
import type { Handler } from './handler';
import { refuse } from './handler';
import { look } from './overview';

const isBlank = (dataset: Dataset, { village, variable }: CellRef): boolean => {
  const isTotal = village === 'total';
  const column = (isTotal ? dataset.totals : dataset.columns).get(variable);
  const row = isTotal ? 0 : dataset.rows.findIndex(({ code }) => code === village);
  return column === undefined || column.states[row] === undefined || column.states[row] === CellState.missing;
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
    const { result } = read.value;
    const blank = selectedCells(spreadsheet, result, me).filter((cell) => isBlank(result.checked.dataset, cell));
    if (blank.length === 0)
      return refuse(
        'Tidak ada sel kosong milik OPD Anda yang terpilih.',
        'Pilih sel kosongnya di lembar OPD, lalu ulangi; bila angkanya memang nol, ketik 0.',
      );
    const said = { means: 'tidak-berlaku' as const, reason: text, by: me.name, at: now() };
    appendRecords(spreadsheet, declarationLines(result.setup, blank, said, 'Tidak berlaku'));
    return { value: blank.length };
  });
  return 'problems' in done ? done : look(spreadsheet);
};
