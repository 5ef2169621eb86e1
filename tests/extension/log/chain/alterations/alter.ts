import { sealed, sealOf } from '@extension/log/chain/record';
import type { ChainRecord } from '@extension/log/chain/record';
import type { Random } from '../../../../shared/disturbances/random';

type Log = readonly ChainRecord[];
type Json = Readonly<Record<string, unknown>>;

/** A value that is another one, drawn to be as near as can be. */
function another(value: unknown, random: Random): unknown {
  if (typeof value === 'number') return value + random.pick([1, -1, 10, 0.5]);
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string' && value !== '') {
    const at = random.below(value.length);
    const letter = random.pick(['0', '1', '7', 'a', 'f', 'Z', ' ']);
    return value[at] === letter ? `${value}${letter}` : value.slice(0, at) + letter + value.slice(at + 1);
  }
  if (value === '' || value === null || value === undefined) return random.pick(['x', 0, ' ']);
  if (Array.isArray(value)) {
    if (value.length === 0) return [''];
    const at = random.below(value.length);
    if (random.chance(0.3)) return value.filter((_, index) => index !== at);
    return value.map((part: unknown, index) => (index === at ? another(part, random) : part));
  }
  const keys = Object.keys(value as Json);
  const [first = '', ...rest] = keys;
  const key = random.pick([first, ...rest]);
  if (key === '' || random.chance(0.1)) return { ...(value as Json), added: 0 };
  if (random.chance(0.1)) return Object.fromEntries(Object.entries(value as Json).filter(([one]) => one !== key));
  return { ...(value as Json), [key]: another((value as Json)[key], random) };
}

const put = (log: Log, at: number, record: unknown): unknown[] =>
  log.map((one, index) => (index === at ? record : one));
/** Seals a log anew from a place on, as whoever has the programme can. */
function resealedFrom(log: readonly unknown[], at: number): unknown[] {
  const all = log.slice(0, at);
  for (const record of log.slice(at) as ChainRecord[]) {
    const { prev, seal: _seal, ...said } = record;
    const before = all[all.length - 1] as ChainRecord | undefined;
    all.push(sealed(said, before ? sealOf(before) : String(prev)));
  }
  return all;
}

interface Altered {
  readonly log: readonly unknown[];
  /** The first place that is another than it was, from 0. */
  readonly from: number;
}
/** What is done to a log that is told below `first`; places from there on are chosen among. */
type Alter = (log: Log, first: number, random: Random) => Altered;
const among = (log: Log, first: number, random: Random, less = 0): number =>
  first + random.below(log.length - first - less);

/** What whoever wants a log to say something else may do to it. */
export const ALTERATIONS = {
  'a record altered': (log, first, random) => {
    const from = among(log, first, random);
    return { log: put(log, from, another(log[from], random)), from };
  },
  'a record altered and sealed anew': (log, first, random) => {
    const from = among(log, first, random, 1);
    const { prev, seal: _seal, ...said } = log[from]!;
    const record = another(said, random) as ChainRecord;
    return { log: put(log, from, { ...record, ...sealed({ ...record, seq: log[from]!.seq }, String(prev)) }), from };
  },
  'records deleted': (log, first, random) => {
    const from = among(log, first, random, 1);
    const count = 1 + random.below(Math.min(5, log.length - from - 1));
    return { log: [...log.slice(0, from), ...log.slice(from + count)], from };
  },
  'two records exchanged': (log, first, random) => {
    const from = among(log, first, random, 1);
    const to = among(log, from + 1, random);
    return { log: put(put(log, from, log[to]) as Log, to, log[from]), from };
  },
  'what two records say exchanged': (log, first, random) => {
    const from = among(log, first, random, 1);
    const to = among(log, from + 1, random);
    const one = { ...log[from], seq: log[to]!.seq };
    return { log: put(put(log, from, { ...log[to], seq: log[from]!.seq }) as Log, to, one), from };
  },
  'a record twice': (log, first, random) => {
    const from = among(log, first, random);
    return { log: [...log.slice(0, from + 1), log[from], ...log.slice(from + 1)], from: from + 1 };
  },
  'the beginning cut off': (log, first, random) => {
    const count = first + 1 + random.below(log.length - first - 1);
    return { log: log.slice(count), from: 0 };
  },
  'the end cut off': (log, first, random) => {
    const from = among(log, first, random);
    return { log: log.slice(0, from), from };
  },
  'the end written anew': (log, first, random) => {
    const from = among(log, first, random);
    const altered = put(log, from, { ...log[from], by: `${String(log[from]?.['by'])} ` });
    return { log: resealedFrom(altered, from), from };
  },
} as const satisfies Readonly<Record<string, Alter>>;
export type AlterationName = keyof typeof ALTERATIONS;

/** What leaves a log that is linked from its beginning to another end: without the end kept elsewhere nobody can tell. */
export const OF_THE_END: ReadonlySet<AlterationName> = new Set(['the end cut off', 'the end written anew']);
