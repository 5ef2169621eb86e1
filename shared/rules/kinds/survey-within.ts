import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kit/kind';
import type { CheckContext, Outcome, ParamsOf } from '../kit/kind';
import { CANNOT_TELL, SOUND, broken } from '../kit/outcomes';
import { ownersOf } from '../kit/owners-and-cells';
import { percentColumns, percentsOf, textAt } from '../kit/stand-in';

const Params = once(() =>
  z.strictObject({
    variable: z.string(),
    /** `rasio`: figure ÷ survey; `selisih`: figure − survey, in points. */
    compare: z.enum(['rasio', 'selisih']),
    min: z.number(),
    max: z.number(),
    /** The text that names the survey and its year, where one certain survey is meant. */
    source: z.optional(z.string()),
  }),
);
type Params = ParamsOf<typeof Params>;
type Values = Readonly<{ key: string; value: number; survey: number; name: string; sort: 'apart' | 'below' | 'above' }>;

const SLACK = 1e-9;

/** The survey that the text names, else the newest. */
function surveyOf({ facts, total }: CheckContext, source: string | undefined) {
  const surveys = facts.surveys ?? [];
  if (source === undefined) return [...surveys].sort((a, b) => b.year - a.year)[0];
  const said = textAt(total, source, 0);
  if (said === undefined) return undefined;
  return surveys.find((survey) => said.includes(survey.source.toLowerCase()) && said.includes(String(survey.year)));
}

function checkOf(context: CheckContext, { variable, compare, min, max, source }: Params): Outcome<Values> {
  const { edition, total } = context;
  const survey = surveyOf(context, source);
  const value = percentsOf(edition, total, variable)[0];
  if (!survey || value === undefined || Number.isNaN(value) || !(survey.percent > 0)) return CANNOT_TELL;
  const measure = compare === 'rasio' ? value / survey.percent : value - survey.percent;
  if (measure >= min - SLACK && measure <= max + SLACK) return SOUND;
  const figures = percentColumns(edition, total, variable);
  return broken({
    ...ownersOf(edition, [variable]),
    scope: 'cell',
    about: variable,
    cells: figures.map((key) => ({ village: 'total', variable: key })),
    values: {
      key: variable,
      value,
      survey: survey.percent,
      name: `${survey.source} ${survey.year}`,
      sort: compare === 'selisih' ? 'apart' : measure < min ? 'below' : 'above',
    },
    effect: Math.abs(value - survey.percent),
  });
}

/**
 * The district's prevalence beside the published surveys: routine figures are lower, but not by so much (P03, P05).
 * Missing figures: cannot tell without the district's line and a published survey.
 */
export const surveyWithin = defineKind({
  kind: 'survey-within',
  title: 'Berbeda dari angka survei',
  params: Params,
  compile: (params, context) => [() => checkOf(context, params)],
  text: (finding, words) => {
    const { key, value, survey, name, sort } = finding.values;
    const label = words.label(key);
    const [own, published] = [words.number(value), words.number(survey)];
    if (sort === 'apart')
      return {
        message: `${label}: yang terbit ${published} % (${name}), di berkas ini ${own} %.`,
        action: 'Salin angka yang terbit, atau betulkan nama dan tahun surveinya.',
      };
    const distance = sort === 'below' ? 'jauh lebih rendah dari' : 'terlalu dekat dengan';
    return {
      message: `${label} ${own} % ${distance} survei ${name} ${published} %. Biasanya angka rutin sepersepuluh sampai delapan persepuluh angka survei.`,
      action: 'Periksa apakah salah satu angkanya tertukar sumber, atau tulis alasan bila memang begitu.',
    };
  },
});
