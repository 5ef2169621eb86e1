import { FaultElsewhere, traceOf } from '@shared/faults';
import type { Trace } from '@shared/faults';
import type { DashboardService } from './dashboard-service';

/** Page → worker: one call of the dashboard. */
interface Call {
  readonly id: number;
  readonly call: keyof DashboardService;
  readonly values: readonly unknown[];
}
/** Worker → page: the answer to a call, or that another panel kept something. */
type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failed: Trace }
  | { readonly changed: true };

/** One end of the line; a worker and what stands in it both are one. */
export interface End {
  postMessage(message: unknown): void;
  addEventListener(type: 'message' | 'messageerror' | 'error', listener: (event: MessageEvent) => void): void;
}

const NO_ANSWER = new Error('The worker gives no answer');

/** The desk as the page sees it: every call goes to the worker. */
export function dashboardAt(end: End, onChanged: () => void): DashboardService {
  const waiting = new Map<number, { done: (value: never) => void; failed: (error: Error) => void }>();
  let last = 0;
  end.addEventListener('message', ({ data }: { readonly data: Answer }) => {
    if ('changed' in data) {
      onChanged();
      return;
    }
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if ('failed' in data) call?.failed(new FaultElsewhere(data.failed));
    else call?.done(data.value as never);
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
  const ask = <T>(call: keyof DashboardService, ...values: readonly unknown[]): Promise<T> =>
    new Promise<T>((done, failed) => {
      if (isLost) throw NO_ANSWER;
      last += 1;
      waiting.set(last, { done, failed });
      end.postMessage({ id: last, call, values } satisfies Call);
    });
  return {
    data: () => ask('data'),
    cellsOf: (owner, form) => ask('cellsOf', owner, form),
    shares: () => ask('shares'),
    keepDay: () => ask('keepDay'),
    keepLocus: (locus) => ask('keepLocus', locus),
    removeLocus: (name) => ask('removeLocus', name),
    keepSite: (forms) => ask('keepSite', forms),
  };
}

/** Lets a service answer what comes in; the return value tells the page that another panel kept something. */
export function serveDashboard(end: End, service: DashboardService): () => void {
  end.addEventListener('message', ({ data }: { readonly data: Call }) => {
    const { id, call, values } = data;
    const act = service[call] as (...args: readonly unknown[]) => Promise<unknown>;
    void Promise.resolve()
      .then(() => act(...values))
      .then((value) => end.postMessage({ id, value } satisfies Answer))
      .catch((error: unknown) => end.postMessage({ id, failed: traceOf(error) } satisfies Answer));
  });
  return () => end.postMessage({ changed: true } satisfies Answer);
}
