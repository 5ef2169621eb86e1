import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

/** Firefox's sidebar; the shared types know only what Chrome has. */
interface Sidebar {
  readonly sidebarAction: { toggle(): Promise<void> };
}

/** Opens the panel on a click on the toolbar icon and keeps nothing: the worker may be stopped at any moment. */
export default defineBackground(() => {
  if (import.meta.env.FIREFOX) {
    const { sidebarAction } = browser as unknown as Sidebar;
    browser.action.onClicked.addListener(() => void sidebarAction.toggle());
  } else {
    void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  }
});
