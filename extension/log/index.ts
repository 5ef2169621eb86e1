import { z } from '@shared/zod';
import { FAMILIES } from './kinds';

type Schema = (typeof FAMILIES)[number]['schemas'][number];
const schemas = FAMILIES.flatMap<Schema>((family) => family.schemas);

/** One line of the proof log. Only ever appended. */
export const LogEntry = z.discriminatedUnion('kind', schemas as [Schema, ...Schema[]]);
export type LogEntry = z.infer<typeof LogEntry>;
/** A log entry with the running number the store gave it. */
export type LoggedEntry = LogEntry & { readonly seq: number };
