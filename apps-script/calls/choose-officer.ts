import { chooseOfficer as keep } from '../workbook/book/officers';
import { atWork } from './at-work';
import { deskOf } from './desk';
import type { Handler } from './handler';
import { refuse } from './handler';

/** Keeps, for the person at work alone, which name of the list is theirs. */
export const chooseOfficer: Handler<'chooseOfficer'> = ({ agency, name }, spreadsheet) => {
  const answer = atWork(spreadsheet);
  if ('problems' in answer) return answer;
  const me = answer.value.officers.find((one) => !one.left && one.agency === agency && one.name === name);
  if (!me)
    return refuse(
      `${name} tidak ada lagi di lembar Petugas.`,
      'Tulis namanya di lembar Petugas, lalu muat ulang bilah ini.',
    );
  keep(spreadsheet, me);
  return { value: deskOf({ ...answer.value, me }) };
};
