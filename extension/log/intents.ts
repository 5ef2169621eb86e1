import type { LogEntry, LoggedEntry } from '.';

type Kind = LogEntry['kind'];
/** Kinds of entry that say what will be done before anything is touched; by their names, so that none is left out. */
export type IntentKind = Extract<Kind, `${string}-intent` | `${string}-placing`>;
/** Kinds of entry that point at an intention. Taking back what was done is no result of it. */
type ResultKind = Exclude<
  { [K in Kind]: 'intent' extends keyof Extract<LogEntry, { kind: K }> ? K : never }[Kind],
  'undo'
>;

/** Every kind of intention, and the kind of result that closes it. What has to know all of them goes by this list. */
export const INTENTS = {
  'fill-intent': 'fill-result',
  'template-intent': 'template-result',
  'template-placing': 'template-placed',
  'evidence-intent': 'evidence-result',
} as const satisfies Record<IntentKind, ResultKind>;

/** An intention: to fill a page, to fill a template, to put a filled template on a page, to fill a page of documents. */
export type OpenIntent = LoggedEntry & { kind: IntentKind };

/** Something for every kind of intention. */
export type PerIntent<Argument extends readonly unknown[], Answer> = {
  readonly [K in IntentKind]: (intent: Extract<OpenIntent, { kind: K }>, ...rest: Argument) => Answer;
};

/** Returns what such a list has for an intention. */
export const forIntent = <Argument extends readonly unknown[], Answer>(
  list: PerIntent<Argument, Answer>,
  intent: OpenIntent,
  ...rest: Argument
): Answer => (list[intent.kind] as (intent: OpenIntent, ...rest: Argument) => Answer)(intent, ...rest);

export const isIntent = (entry: LoggedEntry): entry is OpenIntent => Object.hasOwn(INTENTS, entry.kind);

/** `seq` of the intention an entry closes; nothing of one that closes none. */
export const closedBy = (entry: LoggedEntry): readonly number[] =>
  entry.kind !== 'undo' && 'intent' in entry && entry.intent !== undefined ? [entry.intent] : [];

/** Intentions to fill that were never closed by a result: the fill was cut off in the middle. */
export function openIntents(log: readonly LoggedEntry[]): OpenIntent[] {
  const closed = new Set(log.flatMap(closedBy));
  return log.filter(isIntent).filter((entry) => !closed.has(entry.seq));
}
