import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serve, takeOver } from '@extension/page';

/**
 * Injected by the panel on demand; a second injection takes over from the first one. Not a content script of the
 * manifest: its `matches` would become host permissions of the install, and the hosts are asked for at first use.
 */
export default defineUnlistedScript(() => serve(document, browser.runtime, takeOver()));
