import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { runInPageWorld } from '@extension/page/page-world/run';

/** Firefox's sidebar; the shared types know only what Chrome has. */
interface Sidebar {
  readonly sidebarAction: { toggle(): Promise<void> };
}

/**
 * Opens the panel on a click on the toolbar icon, runs one-shot functions in the page's world for the content script, and
 * keeps nothing: the worker may be stopped at any moment.
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
});
