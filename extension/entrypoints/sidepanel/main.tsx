import { render } from 'preact';
import { villageLists } from '@extension/import';
import { followPage } from '@extension/panel/actions/refresh-page';
import { App } from '@extension/panel/app';
import { workerLink } from '@extension/panel/gather/worker-link';
import { fetchShipped } from '@extension/panel/fetch-shipped';
import { createPageLink } from '@extension/panel/page-link';
import { Guarded } from '@extension/panel/parts/guarded';
import { createSession } from '@extension/panel/session';
import { VIEWS } from '@extension/panel/views';
import { watchFaults } from '@extension/panel/watch-faults';
import { openStore } from '@extension/store';
import '@extension/panel/panel.css';
import '@extension/panel/controls.css';
import '@extension/panel/cards.css';
import '@extension/panel/findings.css';
import '@extension/panel/plan.css';
import '@extension/panel/completeness.css';

const store = openStore();
const session = createSession({
  store,
  lists: villageLists(fetchShipped),
  link: createPageLink(),
  worker: (today) => workerLink('/gather.js', today),
});
watchFaults(session.faults, () => VIEWS.find(({ key }) => key === session.state().view)?.title ?? 'Panel');
const root = document.getElementById('app');
if (root)
  render(
    <Guarded part="Panel" faults={session.faults}>
      <App session={session} />
    </Guarded>,
    root,
  );
await session.load();
followPage(session);
store.watch(() => void session.load());
