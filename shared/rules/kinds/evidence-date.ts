import { windowOf } from '../../catalogue/days';
import type { Evidence } from '../../evidence/schema';
import { evidenceCheck, evidenceDraft } from '../kit/evidence-check';
import { defineKind } from '../kit/kind';
import type { CheckContext, Draft } from '../kit/kind';
import { NoParams } from '../kit/no-params';
import { dayName } from '../kit/phrases';

type Values = Readonly<Record<'title' | 'date' | 'name' | 'from' | 'until' | 'sort', string>>;

/** The days the aksi is done in; the whole year where no calendar tells them. */
function spanOf({ edition, dataset }: CheckContext, { aksi }: Evidence) {
  const entry = edition.calendar.find((one) => one.aksi === aksi);
  const { year } = dataset;
  return entry
    ? { name: entry.name, ...windowOf(entry, year) }
    : { name: '', from: `${year}-01-01`, until: `${year}-12-31` };
}

function judge(context: CheckContext, evidence: Evidence): readonly Draft<Values>[] | undefined {
  const { date } = evidence;
  if (date === '') return undefined;
  const { today } = context.facts;
  const { name, from, until } = spanOf(context, evidence);
  const isLater = today !== undefined && date > today;
  if (!isLater && date >= from && date <= until) return [];
  return [evidenceDraft(evidence, date, { date, name, from, until, sort: isLater ? 'nanti' : 'di-luar' })];
}

/**
 * The day of a line of the evidence register lies in the days of its aksi, and is not still to come (B04).
 * Missing figures: a blank day is not judged; without a known day of today only the aksi's days are.
 */
export const evidenceDate = defineKind({
  kind: 'evidence-date',
  title: 'Tanggal dokumen di luar jadwal',
  params: NoParams,
  compile: (_, context) => [evidenceCheck(context, (evidence) => judge(context, evidence))],
  text: ({ values }) => {
    const { title, date, name, from, until, sort } = values;
    const when = dayName(date);
    const span = `${dayName(from)} sampai ${dayName(until)}`;
    return {
      message:
        sort === 'nanti'
          ? `Dokumen "${title}" bertanggal ${when}, hari yang belum tiba.`
          : `Dokumen "${title}" bertanggal ${when}, di luar ${name === '' ? 'tahunnya' : `jadwal ${name}`}: ${span}.`,
      action: 'Betulkan tanggal atau aksinya. Tulis alasan bila kegiatannya memang pada hari itu.',
    };
  },
});
