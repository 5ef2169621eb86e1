import type { Database, Place, Writing } from './open-database';
import type { Read } from './kit/parse-records';
import type { RawRecord } from './kit/rows';

/** A record before and after a change that followed from what was kept. */
interface Followed<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** What was read of a part; `unread`: records this version leaves as they are, which travel as they are. */
interface ReadPart<Value> extends Read<Value> {
  readonly unread?: readonly RawRecord[];
}

/**
 * One record of the store, known to `Stored` by the name of its part: where it is kept, what a change makes of it, and how
 * two computers' copies merge. `Change` is what a change may say of it.
 */
export interface StoreRecord<Part extends string, Value, Change> {
  readonly part: Part;
  /** Before anything was kept, or while it is read. */
  readonly none: Value;
  /** Reads and parses what is kept; `records`: those kept one by one under its name. */
  read(db: Database, records: readonly RawRecord[]): Promise<ReadPart<Value>>;
  /** Where a change writes to; nowhere when it does not touch the record. */
  placesOf(change: Change): readonly Place[];
  /**
   * Writes a change within the caller's transaction. Tells what was kept before and after where the change follows from
   * that; other changes tell by themselves what they make of it (`applied`).
   */
  write(tx: Writing, change: Change): Promise<Followed<Value> | null>;
  /** What a change that does not follow from what is kept makes of it; the same object where it does not touch it. */
  applied(kept: Value, change: Change): Value;
  /** Absent where the record is of this computer alone. */
  readonly merge?: RecordMerge<Value, Change>;
}

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

/** Records of a handover file merged with those kept here. */
export interface MergeResult<Change> {
  /** Records that are new here. */
  readonly added: number;
  /** Records that are here already. */
  readonly same: number;
  /** Records this version cannot read; they are left out and told. */
  readonly unreadable: number;
  readonly clashes: readonly Clash[];
  /** What to write: the new records, and of clashes those a person chose from the file; empty where there are none. */
  readonly change: Partial<Change>;
}

/** How one kind of record, which a handover file carries from one computer to the next, meets what is kept there. */
export interface RecordMerge<Kept, Change> {
  /** Its name in the file. */
  readonly key: string;
  /** Its name for people: `Tabel angka`. */
  readonly name: string;
  /** How it meets what is kept on the next computer, as a sentence. */
  readonly rule: string;
  /** Everything kept of it, as JSON values. */
  records(kept: Kept): readonly unknown[];
  /** `theirs`: keys of the clashes for which the file's record was chosen. */
  merge(kept: Kept, records: readonly unknown[], theirs: ReadonlySet<string>): MergeResult<Change>;
}
