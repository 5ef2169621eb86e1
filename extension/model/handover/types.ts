import type { Result } from '@shared/result';
import type { ChainEnd } from '@extension/log/chain/record';
import type { Clash } from '@extension/store';
import type { Scope } from '@shared/catalogue/scope';

/** One kind of record of a handover file, merged with what is here. */
export interface MergedKind {
  readonly key: string;
  readonly name: string;
  readonly rule: string;
  readonly added: number;
  readonly same: number;
  readonly unreadable: number;
  readonly clashes: readonly Clash[];
}

/** A handover file beside what is here; nothing of it is kept yet. */
export interface OpenedHandover {
  readonly file: string;
  readonly hash: string;
  readonly district: { readonly code: string; readonly name: string };
  readonly made: { readonly role: string; readonly at: string | null };
  readonly kinds: readonly MergedKind[];
  /** Kind that clashes → hash of all that is here of it: the words of a clash leave out much of what an edit changes. */
  readonly basis: Readonly<Record<string, string>>;
  /** Documents that come along, and names of those that did not. */
  readonly documents: number;
  readonly left: readonly string[];
  /** Kinds of a newer Cermat, which this version does not know. */
  readonly unknown: readonly string[];
}

/** A handover file to be given to the successor. */
interface PackedHandover {
  readonly name: string;
  readonly blob: Blob;
  readonly hash: string;
  /** The end of its log's chain, by which the log in it can be proved later; null where there is no chain yet. */
  readonly head: ChainEnd | null;
  /** What it carries, as sentences with figures. */
  readonly told: readonly string[];
}

/** `<kind> <clash>` of the differences in which the file is believed. */
export type Theirs = readonly string[];
export const theirsKey = (kind: string, clash: string): string => `${kind} ${clash}`;

export type HandOverStamp = Scope & { readonly at: string; readonly by: string };

/** Makes and reads handover files apart from the screen. */
export interface HandOver {
  pack(role: string, stamp: HandOverStamp): Promise<Result<PackedHandover>>;
  open(file: File): Promise<Result<OpenedHandover>>;
  /**
   * Keeps everything of the opened file; the value is what was kept, as sentences. Where a difference is another one by now,
   * nothing is kept and the value is the file compared anew with what is here.
   */
  adopt(theirs: Theirs, stamp: HandOverStamp): Promise<Result<readonly string[] | OpenedHandover>>;
  /** Ends all work under way. */
  stop(): void;
}
