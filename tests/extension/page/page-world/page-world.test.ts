import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInPageWorld } from '@extension/page/page-world/run';
import type { Scripting } from '@extension/page/page-world/run';
import { PAGE_WORLD } from '@extension/page/page-world/families';
import { CHROMIUM, openBench } from '../bench';
import type { Bench } from '../bench';

describe('the background asked to run something in a page', () => {
  const call = { type: 'page-world', family: 'select2', token: 'abc', value: '7' };
  const sender = { id: 'ours', frameId: 3, tab: { id: 11 } };
  const asked: unknown[] = [];
  const scripting = (result: unknown): Scripting => ({
    executeScript(injection) {
      asked.push(injection);
      return Promise.resolve([{ result }]);
    },
  });

  it('runs the named function in the tab and frame the message came from', async () => {
    asked.length = 0;
    expect(await runInPageWorld(scripting('7'), 'ours', call, sender)).toBe('7');
    expect(asked).toEqual([
      {
        target: { tabId: 11, frameIds: [3] },
        world: 'MAIN',
        func: PAGE_WORLD.select2,
        args: ['[data-cermat-target="abc"]', '7'],
      },
    ]);
  });

  it('runs nothing for others, for names not in the list, and for anything that is not exactly such a call', () => {
    asked.length = 0;
    const ask = (message: unknown, from: object = sender) => runInPageWorld(scripting('7'), 'ours', message, from);
    expect(ask(call, { ...sender, id: 'theirs' })).toBeNull();
    expect(ask(call, { id: 'ours' })).toBeNull();
    expect(ask({ ...call, family: 'constructor' })).toBeNull();
    expect(ask({ ...call, token: '"] , body, [x="' })).toBeNull();
    expect(ask({ ...call, tabId: 12 })).toBeNull();
    expect(asked).toEqual([]);
  });

  it('passes on a string and nothing else', async () => {
    expect(await runInPageWorld(scripting({ toString: 'x' }), 'ours', call, sender)).toBeNull();
    const failing: Scripting = { executeScript: () => Promise.reject(new Error('frame is gone')) };
    expect(await runInPageWorld(failing, 'ours', call, sender)).toBeNull();
  });

  it('answers also where the browser breaks before it promises anything', async () => {
    const breaking: Scripting = {
      executeScript() {
        throw new TypeError('no such tab');
      },
    };
    expect(await runInPageWorld(breaking, 'ours', call, sender)).toBeNull();
  });
});

describe.skipIf(!CHROMIUM)('asking for the page world (needs Chromium)', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.close());
  const PAGE = `<select id="s"><option value="1">Satu</option><option value="2">Dua</option></select>`;
  const ask = () => bench.inside(`cermatPage.inPageWorld(document.querySelector('#s'), 'select2', '2')`);

  it('reaches the widget where the page keeps it, and leaves no mark', async () => {
    await bench.open(PAGE, `$('#s').select2(); $('#s').on('change', () => { window.heard = true })`);
    expect(await bench.inside('typeof jQuery')).toBe('undefined');
    expect(await ask()).toBe('2');
    expect(
      await bench.page.evaluate('[heard, $("#s").val(), document.body.outerHTML.includes("data-cermat")]'),
    ).toEqual([true, '2', false]);
  });

  it('answers null where the page throws, also when it has replaced what the function leans on', async () => {
    await bench.open(PAGE, `window.jQuery = () => { throw new Error('no') }`);
    expect(await ask()).toBeNull();
    expect(await bench.page.evaluate('document.body.outerHTML.includes("data-cermat")')).toBe(false);
  });
});
