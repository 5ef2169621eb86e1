/** What failed, in the code's own terms alone: no message, because messages quote figures and names. */
export interface Trace {
  /** The class of the error. */
  readonly kind: string;
  /** Where it came through, innermost first: `sidepanel-a1b2.js:1:2345`. */
  readonly frames: readonly string[];
}

/** A name that may be told; one somebody made up could be anything. */
export const FAULT_KINDS: readonly string[] = (
  'Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError ZodError AbortError ' +
  'ConstraintError DataCloneError DataError EncodingError InvalidAccessError InvalidStateError NetworkError ' +
  'NotAllowedError NotFoundError NotReadableError NotSupportedError OperationError QuotaExceededError ReadOnlyError ' +
  'SecurityError TimeoutError TransactionInactiveError UnknownError VersionError'
).split(' ');

/**
 * A line of a stack in Chromium (`at load (url:1:2)`) and in Firefox (`load@url:1:2`); of the address, the file. A script
 * of a page that was written into a frame, as HtmlService's is, has no address or `about:blank`.
 */
const FRAME =
  /^(?:\s*at .*|[^\s@]*@)?(?:<anonymous>|[\w-]+:[^\s()]*?([\w.-]{0,80})(?:[?#][^\s()]*)?)(:\d{1,7}:\d{1,7})\)?$/;
/** A line of a stack in Google's scripts, which have names without an address: `at serve (Kode:1:2)`. */
const SCRIPT_FRAME = /^\s*at [^()]* \(([\w.-]{1,80})(:\d{1,7}:\d{1,7})\)$/;
export const MOST_FRAMES = 12;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Firefox begins with the first frame, Chromium with the name and the message, which may have lines like frames. */
const BEGINS_WITH_FRAME = /^[^\s@]*@[\w-]+:\S*:\d+:\d+(?:\n|$)/;

function framesOf({ stack, message }: Partial<Record<'stack' | 'message', unknown>>): string[] {
  const whole = text(stack);
  const told = text(message);
  const at = whole.indexOf(told);
  // A message changed since is not found: then nothing tells where it ends.
  const way = BEGINS_WITH_FRAME.test(whole) ? whole : at < 0 ? '' : whole.slice(at + told.length);
  const frames = way.split('\n').flatMap((line) => {
    const [, file, place] = FRAME.exec(line) ?? SCRIPT_FRAME.exec(line) ?? [];
    return place === undefined ? [] : [`${file || 'halaman'}${place}`];
  });
  return frames.slice(0, MOST_FRAMES);
}

/** Something that failed elsewhere (a worker), as it was told here. */
export class FaultElsewhere extends Error {
  constructor(readonly trace: Trace) {
    super('It failed elsewhere');
  }
}

/** Returns what can be told of anything that was thrown. */
export function traceOf(error: unknown): Trace {
  if (error instanceof FaultElsewhere) return error.trace;
  if (typeof error !== 'object' || error === null) return { kind: 'Error', frames: [] };
  const { name, stack, message } = error as Partial<Record<'name' | 'stack' | 'message', unknown>>;
  return { kind: FAULT_KINDS.includes(text(name)) ? text(name) : 'Error', frames: framesOf({ stack, message }) };
}
