import type { Result } from '@shared/result';
import type { HandOverStamp, OpenedHandover } from '../handover/types';

/** How far it is, of how much. */
export type Tell = (done: number, of: number) => void;

/** What the panel says of a copy to be made. */
export interface CopyFacts {
  /** Of its file. */
  readonly name: string;
  readonly made: string;
  /** Version of Cermat. */
  readonly version: string;
  readonly district: string;
}

/** A copy of everything, to be put outside the browser. */
export interface Copy {
  readonly name: string;
  readonly blob: Blob;
  readonly size: number;
  readonly hash: string;
  readonly records: number;
  /** How many of them are entries of the proof log. */
  readonly entries: number;
  /** Tells it from a copy made when something else was kept. */
  readonly print: string;
}

/** A copy that was opened and is whole. Nothing of it is kept yet. */
export interface OpenedCopy {
  readonly file: string;
  readonly hash: string;
  readonly size: number;
  readonly made: string;
  readonly version: string;
  readonly district: string;
  readonly records: number;
  readonly entries: number;
  /** Whether nobody's work is kept here: then it is put back as it was, else it joins as a handover. */
  readonly isEmptyHere: boolean;
}

/** Makes and puts back copies of everything apart from the screen. `channel`: where it says how far it is. */
export interface Rescue {
  makeCopy(facts: CopyFacts, channel: string): Promise<Result<Copy>>;
  /** Whether anything was kept since the copy with this print. */
  isChangedSince(print: string): Promise<Result<boolean>>;
  openCopy(file: File, channel: string): Promise<Result<OpenedCopy>>;
  /** Puts the opened copy back as it was, in one act; refused where something is kept here. */
  restoreCopy(channel: string): Promise<Result<OpenedCopy>>;
  /** Opens the copy as a handover; its records join those kept here when that is confirmed. */
  joinCopy(stamp: HandOverStamp, channel: string): Promise<Result<OpenedHandover>>;
  /** Ends all work under way. */
  stop(): void;
}
