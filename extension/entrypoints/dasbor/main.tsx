import '@extension/panel/panel.css';
import '@extension/panel/controls.css';
import '@extension/panel/cards.css';
import '@extension/panel/findings.css';
import '@extension/panel/completeness.css';
import '@extension/panel/dasbor/shares.css';
import '@extension/panel/dasbor/dasbor.css';

// The worker starts on its own way before the page's code is there: it has the longer one.
const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
const { showDasbor } = await import('@extension/panel/dasbor/show-dasbor');
const root = document.getElementById('app');
if (root) showDasbor(root, worker);
