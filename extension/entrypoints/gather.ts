import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { servePanel } from '@extension/workers/worker';

/** The panel's worker: reads, compares and marks files while the screen stays free. Its name is the panel's today. */
export default defineUnlistedScript(() => servePanel(self, self.name));
