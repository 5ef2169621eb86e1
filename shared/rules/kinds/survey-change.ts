import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kit/kind';
import type { Draft } from '../kit/kind';

/** The most points a year, for surveys one year apart or for those further apart. */
const Params = once(() => z.strictObject({ apart: z.enum(['setahun', 'beberapa-tahun']), points: z.number() }));

type Values = Readonly<Record<'a' | 'b' | 'year1' | 'year2' | 'years', number> & { district: string }>;

/**
 * Two surveys in a row of the district's prevalence: one year apart (P06), several years apart (P07).
 * Missing figures: cannot tell with fewer than two surveys.
 */
export const surveyChange = defineKind({
  kind: 'survey-change',
  title: 'Angka survei berubah di luar kebiasaan',
  params: Params,
  compile: ({ apart, points }, { facts, villages }) => [
    () => {
      const surveys = [...(facts.surveys ?? [])].sort((a, b) => a.year - b.year);
      const pairs = surveys.flatMap((to, i) => {
        const from = surveys[i - 1];
        const years = from ? to.year - from.year : 0;
        return from && years > 0 && (years === 1) === (apart === 'setahun') ? [{ from, to, years }] : [];
      });
      const isFar = ({ from, to, years }: (typeof pairs)[number]) =>
        Math.abs(to.percent - from.percent) / years > points + 1e-9;
      const far = pairs.filter(isFar);
      return {
        sound: pairs.length - far.length,
        wrong: far.length,
        unknown: surveys.length < 2 ? 1 : 0,
        drafts: far.map(({ from, to, years }): Draft<Values> => ({
          scope: 'district',
          about: `survei:${from.year}-${to.year}`,
          cells: [],
          values: {
            district: villages.district.name,
            a: from.percent,
            b: to.percent,
            year1: from.year,
            year2: to.year,
            years,
          },
          owner: 'dinas-kesehatan',
          others: ['bappeda'],
        })),
      };
    },
  ],
  text: (finding, words) => {
    const { district, a, b, year1, year2, years } = finding.values;
    const moved = Math.abs(b - a);
    const speed = years > 1 ? ` atau ${words.number(moved / years, 1)} poin per tahun` : '';
    return {
      message: `Survei ${district}: ${words.number(a)} % (${year1}) menjadi ${words.number(b)} % (${year2}), berubah ${words.number(moved, 1)} poin${speed}.`,
      action: 'Periksa sumber kedua angka dan letak komanya. Bila benar, tulis sebabnya.',
    };
  },
});
