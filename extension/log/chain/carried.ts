import { z } from '@shared/zod';
import { hashOf, isChainRecord, placeOf } from './record';
import type { ChainRecord, Place } from './record';

/** What a record had on another computer, where it is another here; the file it came in with. */
const There = z.strictObject({
  file: z.string(),
  seq: z.number(),
  prev: z.exactOptional(z.string()),
  seal: z.exactOptional(z.string()),
  /** The intention it points at, by its number there. */
  intent: z.exactOptional(z.number()),
  /** The file it had come in with there. */
  carried: z.exactOptional(z.string()),
});
export type There = z.infer<typeof There>;

/** From computer to computer, the newest first; flat, since what is nested too deeply has no one spelling. */
export const Hops = z.array(There);

/** What had to be kept of a record of another computer, newest computer first: its links there, and those before. */
export function thereOf(record: ChainRecord, file: string): readonly There[] {
  const own = Object.fromEntries(
    (['seq', 'prev', 'seal', 'intent', 'carried'] as const).flatMap((key) =>
      record[key] === undefined ? [] : [[key, record[key]]],
    ),
  ) as Omit<There, 'file'>;
  return [{ file, ...own }, ...hopsOf(record)];
}

const hopsOf = ({ there }: ChainRecord): readonly There[] => {
  const read = Hops.safeParse(there);
  return read.success ? read.data : [];
};

/** The record as it was kept on the computer it came from last; null of one written here, or carried in without links. */
function originalOf(record: ChainRecord): ChainRecord | null {
  const [last, ...before] = hopsOf(record);
  if (last?.seal === undefined) return null;
  const { file: _file, ...own } = last;
  const { there: _there, carried: _carried, intent: _intent, stands: _stands, ...said } = record;
  return { ...said, ...own, ...(before.length > 0 && { there: before }) };
}

/** What the records of other computers say of their own chains. */
export interface CarriedVerdict {
  /** Records that are as they were there, and files they came with. */
  readonly count: number;
  readonly files: number;
  /** The first that is not what it was there, or does not follow the one with the number before. */
  readonly broken: Place | null;
}

/** Reads records of other computers one by one; what is written here is passed over. */
export function startCarried(): { add(record: unknown): void; end(): CarriedVerdict } {
  /** By file: number there → seal and link there. Records stand here in the order in which they are shown. */
  const files = new Map<string, Map<number, { prev: string; seal: string; place: Place }>>();
  let count = 0;
  let broken: Place | null = null;
  return {
    add(record) {
      if (!isChainRecord(record)) return;
      const original = originalOf(record);
      if (!original) return;
      const { prev, seal } = original;
      if (seal !== hashOf(original)) broken ??= placeOf(record);
      const file = hopsOf(record)[0]?.file ?? '';
      const places = files.get(file) ?? new Map();
      files.set(file, places.set(original.seq, { prev: String(prev), seal: String(seal), place: placeOf(record) }));
      count += 1;
    },
    end() {
      for (const places of files.values())
        for (const [seq, { prev, place }] of places) {
          // One whose neighbour was here already, and did not come again, is held by its seal alone.
          const before = places.get(seq - 1);
          if (before && before.seal !== prev) broken ??= place;
        }
      return { count, files: files.size, broken };
    },
  };
}
