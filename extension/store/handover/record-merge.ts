import type { Stored, StoreChange } from '../types';

/** A record that is here and in the file, and says different things. A person chooses; until then nothing is taken over. */
export interface Clash {
  /** Names the record within its kind. */
  readonly key: string;
  /** What it is about, for people. */
  readonly title: string;
  /** What each of the two says, for people. */
  readonly here: string;
  readonly there: string;
}

/** Records of a handover file laid over those kept here. */
export interface MergeResult {
  /** Records that are new here. */
  readonly added: number;
  /** Records that are here already. */
  readonly same: number;
  /** Records this version cannot read; they are left out and told. */
  readonly unreadable: number;
  readonly clashes: readonly Clash[];
  /** What to write: the new records, and of clashes those a person chose from the file. */
  readonly change: StoreChange;
}

/** One kind of record that a handover file carries from one computer to the next. */
export interface RecordMerge {
  /** Its name in the file. */
  readonly key: string;
  /** Its name for people: `Tabel angka`. */
  readonly name: string;
  /** How it meets what is kept on the next computer, as a sentence. */
  readonly rule: string;
  /** Everything kept of it, as JSON values. */
  records(stored: Stored): readonly unknown[];
  /** `theirs`: keys of the clashes for which the file's record was chosen. */
  merge(stored: Stored, records: readonly unknown[], theirs: ReadonlySet<string>): MergeResult;
}
