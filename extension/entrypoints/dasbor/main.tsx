import '@extension/ui/panel.css';
import '@extension/ui/controls.css';
import '@extension/ui/cards.css';
import '@extension/panel/check/findings.css';
import '@extension/panel/completeness/completeness.css';
import '@extension/ui/calendar.css';
import '@extension/dashboard/shares.css';
import '@extension/dashboard/dashboard.css';

// The worker starts on its own way before the page's code is there: it has the longer one.
const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
const { showDasbor } = await import('@extension/dashboard/show-dashboard');
const root = document.getElementById('app');
if (root) showDasbor(root, worker);
