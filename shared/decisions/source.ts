import { dayInFigures } from '../dates/words';
import { z } from '../zod';

/**
 * Where the size of a target group was taken from: whose figure it is, and the day it is of (`2025-12-31`; null = not
 * told). An empty name stands for the files of which nobody said it.
 */
export const DenominatorSource = z.lazy(() =>
  z.strictObject({
    name: z.string().check(z.maxLength(100)),
    asOf: z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  }),
);
export type DenominatorSource = Readonly<z.infer<typeof DenominatorSource>>;

export const UNSTATED: DenominatorSource = { name: '', asOf: null };

/** A source in words no other source has, for keys; sources sort by it. */
export const sourceKey = ({ name, asOf }: DenominatorSource): string => `${name}\n${asOf ?? ''}`;

/** A source for people: `Dukcapil, 31-12-2025`. */
export const sourceWords = ({ name, asOf }: DenominatorSource): string =>
  name === '' ? 'sumber belum disebut' : [name, ...(asOf === null ? [] : [dayInFigures(asOf)])].join(', ');
