import type { CalendarEntry, Form } from '../../catalogue/schema';
import { once } from '../../once';
import { z } from '../../zod';
import { formsFilled } from '../kit/forms-filled';
import { defineKind } from '../kit/kind';
import type { Draft } from '../kit/kind';
import { dayName, monthName } from '../kit/phrases';

/** `aksi`: the aksi of the calendar that a menu of the site belongs to. */
const Params = once(() => z.strictObject({ aksi: z.record(z.string(), z.string()) }));

type Values = Readonly<{ name: string; until: string; today: string }>;

const lastMonth = ({ toMonth, yearOffset }: CalendarEntry, year: number): string =>
  `${year + yearOffset}-${String(toMonth).padStart(2, '0')}`;

/**
 * Figures of an aksi are handed in by the end of its last month (T01).
 * Missing figures: cannot tell without the day of today, or for a form whose aksi is not in the calendar.
 */
export const deadline = defineKind({
  kind: 'deadline',
  title: 'Lewat jadwal',
  params: Params,
  aksiByMenu: ({ aksi }) => aksi,
  compile: ({ aksi }, context) => [
    () => {
      const { today } = context.facts;
      const { edition, dataset } = context;
      const formsOf = new Map<CalendarEntry, Form[]>();
      for (const form of formsFilled(context)) {
        const key = aksi[form.aksi] ?? form.aksi;
        const entry = edition.calendar.find((one) => one.aksi === key);
        if (entry) formsOf.set(entry, [...(formsOf.get(entry) ?? []), form]);
      }
      if (today === undefined) return { sound: 0, wrong: 0, unknown: formsOf.size, drafts: [] };
      const late = [...formsOf].filter(([entry]) => today.slice(0, 7) > lastMonth(entry, dataset.year));
      return {
        sound: formsOf.size - late.length,
        wrong: late.length,
        unknown: 0,
        drafts: late.map(([entry, forms]): Draft<Values> => {
          const [owner = 'bappeda', ...others] = [...new Set(forms.map((form) => form.owner))];
          const until = lastMonth(entry, dataset.year);
          return {
            scope: 'district',
            about: `aksi:${entry.aksi}`,
            cells: [],
            values: { name: entry.name, until, today },
            owner,
            others,
          };
        }),
      };
    },
  ],
  text: (finding) => {
    const { name, until, today } = finding.values;
    return {
      message: `${name} dijadwalkan sampai ${monthName(until)}, sedangkan hari ini ${dayName(today)}.`,
      action: 'Tanyakan ke Bappeda apakah pengisian masih dibuka, dan tulis sebab terlambatnya.',
    };
  },
});
