// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFaults } from '@shared/faults';
import type { Faults } from '@shared/faults';
import { gatherFiles } from '@extension/panel/gather/gather';
import { createSession } from '@extension/panel/session/session';
import { App } from '@extension/panel/shell/app';
import { Guarded } from '@extension/ui/guarded';
import { serve } from '@extension/workers/rpc';
import type { End } from '@extension/workers/rpc';
import { workerLink } from '@extension/workers/worker-link';
import { openBench, sasaran, settled, SOUND } from '../panel/fakes';

const file = new File(['{}'], 'paket.json');
const broken = (): never => {
  const error = new TypeError('Pelalo 195');
  error.stack = `TypeError: Pelalo 195\n    at read (chrome-extension://abcdefghijklmnop/gather.js:1:99)`;
  throw error;
};
const STOPPED = 'Pekerjaan ini terhenti di tengah.';

/** One end of a line in this thread: what is posted here is heard at the other one. */
class NearEnd extends EventTarget {
  other: NearEnd = this;
  readonly terminate = vi.fn();
  postMessage(data: unknown): void {
    queueMicrotask(() => this.other.dispatchEvent(new MessageEvent('message', { data })));
  }
}

/** The panel's end of a line to a worker that does this. */
function linkTo(given: object, faults: Faults) {
  const worker = new NearEnd();
  const inside = new NearEnd();
  worker.other = inside;
  inside.other = worker;
  serve(inside as End, given);
  return { worker, link: workerLink(worker as NearEnd & End, faults) };
}

afterEach(() => vi.restoreAllMocks());

describe('a worker that breaks while it gathers', () => {
  it('answers in words for the person, and tells what failed and where', async () => {
    const faults = createFaults();
    const { link } = linkTo({ read: broken, compare: broken }, faults);
    expect(await link.read('1', file)).toMatchObject({ state: 'refused', problem: { message: STOPPED } });
    expect(await link.compare({ out: [], older: [], duplicates: {}, agencies: {} })).toMatchObject({
      ok: false,
      problem: { message: STOPPED },
    });
    expect(faults.all()).toMatchObject([
      { part: 'Panel', act: 'Membaca berkas', kind: 'TypeError' },
      { part: 'Panel', act: 'Membandingkan angka', kind: 'TypeError' },
    ]);
    expect(faults.all()[0]?.frames).toEqual(['gather.js:1:99']);
  });

  it('goes on with the next call', async () => {
    const faults = createFaults();
    const { link } = linkTo({ read: broken, open: () => Promise.resolve({ ok: true, value: 'dibuka' }) }, faults);
    await link.read('1', file);
    expect(await link.open(file)).toEqual({ ok: true, value: 'dibuka' });
    expect(faults.all()).toHaveLength(1);
  });

  it('is ended where it could not be started, and answers all that waits and all that is asked later', async () => {
    const faults = createFaults();
    const { link, worker } = linkTo({ read: () => new Promise(() => undefined) }, faults);
    const waiting = link.read('1', file);
    worker.dispatchEvent(new Event('error'));
    expect(await waiting).toMatchObject({ state: 'refused', problem: { message: STOPPED } });
    expect(await link.open(file)).toMatchObject({ ok: false, problem: { message: STOPPED } });
    expect(worker.terminate).toHaveBeenCalledOnce();
    expect(faults.all().map(({ act }) => act)).toEqual(['Membaca berkas', 'Membaca serah terima']);
  });

  it('leaves nothing under way in the panel, which says so and gives a text to copy', async () => {
    const { store, session: fake } = await openBench(sasaran(SOUND));
    const { lists, link, followers } = fake;
    const session = createSession({
      store,
      lists,
      link,
      followers,
      worker: () => linkTo({ read: broken }, session.faults).link,
    });
    await session.load();
    const root = document.createElement('div');
    document.body.append(root);
    render(
      <Guarded part="Panel" faults={session.faults}>
        <App session={session} />
      </Guarded>,
      root,
    );
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await gatherFiles(session, [file]);
    await settled();
    expect(session.state()).toMatchObject({ busy: null, gathering: null });
    expect(root.querySelector('[data-status=notice-bad]')?.textContent).toContain(STOPPED);
    const copy = [...root.querySelectorAll('button')].find((one) => one.textContent === 'Salin keterangan');
    copy?.click();
    await settled();
    const report = String(written.mock.calls[0]?.[0]);
    expect(report).toContain('Bagian: Panel\nLangkah: Membaca berkas\nJenis: TypeError\nLetak:\n  gather.js:1:99');
    expect(report).not.toMatch(/Pelalo|195\b/);
    render(null, root);
    root.remove();
  });
});
