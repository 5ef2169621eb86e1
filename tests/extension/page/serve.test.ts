import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PageReply } from '@extension/protocol/messages';
import { CHROMIUM, openBench } from './bench';
import type { Bench } from './bench';

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

  it('answers in words where it breaks in the middle, also those requests that do not wait their turn', async () => {
    await begin('<label>Satu <input></label>');
    await bench.inside(`globalThis.AbortController = function () { throw new TypeError('Pelalo 195'); }; 0`);
    const words = { type: 'error', message: 'Pekerjaan di halaman ini tidak dapat diselesaikan.' };
    for (const request of [`{ type: 'pick' }`, `{ type: 'fill', items: [] }`]) {
      const reply = await bench.inside(`say(${request})`);
      expect(reply).toMatchObject({ ...words, trace: { kind: 'TypeError' } });
      expect(PageReply.safeParse(reply).success).toBe(true);
      expect(JSON.stringify(reply)).not.toContain('Pelalo');
    }
  });

  it('tells at most ten times a second how far a fill is, and ends it at a stop that does not wait its turn', async () => {
    await begin('');
    await bench.page.evaluate(() => {
      document.body.innerHTML = Array.from(
        { length: 60 },
        (_, at) => `<p><label>Jumlah ${at} <input></label></p>`,
      ).join('');
      document.addEventListener('input', () => {
        const until = performance.now() + 15;
        while (performance.now() < until);
      });
    });
    const [outcomes, took] = await bench.inside<[string[], number]>(`(async () => {
      const { snapshot } = await say({ type: 'read', expandLists: false });
      const items = snapshot.fields.map(({ id, identity, value }) => ({ field: id, identity, before: value, value: '7' }));
      const began = performance.now();
      const filling = say({ type: 'fill', items });
      while (!sent.some(({ type }) => type === 'cermat:fill-progress')) await new Promise((done) => setTimeout(done, 5));
      const stopped = await say({ type: 'stop' });
      const reply = await filling;
      return [[stopped.type, ...reply.results.map(({ outcome, refusal }) => refusal ?? outcome)], performance.now() - began];
    })()`);
    const told = (await sent()).filter(({ type }) => type === 'cermat:fill-progress');
    expect(outcomes[0]).toBe('done');
    expect(outcomes).toContain('filled');
    expect(outcomes.slice(-1)).toEqual(['stopped']);
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThanOrEqual(Math.ceil(took / 100));
    expect(told[0]).toMatchObject({ phase: 'write', total: 60 });
  });
});
