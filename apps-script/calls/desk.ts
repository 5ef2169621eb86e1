import { agencyName } from '@shared/catalogue';
import { officerSheet } from '../workbook/book/officers';
import { PERIOD_NAMES } from '../workbook/book/period-names';
import type { AtWork } from './at-work';
import { atWork } from './at-work';
import type { Handler } from './handler';
import type { Desk } from './protocol';

/** Returns what the sidebar knows before any check. */
export function deskOf({ setup, officers, me }: AtWork): Desk {
  const { settings, layouts, villages } = setup;
  const { edition, year, period } = settings;
  const when = period === 'tahun' ? `Tahun ${year}` : `${PERIOD_NAMES[period]} ${year}`;
  // Owners of columns that stand in another agency's sheet work here too.
  const owners = layouts.flatMap(({ figures }) => figures.map(({ owner }) => owner));
  const agencies = [...new Set([...layouts.map(({ agency }) => agency), ...owners])];
  return {
    district: villages.district.name,
    period: when,
    agencies: agencies.map((key) => ({ key, name: agencyName(edition, key) })),
    officers: officers.filter(({ left }) => !left).map(({ agency, name }) => ({ agency, name })),
    me: me && { agency: me.agency, name: me.name },
  };
}

/** Who is at work in which workbook; makes the list of officers where there is none. */
export const desk: Handler<'desk'> = (_input, spreadsheet) => {
  const answer = atWork(spreadsheet);
  if ('problems' in answer) return answer;
  const { settings, layouts } = answer.value.setup;
  officerSheet(
    spreadsheet,
    settings.edition,
    layouts.map(({ agency }) => agency),
  );
  return { value: deskOf(answer.value) };
};
