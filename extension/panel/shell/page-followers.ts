import { findEvidence } from '../evidence/evidence-find';
import { compareWithList } from '../fill/compare-with-list';
import { compareWithPage } from '../fill/compare-with-page';
import { markPage } from '../fill/mark-page';
import { withOtherPages } from '../fill/other-pages';
import { chooseForm } from '../queue/move-in-queue';
import type { PageFollowers } from '../session/page-followers';
import type { Session } from '../session/session';

/** What follows from each reading of the page, in the panel as people have it. */
export const PAGE_FOLLOWERS: PageFollowers<Session> = {
  completed: withOtherPages,
  onEveryPage: findEvidence,
  // The queue follows the officer to another form.
  async onOtherForm(session, form) {
    if (form !== session.state().stored.queue.form) await chooseForm(session, form);
  },
  async onPage(session) {
    await markPage(session);
    await compareWithPage(session);
  },
  onList: compareWithList,
};
