import type { Edition } from '../catalogue';
import type { Dataset, Question } from '../dataset';
import type { Finding, FindingText } from '../findings';

/** One dataset of the file with what was found in it. */
export interface Part {
  readonly edition: Edition;
  readonly dataset: Dataset;
  readonly findings: readonly Finding[];
  readonly textOf: (finding: Finding) => FindingText;
  /** Name of a village or region for people; empty where nobody knows one. */
  readonly nameOf: (village: string) => string;
  /** Sheets without codes of their own are addressed by name. */
  readonly hasCodes: boolean;
}

/** A question only a person can decide: about a spelling, what a column is, or what an export of another system leaves open. */
export type OpenQuestion = Omit<Question, 'kind'> & { readonly kind: Question['kind'] | 'column' | 'neighbour' };

/** Everything one run has to say. */
export interface Report {
  readonly file: string;
  readonly edition: string;
  /** null for long tables of several years. */
  readonly year: number | null;
  readonly district: { readonly code: string; readonly name: string } | null;
  readonly parts: readonly Part[];
  readonly questions: readonly OpenQuestion[];
  /** What was taken for granted or left out, as sentences for people. */
  readonly notes: readonly string[];
}
