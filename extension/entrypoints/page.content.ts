import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { serve } from '@extension/page';

/** Injected by the panel on demand; a second injection takes over from the first one. */
export default defineContentScript({
  matches: ['https://aksi.bangda.kemendagri.go.id/*', 'https://konvergensi.bangda.kemendagri.go.id/*'],
  registration: 'runtime',
  main(ctx) {
    serve(document, browser.runtime, ctx.signal);
  },
});
