import { createContext, runInContext } from 'node:vm';
import type { CDPSession, Page } from 'puppeteer-core';
import { PageWorldCall } from '@extension/page/page-world/call';
import { TARGET_MARK } from '@extension/page/page-world/target-mark';
import { bundleOf, openProfile } from '../../kit/chromium';
import { moduleOrigin } from '../../kit/modules';
import type {
  FieldResult,
  FillItem,
  PageMark,
  PageReply,
  PageRequest,
  PageSnapshot,
} from '@extension/protocol/messages';

export { CHROMIUM } from '../../kit/chromium';

/** Sources of the functions run in the page's world, as the background ships them. */
async function pageWorldSources(): Promise<Map<string, string>> {
  const code = await bundleOf('page-world');
  const context = createContext({});
  runInContext(code, context);
  return new Map(JSON.parse(runInContext(SOURCES, context) as string) as [string, string][]);
}
const SOURCES = `JSON.stringify(Object.entries(cermatWorld.PAGE_WORLD).map(([name, run]) => [name, String(run)]))`;

/** Gives the page side its way to the page's world, as `serve` does through the background. */
const TO_PAGE_WORLD = `
  globalThis.waiting ??= new Map();
  globalThis.fromPageWorld = (token, answer) => waiting.get(token)?.(answer);
  cermatPage.connectPageWorld((call) => new Promise((resolve) => {
    waiting.set(call.token, resolve);
    toPageWorld(JSON.stringify(call));
  }));`;

/** A page of jQuery-era parts with our script in a world of its own, as a content script has it. */
export interface Bench {
  readonly page: Page;
  readonly bundle: string;
  /** Loads html into an empty page together with jQuery, Bootstrap 3, DataTables and Select2. */
  open(html: string, script?: string): Promise<void>;
  /** Opens a page served elsewhere, as it is. */
  openAt(address: string): Promise<void>;
  /** Runs an expression in the isolated world. */
  inside<T>(expression: string): Promise<T>;
  ask(request: PageRequest): Promise<PageReply>;
  read(expandLists?: boolean): Promise<PageSnapshot>;
  fill(items: readonly FillItem[]): Promise<FieldResult[]>;
  mark(marks: readonly PageMark[]): Promise<void>;
  close(): Promise<void>;
}

const SCRIPTS = [
  'jquery/dist/jquery.min.js',
  'bootstrap/dist/js/bootstrap.min.js',
  'datatables.net/js/jquery.dataTables.min.js',
  'select2/dist/js/select2.full.min.js',
];
const STYLES = ['bootstrap/dist/css/bootstrap.min.css', 'select2/dist/css/select2.min.css'];

/** Runs in the page: loads components from a server that the browser may keep them of, in their order. */
async function addComponents(from: string, styles: readonly string[], scripts: readonly string[]): Promise<void> {
  const loaded = [
    ...styles.map((path) => Object.assign(document.createElement('link'), { rel: 'stylesheet', href: from + path })),
    ...scripts.map((path) => Object.assign(document.createElement('script'), { async: false, src: from + path })),
  ].map((tag) => {
    document.head.append(tag);
    return new Promise((ready, failed) => {
      tag.onload = ready;
      tag.onerror = () => failed(new Error(`Not loaded: ${tag.outerHTML}`));
    });
  });
  await Promise.all(loaded);
}

export async function openBench(options: { readonly windowed?: boolean } = {}): Promise<Bench> {
  const [bundle, pageWorld] = [await bundleOf('page'), await pageWorldSources()];
  const profile = await openProfile(options);
  const page = await profile.newPage();
  await page.setViewport({ width: 966, height: 650 });
  const session: CDPSession = await page.createCDPSession();
  await session.send('Page.enable');
  await session.send('Runtime.enable');
  // Stands in for the background: runs the functions of the closed list in the main world, on the isolated world's request.
  await session.send('Runtime.addBinding', { name: 'toPageWorld', executionContextName: 'cermat' });
  session.on('Runtime.bindingCalled', ({ payload, executionContextId: contextId }) => {
    const call = PageWorldCall.parse(JSON.parse(payload));
    const source = pageWorld.get(call.family);
    const args = JSON.stringify([`[${TARGET_MARK}="${call.token}"]`, call.value]).slice(1, -1);
    void page
      .evaluate(source ? `(${source})(${args})` : 'null')
      .catch(() => null)
      .then((answer) =>
        session.send('Runtime.evaluate', {
          expression: `fromPageWorld(${JSON.stringify(call.token)}, ${JSON.stringify(answer ?? null)})`,
          contextId,
        }),
      )
      .catch(() => undefined);
  });
  let world: { frame: string; id: number } | null = null;

  const enterWorld = async (): Promise<number> => {
    const { frameTree } = await session.send('Page.getFrameTree');
    const frame = frameTree.frame.loaderId;
    if (world?.frame === frame) return world.id;
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'cermat',
    });
    world = { frame, id: executionContextId };
    await session.send('Runtime.evaluate', {
      expression: `${bundle};globalThis.cermatPage=cermatPage;${TO_PAGE_WORLD}`,
      contextId: executionContextId,
    });
    return executionContextId;
  };

  const bench: Bench = {
    page,
    bundle,
    async open(html, script = '') {
      const from = await moduleOrigin();
      await page.goto(from);
      await page.setContent(`<!doctype html><html><head><title>Uji</title></head><body>${html}</body></html>`);
      await page.evaluate(addComponents, `${from}/modules/`, STYLES, SCRIPTS);
      await page.evaluate(() => {
        const counts = { submit: 0, click: 0 };
        Object.assign(window, { counts });
        addEventListener('submit', (event) => ((counts.submit += 1), event.preventDefault()), true);
        addEventListener(
          'click',
          (event) => {
            if ((event.target as Element).closest('button, a, [type=submit]')) counts.click += 1;
          },
          true,
        );
      });
      if (script) await page.addScriptTag({ content: script });
      world = null;
    },
    async openAt(address) {
      await page.goto(address, { waitUntil: 'load' });
      world = null;
    },
    async inside<T>(expression: string) {
      const contextId = await enterWorld();
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as T;
    },
    ask: (request) =>
      bench.inside(`cermatPage.answer(document, ${JSON.stringify(request)}, new AbortController().signal)`),
    async read(expandLists = false) {
      const reply = await bench.ask({ type: 'read', expandLists });
      if (reply.type !== 'snapshot') throw new Error(`Unexpected ${reply.type}`);
      return reply.snapshot;
    },
    async fill(items) {
      const reply = await bench.ask({ type: 'fill', items });
      if (reply.type !== 'filled') throw new Error(`Unexpected ${reply.type}`);
      return reply.results;
    },
    async mark(marks) {
      await bench.ask({ type: 'mark', marks });
    },
    close: () => profile.close(),
  };
  return bench;
}

/** A fill item for a field as it was read. */
export const itemFor = (snapshot: PageSnapshot, label: string, value: string): FillItem => {
  const [field, second] = snapshot.fields.filter((one) => one.label === label);
  if (!field || second) throw new Error(`Not one field labelled ${label}`);
  return { field: field.id, identity: field.identity, value, before: field.value };
};
