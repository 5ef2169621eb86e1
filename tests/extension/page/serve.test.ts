import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, openBench } from './chromium';
import type { Bench } from './chromium';

/** A stand-in for `browser.runtime` in the isolated world: keeps listeners and what was sent. */
const RUNTIME = `
  globalThis.sent = [];
  globalThis.listeners = new Set();
  globalThis.runtime = {
    id: 'ours',
    onMessage: { addListener: (one) => listeners.add(one), removeListener: (one) => listeners.delete(one) },
    sendMessage: (message) => { sent.push(message); return Promise.reject(new Error('no receiver')); },
  };
  globalThis.start = () => { const controller = new AbortController(); cermatPage.serve(document, runtime, controller.signal); return controller; };
  globalThis.say = (message, id = 'ours') => new Promise((resolve) => {
    const taken = [...listeners].map((listen) => listen(message, { id }, resolve));
    if (!taken.includes(true)) resolve('ignored');
  });
  0`;

describe.skipIf(!CHROMIUM)('serving the panel (needs Chromium)', { timeout: 30_000 }, () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  }, 60_000);
  afterAll(() => bench.close());

  const begin = async (html: string) => {
    await bench.open(html);
    await bench.inside(RUNTIME);
    await bench.inside('globalThis.first = start(); 0');
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 600));
  const sent = () => bench.inside<{ type: string }[]>('sent.splice(0)');

  it('answers messages of its own extension only, and only well-formed ones', async () => {
    await begin('<label>Satu <input></label>');
    expect(
      await bench.inside(`say({ type: 'read', expandLists: false }).then((reply) => reply.snapshot.fields.length)`),
    ).toBe(1);
    expect(await bench.inside(`say({ type: 'read', expandLists: false }, 'theirs')`)).toBe('ignored');
    expect(await bench.inside(`say({ type: 'submit' })`)).toBe('ignored');
    expect(await bench.inside(`say({ type: 'fill', items: [{ field: 'f1' }] })`)).toBe('ignored');
  });

  it('keeps handles and the last fill when it is injected again, and answers once', async () => {
    await begin('<label>Satu <input id="a"></label>');
    const read = `say({ type: 'read', expandLists: false }).then((reply) => reply.snapshot.fields[0])`;
    const field = await bench.inside<{ id: string; identity: string }>(read);
    const items = [{ field: field.id, identity: field.identity, value: '7', before: '' }];
    await bench.inside(`say({ type: 'fill', items: ${JSON.stringify(items)} })`);
    await bench.inside('first.abort(); 0');
    await bench.inside(`${bench.bundle};globalThis.cermatPage=cermatPage;start();0`);
    expect(await bench.inside('listeners.size')).toBe(1);
    expect((await bench.inside<{ id: string }>(read)).id).toBe(field.id);
    await bench.inside(`say({ type: 'undo' })`);
    expect(await bench.page.$eval('#a', (input) => (input as HTMLInputElement).value)).toBe('');
  });

  it('tells once that something changed, not for its own marks, and stays silent after its end', async () => {
    await begin('<label>Satu <input id="a"></label><div id="d"></div>');
    await bench.page.evaluate(`for (let at = 0; at < 20; at += 1) document.querySelector('#d').append('x')`);
    await settled();
    expect(await sent()).toEqual([{ type: 'cermat:page-changed' }]);
    const id = await bench.inside<string>(
      `say({ type: 'read', expandLists: false }).then((reply) => reply.snapshot.fields[0].id)`,
    );
    await bench.inside(`say({ type: 'mark', marks: [{ field: '${id}', mark: 'terisi', text: 'Terisi' }] })`);
    await bench.inside(`say({ type: 'clear-marks' })`);
    await settled();
    expect(await sent()).toEqual([]);
    await bench.inside('first.abort(); 0');
    await bench.page.evaluate(`document.querySelector('#d').append('x')`);
    await settled();
    expect(await sent()).toEqual([]);
  });
});
