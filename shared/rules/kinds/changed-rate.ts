import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kit/kind';
import type { Check, CheckContext, Draft, ParamsOf } from '../kit/kind';
import { cellsOf, cellsOfRows, ownersOf } from '../kit/owners-and-cells';
import { aligned, previousOf } from '../kit/previous';
import type { Previous } from '../kit/previous';
import { countsOf, figuresOf, ratesOf } from '../kit/rates';
import type { Counts, Rate } from '../kit/rates';
import { rowCheck } from '../kit/row-check';
import { twoProportions } from '../kit/statistics';
import { changedRateText } from '../kit/changed-rate-text';
import type { ChangedRate } from '../kit/changed-rate-text';

/** `rates`: percentage → points it may move; without it every share is judged. A change has to pass both limits. */
const Params = once(() =>
  z.strictObject({
    level: z.enum(['desa', 'kecamatan', 'kabupaten']),
    rates: z.optional(z.record(z.string(), z.number())),
    z: z.optional(z.number()),
  }),
);
type Params = ParamsOf<typeof Params>;

/** What is compared as one: a village, a kecamatan, the district. */
interface Unit {
  readonly about: string;
  readonly name: string;
  readonly rows: readonly number[];
}

function unitsOf(level: Params['level'], { rows, official, villages }: CheckContext): Unit[] {
  // One unit per row, so that the unit's number is the row's; a row that is not judged has nothing to add up.
  if (level === 'desa')
    return rows.villages.map((about, row) => ({ about, name: '', rows: rows.judged[row] === 1 ? [row] : [] }));
  const judged = [...rows.villages.keys()].filter((row) => rows.judged[row] === 1);
  if (level === 'kabupaten') return [{ about: 'kabupaten', name: villages.district.name, rows: judged }];
  const units = new Map<string, { about: string; name: string; rows: number[] }>();
  for (const row of judged) {
    const code = rows.villages[row]!;
    const about = code.slice(0, 6);
    const unit = units.get(about) ?? { about, name: official.get(code)?.kecamatan ?? '', rows: [] };
    units.set(about, unit);
    unit.rows.push(row);
  }
  return [...units.values()];
}

/** n and d before and now. Villages that lack a figure in either period are left out of both. */
function sums(unit: Unit, before: Counts, now: Counts): readonly [number, number, number, number] {
  let [n1, d1, n2, d2] = [0, 0, 0, 0];
  for (const row of unit.rows) {
    const [a, b, c, e] = [before.n[row]!, before.d[row]!, now.n[row]!, now.d[row]!];
    if (Number.isNaN(a + b + c + e)) continue;
    n1 += a;
    d1 += b;
    n2 += c;
    d2 += e;
  }
  return [n1, d1, n2, d2];
}

/** The district's own lines of both periods, where both state the share. */
function stated(rate: Rate, context: CheckContext, { dataset }: Previous): [Counts, Counts] | undefined {
  const [before, now] = [countsOf(dataset.totals, rate), countsOf(context.total.columns, rate)];
  const isWhole = [before?.n[0], before?.d[0], now?.n[0], now?.d[0]].every((value) => value! >= 0);
  return before && now && isWhole ? [before, now] : undefined;
}

function checkOf(
  rate: Rate,
  params: Params,
  context: CheckContext,
  previous: Previous,
  unitsOnce: () => readonly Unit[],
): Check<ChangedRate>[] {
  const points = params.rates?.[rate.percent];
  if (params.rates && points === undefined) return [];
  const lines = params.level === 'kabupaten' ? stated(rate, context, previous) : undefined;
  const present = countsOf(context.rows.columns, rate);
  const past = countsOf(previous.dataset.columns, rate);
  if (!lines && !(present && past)) return [];
  const table = lines ? context.total : context.rows;
  const units = lines ? [{ about: 'total', name: context.villages.district.name, rows: [0] }] : unitsOnce();
  const [before, now] = lines ?? [
    { n: aligned(past!.n, previous.rowOf), d: aligned(past!.d, previous.rowOf) },
    present!,
  ];
  const figures = figuresOf(rate);
  const changes = units.map((unit) => sums(unit, before, now));
  const scan = () => {
    const wrong: number[] = [];
    let sound = 0;
    changes.forEach(([n1, d1, n2, d2], i) => {
      const moved = Math.abs(100 * (n2 / d2 - n1 / d1));
      const score = params.z === undefined ? Infinity : Math.abs(twoProportions(n1, d1, n2, d2));
      if (Number.isNaN(moved) || Number.isNaN(score)) return;
      if (moved > (points ?? 0) + 1e-9 && score > (params.z ?? 0)) wrong.push(i);
      else sound += 1;
    });
    return { wrong, sound };
  };
  const draft = (i: number): Draft<ChangedRate> => {
    const unit = units[i]!;
    const [n1, d1, n2, d2] = changes[i]!;
    return {
      ...ownersOf(context.edition, figures),
      rests: figures,
      scope: params.level === 'desa' ? 'cell' : 'district',
      about: `${unit.about}/${rate.percent}`,
      cells: unit.rows.flatMap((row) => cellsOf(table.villages[row]!, figures)),
      values: {
        level: params.level,
        rate: rate.percent,
        name: unit.name,
        n1,
        d1,
        n2,
        d2,
        year1: previous.dataset.year,
        year2: context.dataset.year,
        ...(points === undefined ? {} : { points }),
      },
      effect: Math.abs(n2 - (d2 * n1) / d1),
    };
  };
  if (params.level !== 'desa')
    return [
      () => {
        const { wrong, sound } = scan();
        const unknown = units.length - wrong.length - sound;
        return { sound, wrong: wrong.length, unknown, drafts: wrong.map(draft) };
      },
    ];
  return [
    rowCheck(table, scan, draft, (wrong, judged) => ({
      ...draft(wrong[0]!),
      scope: 'column',
      about: rate.percent,
      cells: cellsOfRows(table, wrong, figures),
      values: { ...draft(wrong[0]!).values, wrong: wrong.length, judged },
    })),
  ];
}

/**
 * A share moved further since the last period than chance or custom allows: per kecamatan (P08), per village tested
 * for its size (P09), for the district with a limit of its own per indicator (P10).
 * Missing figures: cannot tell without the last period; villages that lack a figure in either period are left out of
 * both.
 */
export const changedRate = defineKind({
  kind: 'changed-rate',
  title: 'Berubah jauh dari periode lalu',
  unusual: true,
  params: Params,
  compile: (params, context) => {
    const previous = previousOf(context);
    if (!previous) return [];
    const units = once(() => unitsOf(params.level, context));
    return ratesOf(context.edition).flatMap((rate) => checkOf(rate, params, context, previous, units));
  },
  text: changedRateText,
});
