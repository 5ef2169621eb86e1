/** Let the page run once: its own timers, events and rendering come first. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** The next frame, at most 60 ms; a hidden tab draws none and slows its timers to one a second, so it only breathes. */
export function frame(): Promise<void> {
  if (document.hidden) return breathe();
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 60);
    requestAnimationFrame(() => {
      clearTimeout(late);
      resolve();
    });
  });
}

/**
 * A stretch of work before the page gets its turn, in ms: a pause of 50 is felt while typing, and on a busy machine one
 * piece of work more may take as long as a whole slice. A page that draws long at every turn gets it half as often as it
 * takes, but after `LONGEST` all the same: a table of 10,000 fields would else spend nine tenths of a fill drawing.
 */
const SLICE = 12;
const LONGEST = 25;

export type Pause = () => Promise<void>;

/** Returns a function to await between small pieces of work: it lets the page run whenever a slice is used up. */
export function slices(): Pause {
  let started = performance.now();
  let slice = SLICE;
  return async () => {
    const now = performance.now();
    if (now - started < slice) return;
    await breathe();
    started = performance.now();
    slice = Math.min(LONGEST, Math.max(SLICE, 2 * (started - now)));
  };
}

/** Resolves when nothing in the document has changed for `still` ms, or after `limit` ms. */
export function quiet(still: number, limit: number): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      observer.disconnect();
      clearTimeout(last);
      clearTimeout(end);
      resolve();
    };
    let last = setTimeout(finish, still);
    const end = setTimeout(finish, limit);
    const observer = new MutationObserver(() => {
      clearTimeout(last);
      last = setTimeout(finish, still);
    });
    observer.observe(document.documentElement, {
      childList: true,
      subtree: true,
      attributes: true,
      characterData: true,
    });
  });
}
