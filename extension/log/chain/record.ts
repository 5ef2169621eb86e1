import { canonicalJson } from '@shared/hashing/canonical-json';
import { sha256 } from '@shared/hashing/sha256';

/**
 * A record of the log as it is kept or exported, with its running number: what the entry says, and its links in the chain.
 * `seal` is its own hash, `prev` the seal of the record before it; records from before there was a chain have neither.
 * `there` is what one carried in from another computer had there. `stands` is where it is shown among ours, no part of
 * what it says.
 */
export type ChainRecord = Readonly<Record<string, unknown>> & { readonly seq: number };

/** `prev` of the first record of a log that begins with its chain. */
export const START = '0'.repeat(64);

/**
 * The hash of a record: of the one spelling of all it says, with its running number (intentions are pointed at by it) and
 * the seal of the one before. Never empty-handed: what has no one spelling was not written by us, and matches nothing.
 */
export function hashOf({ stands: _stands, seal: _seal, ...said }: ChainRecord): string {
  const spelled = canonicalJson(said);
  return spelled === null ? 'no spelling' : sha256(spelled);
}

/** What the record after this one points at: its seal; of one from before the chain its hash. */
export const sealOf = (record: ChainRecord): string =>
  typeof record['seal'] === 'string' ? record['seal'] : hashOf(record);

/** A record as it goes into the log after one with the seal `prev`. */
export function sealed(
  said: ChainRecord,
  prev: string,
): ChainRecord & { readonly prev: string; readonly seal: string } {
  const linked = { ...said, prev };
  return { ...linked, seal: hashOf(linked) };
}

/** The entry alone, without running number and links: what the schemas of the log know. */
export const entryOf = ({
  prev: _prev,
  seal: _seal,
  there: _there,
  stands: _stands,
  ...entry
}: object & {
  readonly prev?: unknown;
  readonly seal?: unknown;
  readonly there?: unknown;
  readonly stands?: unknown;
}): object => entry;

/** The end of a chain: running number and seal of the last record. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
}

/** Which record it is, for people: its number, and when and by whom it was written as far as it still says so. */
export interface Place {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const placeOf = ({ seq, at, by }: ChainRecord): Place => ({ seq, at: text(at), by: text(by) });

export const isChainRecord = (value: unknown): value is ChainRecord => {
  if (typeof value !== 'object' || value === null) return false;
  const { seq } = value as { readonly seq?: unknown };
  return Number.isSafeInteger(seq) && (seq as number) > 0;
};
