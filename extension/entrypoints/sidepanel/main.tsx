import { render } from 'preact';
import { villageLists } from '@extension/import';
import { isFilling } from '@extension/panel/session/fill-lock';
import { followFilling } from '@extension/panel/session/follow-filling';
import { followPage } from '@extension/panel/session/follow-page';
import { PAGE_FOLLOWERS } from '@extension/panel/shell/page-followers';
import { App } from '@extension/panel/shell/app';
import { workerLink } from '@extension/workers/worker-link';
import { fetchShipped } from '@extension/panel/session/fetch-shipped';
import { createPageLink } from '@extension/panel/session/page-link';
import { keepCopying } from '@extension/panel/rescue';
import { browserUpdates } from '@extension/panel/update';
import { Guarded } from '@extension/ui/guarded';
import { createSession } from '@extension/panel/session/session';
import { VIEWS } from '@extension/panel/shell';
import { watchFaults } from '@extension/ui/watch-faults';
import { openStore } from '@extension/store';
import '@extension/ui/panel.css';
import '@extension/ui/controls.css';
import '@extension/ui/cards.css';
import '@extension/panel/data/import.css';
import '@extension/panel/check/findings.css';
import '@extension/panel/sources/sources.css';
import '@extension/panel/fill/plan.css';
import '@extension/panel/completeness/completeness.css';
import '@extension/ui/calendar.css';

const store = openStore();
const session = createSession({
  store,
  lists: villageLists(fetchShipped),
  link: createPageLink((error, act) => session.faults.tell(error, { part: 'Halaman situs', act })),
  followers: PAGE_FOLLOWERS,
  worker: (today) => workerLink(new Worker('/gather.js', { name: today }), session.faults),
});
watchFaults(session.faults, () => VIEWS.find(({ key }) => key === session.state().view)?.title ?? 'Panel');
const root = document.getElementById('app');
if (root)
  render(
    <Guarded part="Panel" faults={session.faults}>
      <App session={session} updates={browserUpdates()} />
    </Guarded>,
    root,
  );
// A panel that is opened while another one fills must not call that fill cut off.
session.show({ fillsElsewhere: await isFilling(navigator.locks) });
await session.load();
followPage(session);
keepCopying(session);
store.watch(() => void followFilling(session));
if (session.state().fillsElsewhere) void followFilling(session);
