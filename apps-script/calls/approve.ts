import { agencyName, formHeading } from '@shared/catalogue';
import { APPROVAL_ACTS, approve as step } from '@shared/exchange';
import { sentenceCase } from '@shared/sentence-case';
import { appendRecords } from '../workbook/check/record-sheet';
import { completenessNow, now } from '../workbook/check/completeness-now';
import { asSomeone, checkedNow, inTurn } from './at-work';
import type { Handler } from './handler';
import { refuse } from './handler';
import { overviewOf } from './overview';

/** Takes a form of an agency one step further: ready, accepted, returned; the core knows which steps there are. */
export const approve: Handler<'approve'> = ({ form, agency, to, note }, spreadsheet) =>
  inTurn(() => {
    const answer = asSomeone(spreadsheet);
    if ('problems' in answer) return answer;
    const { me } = answer.value;
    const read = checkedNow(spreadsheet);
    if ('problems' in read) return read;
    const { result, records } = read.value;
    const { setup, checked, memory } = result;
    const { edition } = setup.settings;
    const name = agencyName(edition, agency);
    if (me.agency !== null && me.agency !== agency)
      return refuse(`Formulir ini milik ${name}.`, `Minta petugas ${name} menandainya.`);
    const at = now();
    const by = { role: me.agency === null ? ('koordinator' as const) : ('opd' as const), name: me.name };
    const { completeness } = completenessNow(setup, checked, records, memory);
    const taken = step(edition, checked.dataset, records.approvals, completeness, { form, agency, to, by, at, note });
    if (!taken.ok) return { problems: [taken.problem] };
    const approval = taken.value;
    const about = `${formHeading(edition, form)}, ${name}`;
    appendRecords(spreadsheet, [
      {
        record: { kind: 'persetujuan', approval },
        at,
        by: me.name,
        kind: sentenceCase(APPROVAL_ACTS[to]),
        about,
        note: approval.note,
      },
    ]);
    return { value: overviewOf(result, { ...records, approvals: [...records.approvals, approval] }, me) };
  });
