import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPicking } from '@extension/page/pick';

/** Injected beside the page script when an officer teaches a form, and only then. */
export default defineUnlistedScript(() => offerPicking());
