/**
 * What an older content needs to become one of the next format; the first entry leads from format 1 to 2. Whoever makes the
 * next format adds the step here, keeps the golden file of the format before, and never changes a step again. Steps work
 * on parsed JSON that nobody checked yet and must not throw.
 */
const MIGRATIONS: readonly ((content: unknown) => unknown)[] = [
  // Format 2 only adds parts that may be left out, so that the content, and with it the hash, stays what it was.
  (content) => content,
];

/** Brings the content of an older format to the newest. */
export const migrated = (content: unknown, format: number, steps = MIGRATIONS): unknown =>
  steps.slice(format - 1).reduce((older, step) => step(older), content);
