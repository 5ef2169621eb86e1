import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveGathering } from '@extension/workers/worker';

/** The panel's worker: reads and compares the agencies' files while the screen stays free. Its name is the panel's today. */
export default defineUnlistedScript(() => serveGathering(self, self.name));
