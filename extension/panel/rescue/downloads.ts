import { browser } from 'wxt/browser';

/** What the panel may do with the browser's downloads, once a person allowed it. */
export interface Downloads {
  /** Whether it may; nothing is asked. */
  isAllowed(): Promise<boolean>;
  /** Asks the person; must be called straight from a press. */
  ask(): Promise<boolean>;
  /** Gives it back. */
  giveBack(): Promise<void>;
  /** Puts a file into the folder of downloads, in the place of the one of that name. False where it did not get there. */
  put(name: string, content: Blob): Promise<boolean>;
}

const WANTED = { permissions: ['downloads'] } as const;

/** Resolves once the download has ended: true where it is whole. */
const ended = (id: number): Promise<boolean> =>
  new Promise((done) => {
    const { onChanged } = browser.downloads;
    const look = (state: string | undefined): void => {
      if (state !== 'complete' && state !== 'interrupted') return;
      onChanged.removeListener(follow);
      done(state === 'complete');
    };
    const follow = (change: {
      readonly id: number;
      readonly state?: { readonly current?: string | undefined } | undefined;
    }): void => {
      if (change.id === id) look(change.state?.current);
    };
    onChanged.addListener(follow);
    // It may have ended before anybody listened.
    void browser.downloads.search({ id }).then(([found]) => look(found?.state));
  });

/** The browser's own. */
export const downloads: Downloads = {
  isAllowed: () => browser.permissions.contains({ permissions: [...WANTED.permissions] }),
  ask: () => browser.permissions.request({ permissions: [...WANTED.permissions] }),
  async giveBack() {
    await browser.permissions.remove({ permissions: [...WANTED.permissions] });
  },
  async put(name, content) {
    const url = URL.createObjectURL(content);
    try {
      const id = await browser.downloads.download({
        url,
        filename: name,
        conflictAction: 'overwrite',
        saveAs: false,
      });
      return await ended(id);
    } catch {
      return false;
    } finally {
      URL.revokeObjectURL(url);
    }
  },
};
