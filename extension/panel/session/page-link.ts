import { browser } from 'wxt/browser';
import { FaultElsewhere } from '@shared/faults';
import { fail, ok } from '@shared/result';
import type { Result } from '@shared/result';
import { FillProgress, PageReply } from '@extension/protocol/messages';
import { PAGE_CHANGED } from '@extension/protocol/page-changed';
import type { PageRequest } from '@extension/protocol/messages';

/** A tab of a permitted host, or why there is none. */
export type SiteTab = { readonly kind: 'site'; readonly tab: number } | { readonly kind: 'permission' | 'elsewhere' };

/** The panel's line to the page beside it. Nothing a page says is trusted: each answer is parsed. */
export interface PageLink {
  findTab(): Promise<SiteTab>;
  /** Asks the browser for the national hosts; must be called straight from a click. */
  askPermission(): Promise<boolean>;
  ask(tab: number, request: PageRequest): Promise<Result<PageReply>>;
  /** Calls back when the page, or the tab beside the panel, may have changed. */
  onChange(listener: () => void): () => void;
  /** Calls back with how far the fill in a tab is. */
  onProgress(tab: number, listener: (progress: FillProgress) => void): () => void;
}

const PAGE_SCRIPT = '/page.js';
/** What lets a person point at fields; apart, because only those who teach a form need it. */
const PICK_SCRIPT = '/pick.js';

const UNREACHABLE = fail('Halaman situs ini tidak dapat dibaca.', 'Muat ulang halaman situs, lalu kembali ke sini.');

function hosts(): { granted: string[]; optional: string[] } {
  const manifest = browser.runtime.getManifest();
  const given: unknown = manifest.host_permissions ?? [];
  const optional: unknown = manifest.optional_host_permissions ?? [];
  const strings = (list: unknown): string[] => (Array.isArray(list) ? list.map(String) : []);
  return { granted: strings(given), optional: strings(optional) };
}

async function permittedHosts(): Promise<string[]> {
  const { granted, optional } = hosts();
  const checks = await Promise.all(
    [...granted, ...optional].map(async (host) =>
      (await browser.permissions.contains({ origins: [host] })) ? [host] : [],
    ),
  );
  return checks.flat();
}

/** Opened as a tab (Firefox, tests) the panel is itself the active tab: then the site tab used last is meant. */
async function candidateTab(permitted: string[]): Promise<number | undefined> {
  if (permitted.length === 0) return undefined;
  const own = await browser.tabs.getCurrent();
  if (own === undefined) {
    const [active] = await browser.tabs.query({ active: true, currentWindow: true, url: permitted });
    return active?.id;
  }
  const tabs = await browser.tabs.query({ url: permitted });
  tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return tabs[0]?.id;
}

/** What was sent may have been done by the page before it went away: it is never sent a second time. */
const isOnce = (request: PageRequest): boolean =>
  request.type === 'fill' || request.type === 'undo' || request.type === 'pick';

/** Milliseconds to wait for an answer; a page that is just going away may never give one. A fill takes what it takes, and so does undoing it. */
const patience = (request: PageRequest): number | null => {
  if (isOnce(request)) return null;
  if (request.type === 'read' && request.everyPage) return 120_000;
  return request.type === 'read' && !request.expandLists ? 5_000 : 20_000;
};

const GONE = fail('Halaman situs berpindah atau dimuat ulang saat diisi.', 'Periksa halaman situs, lalu isi lagi.');

/** Undefined when the act fails or takes longer than `ms`. */
async function within<T>(ms: number | null, act: () => Promise<T>): Promise<T | undefined> {
  let timer: number | undefined;
  const late = new Promise<undefined>((done) => {
    if (ms !== null) timer = window.setTimeout(done, ms);
  });
  try {
    return await Promise.race([act(), late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

const send = (tab: number, request: PageRequest): Promise<unknown> =>
  within<unknown>(patience(request), () => browser.tabs.sendMessage(tab, request, { frameId: 0 }));

const inject = (tab: number, script: '/page.js' | '/pick.js'): Promise<unknown> =>
  within<unknown>(5_000, () => browser.scripting.executeScript({ target: { tabId: tab }, files: [script] }));

/** What the page was asked to do, as a person knows it. */
const ACTS: Readonly<Record<PageRequest['type'], string>> = {
  read: 'Membaca halaman situs',
  fill: 'Mengisi halaman situs',
  stop: 'Menghentikan pengisian',
  mark: 'Menandai halaman situs',
  pick: 'Menunjuk ruas di halaman situs',
  undo: 'Mengembalikan isian',
  'clear-marks': 'Menghapus tanda di halaman situs',
};

/** The real link; `tellFault` hears of defects in the page's script. */
export function createPageLink(tellFault: (error: unknown, act: string) => void): PageLink {
  return {
    async findTab() {
      const permitted = await permittedHosts();
      const tab = await candidateTab(permitted);
      if (tab !== undefined) return { kind: 'site', tab };
      return { kind: permitted.length === 0 ? 'permission' : 'elsewhere' };
    },
    askPermission: () => browser.permissions.request({ origins: hosts().optional }),
    async ask(tab, request) {
      if (request.type === 'pick' && (await inject(tab, PICK_SCRIPT)) === undefined) return UNREACHABLE;
      let reply = await send(tab, request);
      if (reply === undefined && isOnce(request)) return GONE;
      if (reply === undefined) {
        if ((await inject(tab, PAGE_SCRIPT)) === undefined) return UNREACHABLE;
        reply = await send(tab, request);
      }
      const parsed = PageReply.safeParse(reply);
      if (!parsed.success) return UNREACHABLE;
      if (parsed.data.type !== 'error') return ok(parsed.data);
      if (parsed.data.trace) tellFault(new FaultElsewhere(parsed.data.trace), ACTS[request.type]);
      return fail(parsed.data.message, 'Muat ulang halaman situs, lalu ulangi.');
    },
    onChange(listener) {
      const onMessage = (message: unknown): void => {
        const type: unknown =
          typeof message === 'object' && message !== null && 'type' in message ? message.type : message;
        if (type === PAGE_CHANGED) listener();
      };
      const onUpdated = (_tab: number, change: { status?: string | undefined }): void => {
        if (change.status === 'complete') listener();
      };
      browser.runtime.onMessage.addListener(onMessage);
      browser.tabs.onUpdated.addListener(onUpdated);
      browser.tabs.onActivated.addListener(listener);
      return () => {
        browser.runtime.onMessage.removeListener(onMessage);
        browser.tabs.onUpdated.removeListener(onUpdated);
        browser.tabs.onActivated.removeListener(listener);
      };
    },
    onProgress(tab, listener) {
      const onMessage = (message: unknown, sender: { readonly tab?: { readonly id?: number | undefined } }): void => {
        const progress = FillProgress.safeParse(message);
        if (progress.success && sender.tab?.id === tab) listener(progress.data);
      };
      browser.runtime.onMessage.addListener(onMessage);
      return () => browser.runtime.onMessage.removeListener(onMessage);
    },
  };
}
