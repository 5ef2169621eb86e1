// How fast a page is filled: beside a bare loop in the page that sets values and fires the same events, beside Playwright
// filling the same page field by field, and one village form from click to verified read-back.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ensureChromium } from '../tools/browser.mjs';
import { medianOf } from './measure.mjs';

const FIELDS = 1000;
const MANY = 10_000;
const ROUNDS = 3;
const CACHE = resolve('node_modules/.cache/cermat-bench');

/** @typedef {import('../../extension/protocol/messages').FillItem} FillItem */
/** @typedef {(message: object, sender: { id: string }, respond: (reply: any) => void) => boolean} Listener */
/**
 * @typedef {{
 *   answer: (root: Document, request: object, gone: AbortSignal, progress?: (phase: string, done: number, total: number) => void) => Promise<any>,
 *   serve: (root: Document, runtime: object, signal: AbortSignal) => void,
 * }} PageSide
 */

/** The few parts of Playwright used here. @typedef {{ launch(options: { executablePath: string, args: string[] }): Promise<{ newPage(): Promise<PlaywrightPage>, close(): Promise<void> }> }} Playwright */
/**
 * @typedef {{
 *   goto(url: string): Promise<unknown>,
 *   setContent(html: string): Promise<void>,
 *   evaluate<R>(run: string | (() => R), arg?: undefined): Promise<Awaited<R>>,
 *   evaluate<R, A>(run: (arg: A) => R, arg: A): Promise<Awaited<R>>,
 *   locator(selector: string): { fill(value: string): Promise<void> },
 * }} PlaywrightPage
 */

/** Playwright, put into an ignored folder for this measurement alone. */
async function playwright() {
  const entry = resolve(CACHE, 'node_modules/playwright-core/index.mjs');
  if (!existsSync(entry)) {
    const npm = process.env['npm_execpath'];
    const args = [
      'install',
      '--prefix',
      CACHE,
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      'playwright-core@1.65.1',
    ];
    if (npm) execFileSync(process.execPath, [npm, ...args], { stdio: 'ignore' });
    else execFileSync('npm', args, { stdio: 'ignore' });
  }
  /** @type {{ chromium: Playwright }} */
  const { chromium } = await import(pathToFileURL(entry).href);
  return chromium;
}

/** The page side as the extension injects it. */
async function pageSide() {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: { '@shared': resolve('shared'), '@extension': resolve('extension') } },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry: resolve('extension/page/index.ts'), formats: ['iife'], name: 'cermatPage' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('No bundle');
  return output.output[0].code;
}

/** @param {number} count */
const plainInputs = (count) =>
  `<!doctype html><title>Uji</title><form>${Array.from(
    { length: count },
    (_, at) => `<p><label>Jumlah ${at} <input id="i${at}"></label></p>`,
  ).join('')}</form>`;

/**
 * Sets every value with the events a person's edit fires, and nothing else; milliseconds.
 * @param {number} count
 */
function bareLoop(count) {
  const inputs = [...document.querySelectorAll('input')].slice(0, count);
  const started = performance.now();
  inputs.forEach((input, at) => {
    const value = String(at + 1);
    const tell = (/** @type {Event} */ event) => input.dispatchEvent(event);
    tell(new FocusEvent('focus', { composed: true }));
    tell(new FocusEvent('focusin', { bubbles: true, composed: true }));
    input.value = value;
    tell(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText', data: value }));
    tell(new Event('setvalue', { bubbles: true, composed: true }));
    tell(new KeyboardEvent('keyup', { bubbles: true, composed: true, key: 'Process', keyCode: 229, which: 229 }));
    tell(new Event('change', { bubbles: true, composed: true }));
    tell(new FocusEvent('blur', { composed: true }));
    tell(new FocusEvent('focusout', { bubbles: true, composed: true }));
  });
  return performance.now() - started;
}

/** Reads, plans and fills every field; milliseconds of the whole, and of the writing with and without its pauses. */
async function pipeline() {
  // The pauses in which the page has its turn (and draws) go through message channels: what they take is counted apart.
  let paused = 0;
  const { MessageChannel: Channel } = globalThis;
  globalThis.MessageChannel = class extends Channel {
    constructor() {
      super();
      const started = performance.now();
      this.port1.addEventListener('message', () => {
        paused += performance.now() - started;
      });
    }
  };
  const { answer } = /** @type {{ cermatPage: PageSide }} */ (/** @type {unknown} */ (globalThis)).cermatPage;
  const gone = new AbortController().signal;
  const { snapshot } = await answer(document, { type: 'read', expandLists: false }, gone);
  const items = snapshot.fields.map(
    (/** @type {{ id: string, identity: string, value: string }} */ field, /** @type {number} */ at) => ({
      field: field.id,
      identity: field.identity,
      before: field.value,
      value: String(at + 1),
    }),
  );
  const started = performance.now();
  let first = 0;
  let last = 0;
  let between = 0;
  const { results } = await answer(document, { type: 'fill', items }, gone, (phase, done) => {
    if (phase !== 'write') return;
    if (done === 1) {
      first = performance.now();
      between = -paused;
    }
    last = performance.now();
    if (done === items.length) between += paused;
  });
  const whole = performance.now() - started;
  globalThis.MessageChannel = Channel;
  const kept = results.filter((/** @type {{ outcome: string }} */ { outcome }) => outcome === 'filled').length;
  return { whole, write: last - first - between, paused: between, kept };
}

/**
 * Reads the page and fills its first `count` fields, while a message goes round in the page as often as it comes to its
 * turn; milliseconds of the longest stretch without one, and of the browser's longest drawing, which it counts apart.
 * @param {number} count
 */
async function longestStretch(count) {
  const { answer } = /** @type {{ cermatPage: PageSide }} */ (/** @type {unknown} */ (globalThis)).cermatPage;
  const gone = new AbortController().signal;
  const longest = { work: 0, drawing: 0 };
  let last = performance.now();
  /** @type {keyof typeof longest} */
  let kind = 'work';
  let ended = false;
  /** @param {keyof typeof longest} next */
  const mark = (next) => {
    const now = performance.now();
    longest[kind] = Math.max(longest[kind], now - last);
    [last, kind] = [now, next];
  };
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    mark('work');
    if (!ended) port2.postMessage(0);
  };
  const onFrame = () => {
    mark('drawing');
    if (!ended) requestAnimationFrame(onFrame);
  };
  port2.postMessage(0);
  requestAnimationFrame(onFrame);
  const { snapshot } = await answer(document, { type: 'read', expandLists: false }, gone);
  const items = snapshot.fields.map(
    (/** @type {{ id: string, identity: string, value: string }} */ field, /** @type {number} */ at) => ({
      field: field.id,
      identity: field.identity,
      before: field.value,
      value: String(at + 1),
    }),
  );
  await new Promise((rested) => setTimeout(rested, 100));
  const { results } = await answer(document, { type: 'fill', items }, gone, (phase, done) => {
    if (phase === 'write' && done === count) void answer(document, { type: 'stop' }, gone);
  });
  ended = true;
  return {
    ...longest,
    kept: results.filter((/** @type {{ outcome: string }} */ { outcome }) => outcome === 'filled').length,
  };
}

/** From one figure a person changes to the page read again, as the panel asks for it; milliseconds. */
function changeToRead() {
  const { serve } = /** @type {{ cermatPage: PageSide }} */ (/** @type {unknown} */ (globalThis)).cermatPage;
  return new Promise((read) => {
    let started = 0;
    /** @type {Listener} */
    let listen = () => false;
    const runtime = {
      id: 'cermat',
      onMessage: { addListener: (/** @type {Listener} */ one) => (listen = one), removeListener: () => undefined },
      sendMessage: () => {
        listen({ type: 'read', expandLists: false }, runtime, () => read(performance.now() - started));
        return Promise.resolve();
      },
    };
    serve(document, runtime, new AbortController().signal);
    const [input] = document.querySelectorAll('input');
    if (!input) throw new Error('No field');
    started = performance.now();
    input.value = '7';
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function fillSpeed() {
  const [chromium, code] = [await playwright(), await pageSide()];
  const browser = await chromium.launch({ executablePath: ensureChromium().path, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    /** @param {number} count */
    const open = async (count) => {
      await page.goto('about:blank');
      await page.setContent(plainInputs(count));
      await page.evaluate(`${code};globalThis.cermatPage = cermatPage`);
    };
    /** @type {Record<'loop' | 'write' | 'paused' | 'whole' | 'playwright' | 'village' | 'read', number[]>} */
    const times = { loop: [], write: [], paused: [], whole: [], playwright: [], village: [], read: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      await open(FIELDS);
      times.loop.push(await page.evaluate(bareLoop, FIELDS));
      await open(FIELDS);
      const run = await page.evaluate(pipeline);
      if (run.kept !== FIELDS) throw new Error(`Only ${run.kept} of ${FIELDS} fields were kept.`);
      times.write.push(run.write);
      times.paused.push(run.paused);
      times.whole.push(run.whole);
    }
    await open(FIELDS);
    const started = performance.now();
    for (let at = 0; at < FIELDS; at += 1) await page.locator(`#i${at}`).fill(String(at + 1));
    times.playwright.push(performance.now() - started);
    for (let round = 0; round < 9; round += 1) {
      await open(12);
      times.village.push((await page.evaluate(pipeline)).whole);
    }
    const stretches = [];
    for (const fields of [FIELDS, MANY]) {
      await open(fields);
      const run = await page.evaluate(longestStretch, FIELDS);
      if (run.kept !== FIELDS) throw new Error(`Only ${run.kept} of ${FIELDS} fields were kept.`);
      stretches.push({ fields, ...run });
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      await open(MANY);
      times.read.push(await page.evaluate(changeToRead));
    }
    const ms = (/** @type {keyof typeof times} */ name) => medianOf(times[name]);
    const note = (/** @type {keyof typeof times} */ name) => `${ms(name).toFixed(1)} ms`;
    return [
      {
        name: 'fill write ÷ bare loop',
        value: ms('write') / ms('loop'),
        unit: '×',
        goal: 3,
        better: 'lower',
        note: `${FIELDS} plain inputs: ${note('write')} with every field looked at again and read, against ${note('loop')}; the page had its turn for ${note('paused')} more`,
      },
      {
        name: 'playwright fill ÷ fill pipeline',
        value: ms('playwright') / ms('whole'),
        unit: '×',
        goal: 5,
        better: 'higher',
        note: `${FIELDS} plain inputs: ${note('playwright')} against ${note('whole')} with looking, settling, probing and reading back`,
      },
      {
        name: 'longest stretch of work ms',
        value: Math.max(...stretches.map(({ work }) => work)),
        unit: 'ms',
        goal: 50,
        better: 'lower',
        note: `without the page's turn, reading and filling: ${stretches
          .map(
            ({ fields, work, drawing }) =>
              `${work.toFixed(0)} ms on a page of ${fields} inputs, of which ${FIELDS} are filled (its own drawing at most ${drawing.toFixed(0)} ms)`,
          )
          .join(', ')}; a busy machine counts`,
      },
      {
        name: 'change to page read again ms',
        value: ms('read'),
        unit: 'ms',
        goal: null,
        better: 'lower',
        note: `${MANY} inputs, from one changed figure; 250 ms of it are the silence waited for`,
      },
      {
        name: 'village form ms',
        value: ms('village'),
        unit: 'ms',
        goal: null,
        better: 'lower',
        note: '12 fields, from the request to the verified read-back, median of 9; each field is entered for a drawn frame',
      },
    ];
  } finally {
    await browser.close();
  }
}
