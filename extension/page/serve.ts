import { traceOf } from '@shared/faults';
import type { FillProgress, PageReply, PageRequest } from '@extension/protocol/messages';
import { PAGE_FRAME } from '@extension/protocol/page-frame';
import { PAGE_CHANGED } from '@extension/protocol/page-changed';
import { answer } from './answer';
import type { FillControl } from './fill/types';
import { connectPageWorld } from './page-world/ask';
import { readRequest } from './read-request';
import { pageState } from './dom/registry';
import { watchPage } from './watch';

/** The few parts of `browser.runtime` this side needs. */
export interface Runtime {
  readonly id: string;
  readonly onMessage: {
    addListener(listen: Listener): void;
    removeListener(listen: Listener): void;
  };
  sendMessage(message: unknown): Promise<unknown>;
}
type Listener = (
  message: unknown,
  sender: { readonly id?: string | undefined },
  respond: (reply: PageReply) => void,
) => boolean;

/**
 * Returns what the panel is told of a defect: that there was one and where in our own script, nothing that stands on
 * the page.
 */
function failure(error: unknown): PageReply {
  const { kind, frames } = traceOf(error);
  return {
    type: 'error',
    message: 'Pekerjaan di halaman ini tidak dapat diselesaikan.',
    trace: { kind, frames: frames.filter((frame) => PAGE_FRAME.test(frame)) },
  };
}

/** Least milliseconds between two tellings of how far a fill is. */
const TELL_EVERY = 100;

/**
 * Answers the panel's requests one after the other until `signal` ends, and tells it when the page changed. A request
 * under way outlives a second injection of the script: it answers through the port it came by.
 */
export function serve(root: Document, runtime: Runtime, signal: AbortSignal): void {
  connectPageWorld((call) => runtime.sendMessage(call));
  const gone = new AbortController();
  addEventListener('pagehide', () => gone.abort(), { once: true });
  let busy = 0;
  let noticed = false;

  const tellChanged = () => {
    // After an update of the extension the old script is still here, without anyone to tell.
    if (signal.aborted || !runtime.id) return;
    if (busy > 0) {
      noticed = true;
      return;
    }
    noticed = false;
    // No panel open: nobody to tell.
    runtime.sendMessage({ type: PAGE_CHANGED }).catch(() => undefined);
  };

  /** A defect while it answers is an answer too: the panel waits for one. */
  const failing = (error: unknown): PageReply => {
    console.error('Cermat', error);
    return failure(error);
  };

  const work = async (request: PageRequest): Promise<PageReply> => {
    busy += 1;
    try {
      return await answer(root, request, gone.signal, teller(runtime));
    } catch (error) {
      return failing(error);
    } finally {
      busy -= 1;
      if (busy === 0 && noticed) tellChanged();
    }
  };

  const listen: Listener = (message, sender, respond) => {
    const request = sender.id === runtime.id ? readRequest(message) : null;
    if (!request) return false;
    if (request.type === 'stop' || request.type === 'pick') {
      // Waiting its turn a stop would come after what it is meant to end; a person may take long to point.
      void answer(root, request, gone.signal).catch(failing).then(respond);
      return true;
    }
    const state = pageState();
    const reply = state.running.then(() => work(request));
    state.running = reply;
    void reply.then(respond);
    return true;
  };
  runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => runtime.onMessage.removeListener(listen));
  watchPage(root, tellChanged, signal);
}

function teller(runtime: Runtime): FillControl['progress'] {
  let told = performance.now();
  return (phase, done, total) => {
    const now = performance.now();
    if (now - told < TELL_EVERY) return;
    told = now;
    const progress: FillProgress = { type: 'cermat:fill-progress', phase, done, total };
    runtime.sendMessage(progress).catch(() => undefined);
  };
}
