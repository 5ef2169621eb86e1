import { browser } from 'wxt/browser';
import { readyIn, UPDATE_READY, UPDATED_FROM, updatedFromIn } from '@extension/protocol/update';

/** What the browser says of updates, and what a person does with them. */
export interface Updates {
  /** Of the Cermat that runs. */
  readonly version: string;
  /** The version that waits, and the one before the last update that was not read about yet. */
  read(): Promise<{ readonly ready: string | null; readonly from: string | null }>;
  /** Calls back when either changed; returns how to stop. */
  follow(listener: () => void): () => void;
  /** Uses the version that waits: the extension is loaded anew, and the panel with it. */
  use(): void;
  /** What is new was read. */
  forget(): Promise<void>;
}

/** The browser's own. */
export const browserUpdates = (): Updates => ({
  version: browser.runtime.getManifest().version,
  async read() {
    const [ready, from] = await Promise.all([
      browser.storage.session.get(UPDATE_READY),
      browser.storage.local.get(UPDATED_FROM),
    ]);
    return { ready: readyIn(ready), from: updatedFromIn(from) };
  },
  follow(listener) {
    browser.storage.onChanged.addListener(listener);
    return () => browser.storage.onChanged.removeListener(listener);
  },
  use: () => browser.runtime.reload(),
  forget: () => browser.storage.local.remove(UPDATED_FROM),
});
