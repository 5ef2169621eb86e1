/** What browsers throw for a value or a call that is wrong; every other error of theirs comes from the disk. */
const OWN_FAULTS: ReadonlySet<string> = new Set([
  'DataCloneError',
  'DataError',
  'ConstraintError',
  'NotFoundError',
  'ReadOnlyError',
  'TransactionInactiveError',
  'VersionError',
]);

/**
 * Whether a write failed on its way to the disk. A full disk has many names: QuotaExceededError where the browser saw it
 * coming, UnknownError where the file system refused, AbortError or InvalidStateError for what was under way with it.
 */
export const isDiskTrouble = (error: unknown): boolean => error instanceof DOMException && !OWN_FAULTS.has(error.name);
