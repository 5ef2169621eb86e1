/**
 * What the page side remembers between messages. It is kept on the isolated world's global object, so that injecting
 * the script a second time finds the handles, the last fill and a running request again instead of starting anew.
 */
export interface LastWrite {
  readonly element: HTMLElement;
  readonly identity: string;
  readonly before: string;
  /** As it stood after the fill: what a person typed since is not undone. */
  readonly after: string;
}

interface PageState {
  readonly ids: WeakMap<Element, string>;
  readonly elements: Map<string, WeakRef<HTMLElement>>;
  count: number;
  lastFill: readonly LastWrite[];
  /** Requests are answered one after the other. */
  running: Promise<unknown>;
  /** Ends the fill under way, or the last one, where ending does nothing. */
  stop: AbortController | null;
  /** Lets the person point at a field; from a script of its own, injected while a form is taught. */
  pick: ((root: Document, signal: AbortSignal) => Promise<string | null>) | null;
  /** Ends the listening of the injection at work. */
  listening: AbortController | null;
}

const KEY = Symbol.for('cermat.page');

export function pageState(): PageState {
  const world = globalThis as { [KEY]?: PageState };
  world[KEY] ??= {
    ids: new WeakMap(),
    elements: new Map(),
    count: 0,
    lastFill: [],
    running: Promise.resolve(),
    stop: null,
    pick: null,
    listening: null,
  };
  return world[KEY];
}

/** Ends what an earlier injection of the script listens to, and gives what ends this one's. */
export function takeOver(): AbortSignal {
  const state = pageState();
  state.listening?.abort();
  state.listening = new AbortController();
  return state.listening.signal;
}

/** The element's handle: the same as long as the element lives. */
export function handleOf(element: HTMLElement): string {
  const state = pageState();
  const known = state.ids.get(element);
  if (known !== undefined) return known;
  state.count += 1;
  const id = `f${state.count}`;
  state.ids.set(element, id);
  state.elements.set(id, new WeakRef(element));
  return id;
}

/** The element of a handle, or null when it left the page. */
export function elementOf(id: string): HTMLElement | null {
  const state = pageState();
  const element = state.elements.get(id)?.deref();
  if (element?.isConnected) return element;
  if (!element) state.elements.delete(id);
  return null;
}

/** The element lives but is not in the document: its row is on another page of a list. */
export const isAway = (id: string): boolean => pageState().elements.get(id)?.deref()?.isConnected === false;
