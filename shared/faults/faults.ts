import { traceOf } from './trace';
import type { Trace } from './trace';

/** Where something failed, in the programme's own words, never in those of the data. */
export interface Where {
  /** The part of the screen: "Periksa". */
  readonly part: string;
  /** The act: "Membaca berkas"; empty where only the part is known. */
  readonly act?: string;
}
/** A defect that a person met. */
export interface Fault extends Trace, Where {
  /** How often it was met. */
  readonly times: number;
}

/** The defects met on one page since the person last closed the notice of them. */
export interface Faults {
  /** The first one first: what came after it is often only its consequence. */
  all(): readonly Fault[];
  tell(error: unknown, where: Where): void;
  readonly clear: () => void;
  subscribe(listener: () => void): () => void;
}

/** More are not kept: they are mostly consequences of the first. */
export const MOST_FAULTS = 5;

const isSame = (a: Fault, b: Fault): boolean =>
  a.part === b.part && a.act === b.act && a.kind === b.kind && a.frames[0] === b.frames[0];

/** A defect as it was met once. */
export const faultOf = (error: unknown, where: Where): Fault => ({ ...where, ...traceOf(error), times: 1 });

/** Begins with none. */
export function createFaults(): Faults {
  const listeners = new Set<() => void>();
  let faults: readonly Fault[] = [];
  const set = (next: readonly Fault[]): void => {
    faults = next;
    for (const listener of listeners) listener();
  };
  return {
    all: () => faults,
    tell(error, where) {
      const fault = faultOf(error, where);
      const known = faults.findIndex((one) => isSame(one, fault));
      if (known >= 0) set(faults.map((one, at) => (at === known ? { ...one, times: one.times + 1 } : one)));
      else if (faults.length < MOST_FAULTS) set([...faults, fault]);
    },
    clear: () => set([]),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
