import { declarationsIn } from '@shared/exchange';
import { now } from '../workbook/check/completeness-now';
import { appendRecords } from '../workbook/check/record-sheet';
import { asSomeone, checkedNow, inTurn } from './at-work';
import { declarationLines, selectedCells } from './declared-cells';
import type { Handler } from './handler';
import { refuse } from './handler';
import { look } from './overview';

/** Takes back, for the cells that are selected, that a figure does not exist there: it is asked for again. */
export const takeBack: Handler<'takeBack'> = (_input, spreadsheet) => {
  const done = inTurn(() => {
    const answer = asSomeone(spreadsheet);
    if ('problems' in answer) return answer;
    const { me } = answer.value;
    const read = checkedNow(spreadsheet);
    if ('problems' in read) return read;
    const { result, records } = read.value;
    const declared = declarationsIn(records.decisions);
    const cells = selectedCells(spreadsheet, result, me).filter(
      ({ village, variable }) => declared.of(village, variable) !== undefined,
    );
    if (cells.length === 0)
      return refuse(
        'Tidak ada sel terpilih yang dinyatakan tidak berlaku.',
        'Pilih selnya di lembar OPD, lalu ulangi; daftarnya ada di lembar Catatan Kerja.',
      );
    const said = { means: 'dicabut' as const, reason: '', by: me.name, at: now() };
    appendRecords(spreadsheet, declarationLines(result.setup, cells, said, 'Pernyataan dicabut'));
    return { value: cells.length };
  });
  return 'problems' in done ? done : look(spreadsheet);
};
