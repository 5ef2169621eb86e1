import type { Result } from '@shared/result';

/** A file made for the person. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface MarkedFile extends MadeFile {
  /** What it holds, as sentences with figures. */
  readonly told: string;
}

/** Makes what goes back to those who keep the sources, apart from the screen. */
export interface SourceWork {
  /** A copy of a file the figures came from, with what was found in it. */
  mark(file: File): Promise<Result<MarkedFile>>;
  /** What one agency has to put right, as a workbook to send. */
  listFindings(agency: string): Promise<Result<MadeFile>>;
  /** Ends all work under way. */
  stop(): void;
}
