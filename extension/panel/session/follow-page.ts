import type { Session } from './session';
import type { PageState } from './state';

async function read(
  session: Session,
  tab: number,
  how: { readonly expandLists?: boolean; readonly everyPage?: boolean },
): Promise<PageState> {
  const reply = await session.link.ask(tab, { type: 'read', expandLists: false, ...how });
  if (!reply.ok) return { kind: 'unreadable', problem: reply.problem };
  if (reply.value.type === 'snapshot') return { kind: 'ready', tab, snapshot: reply.value.snapshot };
  const problem = { message: 'Halaman situs ini tidak dapat dibaca.', remedy: 'Muat ulang halaman situs.' };
  return { kind: 'unreadable', problem };
}

function pageForm(session: Session): string {
  const recognition = session.state().reading?.recognition;
  return recognition && 'form' in recognition ? recognition.form : '';
}

/** The last form a page showed, kept across pages that show none. */
const lastForm = new WeakMap<Session, string>();

async function readOnce(session: Session, everyPage: boolean): Promise<void> {
  const found = await session.link.findTab();
  if (session.state().filling) return;
  if (found.kind !== 'site') {
    session.show({ page: { kind: found.kind } });
    return;
  }
  const page = await read(session, found.tab, everyPage ? { everyPage } : {});
  if (session.state().filling) return;
  const { followers } = session;
  session.show({ page: followers.completed(session, page, everyPage) });
  await followers.onEveryPage(session);
  const recognition = session.state().reading?.recognition;
  const form = pageForm(session);
  // A choice made in the panel stands until the page changes.
  if (form !== '' && form !== lastForm.get(session)) {
    lastForm.set(session, form);
    await followers.onOtherForm(session, form);
  }
  if (recognition?.kind !== 'list') {
    await followers.onPage(session);
    return;
  }
  if (!recognition.complete) session.show({ page: await read(session, found.tab, { expandLists: true }) });
  await followers.onList(session);
}

const running = new WeakMap<Session, { done: Promise<void>; again: boolean; everyPage: boolean }>();

/**
 * Reads the page beside the panel again; a saved list is read in full and compared with what was written. `everyPage`
 * turns through the pages of tables, which only the officer may ask for.
 * Never two readings at a time: a call during one leads to one more after it.
 */
export function refreshPage(session: Session, everyPage = false): Promise<void> {
  const current = running.get(session);
  if (current) {
    current.again = true;
    current.everyPage ||= everyPage;
    return current.done;
  }
  const job = { done: Promise.resolve(), again: true, everyPage };
  const work = async (): Promise<void> => {
    try {
      while (job.again) {
        const every = job.everyPage;
        job.again = false;
        job.everyPage = false;
        await readOnce(session, every);
      }
    } finally {
      running.delete(session);
    }
  };
  running.set(session, job);
  job.done = work();
  return job.done;
}

/** Milliseconds between readings of a page that could not be read, as one on its way to another cannot. */
const RETRIES = [300, 700, 1500, 3000, 6000];

/** Follows the page: several signs of change within a moment lead to one reading. Returns how to stop. */
export function followPage(session: Session, delay = 120): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = async (tries: number): Promise<void> => {
    await refreshPage(session);
    const wait = session.state().page.kind === 'unreadable' ? RETRIES[tries] : undefined;
    if (wait !== undefined) schedule(wait, tries + 1);
  };
  const schedule = (wait: number, tries: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void read(tries), wait);
  };
  const changed = (): void => schedule(delay, 0);
  const stop = session.link.onChange(changed);
  changed();
  return () => {
    clearTimeout(timer);
    stop();
  };
}
