import { FaultElsewhere, traceOf } from '@shared/faults';
import type { Trace } from '@shared/faults';

/** Page → worker: one call, answered under the same number. */
interface Call {
  readonly number: number;
  readonly name: string;
  readonly given: readonly unknown[];
}
/** Worker → page: the answer to a call, or that something changed without one. */
type Answer =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly failed: Trace }
  | { readonly changed: true };

/** One end of the line; a worker and what stands in it both are one. Both are ours: what comes is not parsed. */
export interface End {
  postMessage(message: unknown): void;
  addEventListener(type: 'message' | 'messageerror' | 'error', listener: (event: MessageEvent) => void): void;
}

const NO_ANSWER = new Error('The worker gives no answer');

/** Makes a call of the service at the other end out of its name. What fails there fails here, as a `FaultElsewhere`. */
export function callsOver<Service extends object>(end: End, onChanged?: () => void) {
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>();
  let last = 0;
  end.addEventListener('message', ({ data }: { readonly data: Answer }) => {
    if ('changed' in data) {
      onChanged?.();
      return;
    }
    const call = waiting.get(data.number);
    waiting.delete(data.number);
    if ('failed' in data) call?.failed(new FaultElsewhere(data.failed));
    else call?.done(data.value);
  });
  // A worker that could not be started, or an answer that cannot be read: what waits for one would wait for ever.
  let isLost = false;
  const lost = (): void => {
    isLost = true;
    for (const { failed } of waiting.values()) failed(NO_ANSWER);
    waiting.clear();
  };
  end.addEventListener('error', lost);
  end.addEventListener('messageerror', lost);
  return <Name extends keyof Service & string>(name: Name): Service[Name] => {
    const ask = (...given: readonly unknown[]): Promise<unknown> =>
      new Promise((done, failed) => {
        if (isLost) throw NO_ANSWER;
        last += 1;
        waiting.set(last, { done, failed });
        end.postMessage({ number: last, name, given } satisfies Call);
      });
    return ask as Service[Name];
  };
}

/** Lets a service answer what comes in; the return value tells the other end that something changed. */
export function serve(end: End, service: object): () => void {
  end.addEventListener('message', ({ data }: { readonly data: Call }) => {
    const { number, name, given } = data;
    const act = service[name as never] as (...given: readonly unknown[]) => Promise<unknown>;
    void Promise.resolve()
      .then(() => act(...given))
      .then((value) => end.postMessage({ number, value } satisfies Answer))
      .catch((error: unknown) => end.postMessage({ number, failed: traceOf(error) } satisfies Answer));
  });
  return () => end.postMessage({ changed: true } satisfies Answer);
}
