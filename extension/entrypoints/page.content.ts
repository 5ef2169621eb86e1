import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { serve } from '@extension/page';

/**
 * Injected by the panel on demand; a second injection takes over from the first one. No `matches`: for a script
 * registered at run time they would become host permissions of the install, and the hosts are asked for at first use.
 */
export default defineContentScript({
  registration: 'runtime',
  main(ctx) {
    serve(document, browser.runtime, ctx.signal);
  },
});
