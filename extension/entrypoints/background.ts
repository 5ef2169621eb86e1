import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { UPDATE_READY, UPDATED_FROM } from '@extension/protocol/update';
import { runInPageWorld } from '@extension/page/page-world/run';

/** Firefox's sidebar; the shared types know only what Chrome has. */
interface Sidebar {
  readonly sidebarAction: { toggle(): Promise<void> };
}

/**
 * Opens the panel on a click on the toolbar icon, runs one-shot functions in the page's world for the content script, and
 * puts down what the browser says of updates; it keeps nothing itself: the worker may be stopped at any moment.
 */
export default defineBackground(() => {
  if (import.meta.env.FIREFOX) {
    const { sidebarAction } = browser as unknown as Sidebar;
    browser.action.onClicked.addListener(() => void sidebarAction.toggle());
  } else {
    void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  }
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const answer = runInPageWorld(browser.scripting, browser.runtime.id, message, sender);
    if (!answer) return false;
    void answer.then(respond);
    return true;
  });
  // Heard, an update waits for the panel: Chrome waits while it is open, Firefox until it is used or the browser starts anew.
  browser.runtime.onUpdateAvailable.addListener(({ version }) => {
    void browser.storage.session.set({ [UPDATE_READY]: version });
  });
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    if (reason === 'update' && previousVersion !== undefined)
      void browser.storage.local.set({ [UPDATED_FROM]: previousVersion });
  });
});
