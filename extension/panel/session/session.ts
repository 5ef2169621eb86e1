import { dayOf } from '@shared/dates/words';
import { formatNumber } from '@shared/dataset';
import { createFaults } from '@shared/faults';
import type { Faults } from '@shared/faults';
import type { Problem, Result } from '@shared/result';
import type { VillageLists } from '@extension/import';
import { applied, NOTHING_STORED, sameTimes, soundOf, withSound } from '@extension/store';
import { sameScope, scopeOf } from '@shared/catalogue/scope';
import type { Store, StoreChange, Stored } from '@extension/store';
import type { Scope } from '@shared/catalogue/scope';
import { deriveSteps } from '@extension/model/figures/derive';
import { fillLock } from './fill-lock';
import type { FillLock } from './fill-lock';
import { helpersOf } from './helpers';
import type { Helpers, WorkerOfDay } from './helpers';
import { runSliced } from '@extension/model/figures/run-sliced';
import type { PageFollowers } from './page-followers';
import type { PageLink } from './page-link';
import { readPage } from './page-reading';
import type { Notice, PanelState, SessionState } from './state';
import { unreadNotice } from './unread-notice';

/** The panel's one state and the only way to change it. The actions of the tabs and parts are written on top of it. */
export interface Session extends Helpers {
  state(): PanelState;
  subscribe(listener: () => void): () => void;
  /** Changes what is shown, not what is kept. */
  show(patch: Partial<Omit<PanelState, 'stored' | 'derived' | 'reading'>>): void;
  /**
   * Keeps a change; on failure says why and leaves everything as it was. Resolves to the log numbers or null. Changes are
   * kept one after the other, and each follows from what is kept by then.
   */
  commit(change: StoreChange): Promise<readonly number[] | null>;
  /** Resolves once all changes made so far are kept and shown. */
  settled(): Promise<void>;
  /** The facts every log entry and decision carries. */
  stamp(): Scope & { readonly at: string; readonly by: string };
  /** Reads the whole log, some entries at a time (`Store.entries`). */
  readonly entries: Store['entries'];
  /** The bytes of a document of the register; null where none are kept. */
  file(hash: string): Promise<Result<Blob | null>>;
  /** Lets go of what is kept, because something else takes its place; `load` shows that. */
  letGo(): Promise<void>;
  readonly lists: VillageLists;
  readonly link: PageLink;
  readonly lock: FillLock;
  readonly followers: PageFollowers<Session>;
  /** What failed in this panel and has not been closed by the person. */
  readonly faults: Faults;
  /** Reads what is kept; again when another panel changed it. */
  load(): Promise<void>;
}

/** A problem as the panel shows it. */
export const badNotice = (problem: Problem): Notice => ({ tone: 'bad', ...problem });

/** Compares what figures and verdicts follow from; log and queue are not part of it, and they change with every fill. */
const sameFigures = (a: SessionState, b: SessionState): boolean =>
  a.villages === b.villages &&
  a.stored.tables === b.stored.tables &&
  a.stored.decisions === b.stored.decisions &&
  a.stored.settings === b.stored.settings &&
  a.stored.overlays === b.stored.overlays &&
  a.stored.evidence === b.stored.evidence &&
  a.stored.maps === b.stored.maps;

/** Creates the session; call `load` once. */
export function createSession(parts: {
  store: Store;
  lists: VillageLists;
  link: PageLink;
  followers: PageFollowers<Session>;
  lock?: FillLock;
  /** Given today; without it files are read in this thread. */
  worker?: WorkerOfDay;
  now?: () => Date;
}): Session {
  const { store, lists, link, followers, lock = fillLock, now = () => new Date() } = parts;
  const faults = createFaults();
  const listeners = new Set<() => void>();
  let state: PanelState = {
    phase: 'loading',
    view: 'data',
    stored: NOTHING_STORED,
    villages: null,
    derived: null,
    draft: null,
    overlayDraft: null,
    recording: null,
    gathering: null,
    handover: null,
    rescue: null,
    templateDraft: null,
    register: false,
    evidenceDraft: null,
    evidence: { chosen: null, choices: new Map(), last: null },
    page: { kind: 'reading' },
    reading: null,
    filling: false,
    fillsElsewhere: false,
    progress: null,
    leaving: new Set(),
    marks: true,
    lastFill: null,
    comparison: null,
    notice: null,
    busy: null,
  };
  let timed: SessionState['derived'] = null;
  /** Whether working out what follows from what is kept failed, and is still to be done. */
  let isBehind = false;
  /** A page that cannot be understood for a defect of ours must not stand in the way of everything else that is shown. */
  const readingOf = ({ page, derived, stored }: SessionState): SessionState['reading'] => {
    try {
      return readPage(page, derived, stored);
    } catch (error) {
      faults.tell(error, { part: 'Isi', act: 'Membaca halaman situs' });
      return null;
    }
  };
  const set = (patch: Partial<PanelState>): void => {
    const next = { ...state, ...patch };
    const { derived } = next;
    const same = derived === state.derived && next.page === state.page && next.stored === state.stored;
    state = { ...next, reading: same ? state.reading : readingOf(next) };
    for (const listener of listeners) listener();
  };
  /** Shows what is kept now, with all that follows from it. */
  const showStored = async (
    patch: Pick<SessionState, 'stored' | 'villages'> & Partial<SessionState>,
  ): Promise<void> => {
    const derived =
      !isBehind && sameFigures({ ...state, ...patch }, state)
        ? state.derived
        : await runSliced(deriveSteps(patch.stored, patch.villages, dayOf(now()), now().toISOString()));
    isBehind = false;
    set({ ...patch, derived });
  };
  /** Keeps since when cells are sound, where that changed. Lost times would only be unknown ones, so nothing waits for it. */
  const keepTimes = async (): Promise<void> => {
    const { derived, stored } = state;
    if (!derived || derived === timed) return;
    timed = derived;
    if (sameTimes(derived.soundSince, soundOf(stored.sound, stored.settings))) return;
    const { settings } = stored;
    const kept = await store.commit({ sound: (times) => withSound(times, settings, derived.soundSince) });
    if (kept.ok) state = { ...state, stored: { ...state.stored, ...kept.value.wholes } };
  };
  const villagesOf = async (stored: Stored): Promise<SessionState['villages']> => {
    const { district } = stored.settings;
    if (!district) return null;
    if (state.villages?.district.code === district) return state.villages;
    const list = await lists.of(district);
    return list.ok ? list.value : null;
  };
  /** Shows what was kept; where what follows from it cannot be worked out, that is a fault of its own. */
  const followKept = async (stored: Stored): Promise<void> => {
    try {
      await showStored({ stored, villages: await villagesOf(stored) });
      await keepTimes();
    } catch (error) {
      faults.tell(error, { part: 'Panel', act: 'Memeriksa yang tersimpan' });
      isBehind = true;
      // Figures that do not follow from what is kept must not be filled.
      set({ stored, derived: null });
    }
  };
  const keep = async (change: StoreChange): Promise<readonly number[] | null> => {
    const kept = await store.commit(change);
    if (!kept.ok) {
      set({ notice: badNotice(kept.problem) });
      return null;
    }
    const next = applied(state.stored, change, kept.value);
    // What counts of the log was read for the figures at work until now.
    if (sameScope(next.settings, state.stored.settings)) await followKept(next);
    else await load();
    return kept.value.log.map((entry) => entry.seq);
  };
  const loadKept = async (): Promise<void> => {
    const loaded = await store.load((done, total) =>
      set({ busy: { label: `Menyusun ringkasan catatan bukti: ${formatNumber(done)} dari ${formatNumber(total)}…` } }),
    );
    if (state.busy && loaded.ok) set({ busy: null });
    if (!loaded.ok) {
      set({ phase: 'broken', notice: badNotice(loaded.problem) });
      return;
    }
    const villages = await villagesOf(loaded.value);
    const notice = unreadNotice(loaded.value);
    await showStored({
      phase: 'ready',
      stored: loaded.value,
      villages,
      ...(notice && { notice }),
    });
    await keepTimes();
  };
  const load = async (): Promise<void> => {
    try {
      await loadKept();
    } catch (error) {
      faults.tell(error, { part: 'Panel', act: 'Membaca yang tersimpan' });
      isBehind = true;
      // Figures that may not follow from what is kept must not be filled.
      set(state.phase === 'loading' ? { phase: 'broken' } : { derived: null });
    }
  };
  let last: Promise<unknown> = Promise.resolve();
  /** One act on the store after the other, each beginning with what the one before it left. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = last.then(act);
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    lists,
    link,
    lock,
    followers,
    faults,
    entries: (newestFirst, onBatch) => store.entries(newestFirst, onBatch),
    file: (hash) => store.file(hash),
    letGo: () => inTurn(() => store.letGo()),
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show: set,
    ...helpersOf({ store, lists, worker: parts.worker, state: () => state, today: () => dayOf(now()) }),
    stamp: () => ({
      at: now().toISOString(),
      by: state.stored.settings.officer.name || 'petugas',
      ...scopeOf(state.stored.settings),
    }),
    commit: (change) => inTurn(() => keep(change)),
    settled: () => inTurn(() => Promise.resolve()),
    load: () => inTurn(load),
  };
}
