/**
 * What an older content needs to become one of the next format; the first entry leads from format 1 to 2. Format 1 is the
 * first, so there is none yet: whoever makes format 2 adds the step here, keeps the golden file of format 1, and never
 * changes a step again. Steps work on parsed JSON that nobody checked yet and must not throw.
 */
const MIGRATIONS: readonly ((content: unknown) => unknown)[] = [];

/** Brings the content of an older format to the newest. */
export const migrated = (content: unknown, format: number, steps = MIGRATIONS): unknown =>
  steps.slice(format - 1).reduce((older, step) => step(older), content);
