import type { Problem } from '@shared/result';

/** What the panel asks of its worker. */
export type Verb = 'read' | 'confirm' | 'compare' | 'settle' | 'pack' | 'open' | 'adopt';
/** One call to the worker; it is answered under the same number. */
export interface Call {
  readonly number: number;
  readonly verb: Verb;
  readonly given: readonly unknown[];
}
export interface Answer {
  readonly number: number;
  readonly value: unknown;
}

const STOPPED: Problem = {
  message: 'Pekerjaan ini terhenti di tengah.',
  remedy: 'Tutup panel ini, buka lagi, lalu pilih berkasnya sekali lagi.',
};
/** What a call resolves to when the worker could not finish it. */
export const stopped = (verb: Verb): unknown =>
  verb === 'read' || verb === 'confirm' ? { state: 'refused', problem: STOPPED } : { ok: false, problem: STOPPED };
