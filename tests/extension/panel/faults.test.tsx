// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fillPage } from '@extension/panel/fill/fill-page';
import { finishGathering } from '@extension/panel/gather/finish-gathering';
import { gatherFiles } from '@extension/panel/gather/gather';
import { giveHandover, openHandover } from '@extension/panel/handover/hand-over';
import { openFile } from '@extension/panel/data/import-file';
import { readAllPages } from '@extension/panel/fill/read-all-pages';
import { refreshPage } from '@extension/panel/session/follow-page';
import { App } from '@extension/panel/shell/app';
import { Boundary } from '@extension/ui/boundary';
import { Guarded } from '@extension/ui/guarded';
import type { Session } from '@extension/panel/session/session';
import { VIEWS } from '@extension/panel/shell';
import { formPage, openBench, sasaran, settled, SOUND } from './fakes';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  render(null, root);
  root.remove();
  vi.restoreAllMocks();
});

const broken = (): never => {
  throw new TypeError('Pelalo 195');
};
const notice = (): HTMLElement | null => root.querySelector('[role=alert][data-fault]');
async function press(words: string): Promise<void> {
  const button = [...root.querySelectorAll('button')].find(
    (one) => one.textContent?.trim() === words || one.getAttribute('aria-label') === words,
  );
  if (!button) throw new Error(`No button ${words}`);
  button.click();
  await settled();
}
async function open(session: Session): Promise<void> {
  render(
    <Guarded part="Panel" faults={session.faults}>
      <App session={session} />
    </Guarded>,
    root,
  );
  await settled();
}

describe('a part that cannot be drawn', () => {
  it('says so in its place, is drawn again on a press, and leaves what is beside it as it is', async () => {
    let isBroken = true;
    const Part = () => (isBroken ? broken() : <p>Isinya</p>);
    render(
      <>
        <Boundary part="Periksa">
          <Part />
        </Boundary>
        <p id="beside">Di sebelah</p>
      </>,
      root,
    );
    await settled();
    expect(notice()?.textContent).toContain('Bagian Periksa tidak berhasil ditampilkan.');
    expect(notice()?.textContent).toContain('Yang sudah tersimpan tetap ada.');
    expect(root.querySelector('#beside')).not.toBeNull();
    await press('Coba lagi');
    expect(notice()).not.toBeNull();
    isBroken = false;
    await press('Coba lagi');
    expect(notice()).toBeNull();
    expect(root.textContent).toContain('Isinya');
  });

  it.each(VIEWS.map(({ key, title }) => [title, key] as const))(
    'in the tab %s leaves the other tabs as they were',
    async (title, key) => {
      const { session } = await openBench(sasaran(SOUND));
      const view = VIEWS.find((one) => one.key === key)!;
      const failing = vi.spyOn(view as { component: unknown }, 'component', 'get').mockReturnValue(broken);
      await open(session);
      session.show({ view: key });
      await settled();
      expect(notice()?.textContent).toContain(`Bagian ${title} tidak berhasil ditampilkan.`);
      failing.mockRestore();
      for (const other of VIEWS.filter((one) => one.key !== key)) {
        session.show({ view: other.key });
        await settled();
        expect(notice()).toBeNull();
        expect(root.querySelector('#tampilan')?.textContent).not.toBe('');
      }
    },
  );

  it('beside a tab is left out: the tab stays', async () => {
    const { session } = await openBench(sasaran(SOUND));
    vi.spyOn(VIEWS[1]!, 'waiting').mockImplementation(broken);
    await open(session);
    expect(notice()).toBeNull();
    expect(root.querySelector('#tab-periksa')?.textContent).toBe('Periksa');
  });
});

describe('an act that fails', () => {
  it('is told by its name, once however often it fails, until the person closes it', async () => {
    const { session } = await openBench(sasaran(SOUND));
    await open(session);
    vi.spyOn(session.link, 'findTab').mockRejectedValue(new TypeError('Pelalo 195'));
    await readAllPages(session);
    await readAllPages(session);
    await settled();
    expect(root.querySelectorAll('[data-fault]')).toHaveLength(1);
    expect(notice()?.textContent).toContain('Membaca semua halaman tabel tidak berhasil.');
    expect(notice()?.textContent).not.toMatch(/Pelalo|195/);
    await press('Tutup pesan');
    expect(notice()).toBeNull();
  });

  it('gives a text to copy that holds neither figure nor name', async () => {
    const { session } = await openBench(sasaran(SOUND));
    await open(session);
    const written: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
      written.push(text);
      return Promise.resolve();
    });
    vi.spyOn(session.link, 'findTab').mockRejectedValue(new TypeError('Pelalo 195'));
    await readAllPages(session);
    await settled();
    await press('Salin keterangan');
    expect(written[0]).toMatch(/^Cermat \d+\.\d+\.\d+\n/);
    expect(written[0]).toContain('Langkah: Membaca semua halaman tabel\nJenis: TypeError\nLetak:\n');
    expect(written[0]).not.toMatch(/Pelalo|195\b/);
    expect(root.querySelector('[data-status=copied]')?.textContent).toContain('disalin');
  });

  it('shows the text to be copied by hand where the browser does not copy it', async () => {
    const { session } = await openBench();
    await open(session);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    session.faults.tell(new Error('x'), { part: 'Data' });
    await settled();
    await press('Salin keterangan');
    expect(root.querySelector<HTMLTextAreaElement>('.fault textarea')?.value).toContain('Bagian: Data');
  });

  const stopping = { stop: () => undefined };
  const file = new File(['{}'], 'paket.json');
  it.each<readonly [string, (session: Session) => Promise<void>]>([
    ['Membaca semua halaman tabel', (session) => readAllPages(session)],
    ['Membaca berkas', (session) => gatherFiles(session, [file, file])],
    ['Membaca berkas', (session) => openFile(session, file)],
    ['Menyiapkan serah terima', (session) => giveHandover(session)],
    ['Membaca serah terima', (session) => openHandover(session, file)],
    [
      'Menggabungkan',
      (session) => {
        session.show({ gathering: { gatherer: session.gatherer(), comparison: {}, files: [] } as never });
        return finishGathering(session);
      },
    ],
  ])('"%s" leaves nothing under way', async (act, run) => {
    const { session } = await openBench(sasaran(SOUND));
    const failing = { read: broken, settle: broken, pack: broken, open: broken, ...stopping };
    vi.spyOn(session, 'gatherer').mockReturnValue(failing as never);
    vi.spyOn(session, 'handOver').mockReturnValue(failing as never);
    vi.spyOn(session.link, 'findTab').mockImplementation(broken);
    await run(session);
    expect(session.state()).toMatchObject({ busy: null, filling: false });
    expect(session.faults.all()).toMatchObject([{ act, kind: 'TypeError' }]);
  });

  it('in the middle of a fill lets the person fill again, and the log knows that it was begun', async () => {
    const { session, link, store } = await openBench(sasaran(SOUND));
    link.snapshot = formPage();
    await refreshPage(session);
    const ask = vi.spyOn(link, 'ask').mockImplementation(() => Promise.reject(new TypeError('Pelalo 195')));
    await fillPage(session);
    expect(session.state().filling).toBe(false);
    expect(session.faults.all()).toMatchObject([{ act: 'Pengisian' }]);
    expect(store.stored.log.at(-1)?.kind).toBe('fill-intent');
    ask.mockRestore();
    await fillPage(session);
    expect(store.stored.log.at(-1)?.kind).toBe('fill-result');
  });

  it('beside a fill leaves the fill under way', async () => {
    const { session, link } = await openBench(sasaran(SOUND));
    session.show({ filling: true });
    vi.spyOn(session, 'gatherer').mockReturnValue({ read: broken, ...stopping } as never);
    await gatherFiles(session, [file]);
    expect(link.asked).toEqual([]);
    expect(session.state().filling).toBe(true);
  });
});

describe('what is kept', () => {
  it('is read again on a press where reading it failed', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    const { createSession } = await import('@extension/panel/session/session');
    const other = createSession({ store, lists: session.lists, link: session.link, followers: session.followers });
    const load = vi.spyOn(store, 'load').mockImplementation(broken);
    await other.load();
    await open(other);
    expect(root.querySelector('main')?.dataset['phase']).toBe('broken');
    expect(notice()?.textContent).toContain('Membaca yang tersimpan tidak berhasil.');
    load.mockRestore();
    await press('Baca lagi');
    expect(root.querySelector('main')?.dataset['phase']).toBe('ready');
    expect(other.state().stored.tables).toHaveLength(1);
  });

  it('stays on the screen where reading it again fails', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    vi.spyOn(store, 'load').mockImplementation(broken);
    await session.load();
    expect(session.state()).toMatchObject({ phase: 'ready', stored: { tables: [{}] } });
  });

  it('and every tab stay in use where the page beside the panel breaks what reads it', async () => {
    const { session, link } = await openBench(sasaran(SOUND));
    link.snapshot = { ...formPage(), fields: null as never };
    await refreshPage(session);
    expect(session.faults.all()[0]).toMatchObject({ part: 'Isi', act: 'Membaca halaman situs' });
    session.show({ view: 'bukti' });
    expect(session.state().view).toBe('bukti');
    link.snapshot = formPage();
    await refreshPage(session);
    expect(session.state().reading?.recognition.kind).toBe('village-form');
  });
});
