import type { SoundSince } from '@shared/completeness';
import { z } from '@shared/zod';

/** {@link SoundSince} in few characters: most cells of a column became sound in the same check. */
export const SoundTimes = z.lazy(() =>
  z.strictObject({
    /** Village codes and `total`. */
    places: z.array(z.string()),
    /** Null = nobody knows since when. */
    times: z.array(z.nullable(z.string())),
    /** Per variable: which time and for how many places in a row, alternately; -1 = not sound. */
    columns: z.array(z.tuple([z.string(), z.array(z.number())])),
  }),
);
export type SoundTimes = z.infer<typeof SoundTimes>;

export const NO_TIMES: SoundTimes = { places: [], times: [], columns: [] };

const byText = (left: string | null, right: string | null): number => ((left ?? '') < (right ?? '') ? -1 : 1);

/** The same times always come out as the same text, in whatever order they are told. */
export function packTimes(since: SoundSince): SoundTimes {
  const cells = [...since.values()];
  const places = [...new Set(cells.flatMap((column) => [...column.keys()]))].sort();
  const times = [...new Set(cells.flatMap((column) => [...column.values()]))].sort(byText);
  const numberOf = new Map(times.map((time, at) => [time, at]));
  const columns = [...since].map(([variable, column]): [string, number[]] => {
    const runs: number[] = [];
    for (const place of places) {
      const time = column.get(place);
      const number = time === undefined ? -1 : (numberOf.get(time) ?? -1);
      if (runs[runs.length - 2] === number) runs[runs.length - 1]! += 1;
      else runs.push(number, 1);
    }
    return [variable, runs];
  });
  return { places, times, columns };
}

export function unpackTimes({ places, times, columns }: SoundTimes): SoundSince {
  return new Map(
    columns.map(([variable, runs]) => {
      const column = new Map<string, string | null>();
      let at = 0;
      for (let run = 0; run < runs.length; run += 2) {
        const time = times[runs[run] ?? -1];
        const end = at + (runs[run + 1] ?? 0);
        for (const place of places.slice(at, end)) if (time !== undefined) column.set(place, time);
        at = end;
      }
      return [variable, column];
    }),
  );
}
