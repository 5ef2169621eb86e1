import { agencyName, formHeading } from '@shared/catalogue';
import type { AgencyProgress, FormProgress } from '@shared/completeness';
import { formatNumber, TOTAL } from '@shared/dataset';
import { villageName } from '@extension/model/figures/cells';
import { dayInWords } from '@shared/dates/words';
import type { DashboardData } from './dashboard-service';
import { lackingText, villagesOf } from './words';

/** A message is read on a telephone: so many forms and villages are named, the rest is counted. */
const MOST_FORMS = 8;
const MOST_VILLAGES = 5;

type About = Pick<DashboardData, 'edition' | 'villages' | 'time' | 'today'>;

function villagesText({ villages }: About, { lacking }: FormProgress, all: number): string {
  const named = lacking.filter(({ village }) => village !== TOTAL);
  if (named.length === 0) return '';
  if (named.length === all && all > MOST_VILLAGES) return ' (semua desa)';
  const names = named.slice(0, MOST_VILLAGES).map(({ village }) => villageName({ villages }, village));
  const rest = named.length - names.length;
  return ` (${names.join(', ')}${rest > 0 ? `, dan ${formatNumber(rest)} desa lain` : ''})`;
}

const whenText = ({ deadline, daysLeft }: Pick<AgencyProgress, 'deadline' | 'daysLeft'>): string => {
  if (deadline === null || daysLeft === null) return '';
  const day = dayInWords(deadline);
  if (daysLeft < 0) return `Batasnya ${day}, sudah lewat ${formatNumber(-daysLeft)} hari.`;
  return daysLeft === 0 ? `Batasnya hari ini, ${day}.` : `Batasnya ${day}, ${formatNumber(daysLeft)} hari lagi.`;
};

/** The text that is sent to an agency: what is missing, how much, for which villages, until when. */
export function reminderOf(about: About, agency: AgencyProgress): string {
  const { edition, villages, time, today } = about;
  const name = agencyName(edition, agency.agency);
  const district = villages.district.name;
  const head = `Yth. ${name},\n\nData stunting ${district} ${time}, keadaan ${dayInWords(today)}:`;
  const foot = `Terima kasih.\nBappeda ${district}`;
  if (agency.empty + agency.held === 0) {
    return `${head}\nSemua ${formatNumber(agency.expected)} angka dari ${name} sudah lengkap.\n\n${foot}`;
  }
  // What others wait for comes first: until it is complete the site takes nothing of theirs.
  const awaited = new Set(edition.forms.flatMap(({ after }) => after));
  const open = agency.forms
    .filter(({ lacking }) => lacking.length > 0)
    .sort(
      (a, b) =>
        Number(awaited.has(b.form)) - Number(awaited.has(a.form)) ||
        Number(b.isLate) - Number(a.isLate) ||
        b.empty + b.held - (a.empty + a.held),
    );
  const lines = open.slice(0, MOST_FORMS).map((form, at) => {
    const heading = formHeading(edition, form.form);
    const lacking = lackingText(form.empty, form.held, villagesOf(form));
    const first = awaited.has(form.form) ? ', ditunggu formulir lain' : '';
    return `${at + 1}. ${heading}: ${lacking}${villagesText(about, form, villages.villages.length)}${first}`;
  });
  const rest = open.slice(MOST_FORMS);
  if (rest.length > 0) {
    const cells = rest.reduce((sum, { empty, held }) => sum + empty + held, 0);
    lines.push(`Dan ${formatNumber(rest.length)} formulir lain: ${formatNumber(cells)} angka.`);
  }
  const sound = `${formatNumber(agency.sound)} dari ${formatNumber(agency.expected)} angka sudah sah.`;
  const when = whenText(agency);
  return `${head}\n${sound}\n\nYang masih ditunggu:\n${lines.join('\n')}\n\n${when}${when && ' '}Tolong dilengkapi, lalu kirim paketnya kepada kami.\n\n${foot}`;
}
