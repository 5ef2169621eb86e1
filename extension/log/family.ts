import type { z } from '@shared/zod';
import type { LogLine, Names } from './line';

/** Schema of one kind of entry. */
type EntrySchema = z.ZodMiniType<{ kind: string }> & z.core.$ZodTypeDiscriminable;

/** How entries are spelled out: words for every kind among them, and for no other. */
export type Lines<Entry extends { readonly kind: string }> = {
  readonly [K in Entry['kind']]: (entry: Extract<Entry, { kind: K }>, names: Names) => readonly LogLine[];
};

/** Kinds of entry that tell of the same thing: what each of them holds, and how it reads. */
export interface Family<Schema extends EntrySchema> {
  readonly schemas: readonly Schema[];
  readonly lines: Lines<z.infer<Schema>>;
}

/** Ties words to schemas, so that no kind can be added without the other. */
export const defineFamily = <Schema extends EntrySchema>(
  schemas: readonly Schema[],
  lines: Lines<z.infer<Schema>>,
): Family<Schema> => ({ schemas, lines });
