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

/** Longest stretch of work before the page gets its turn; a pause of 50 ms is felt while typing. */
const SLICE = 40;

/** Returns a function to await between small pieces of work: it lets the page run whenever a slice is used up. */
export function slices(): () => Promise<void> {
  let started = performance.now();
  return async () => {
    if (performance.now() - started < SLICE) return;
    await breathe();
    started = performance.now();
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
