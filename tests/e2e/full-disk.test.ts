import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { startSite } from '../site/server.mjs';
import { openSession, openSidePanel } from '../tools/driver.mjs';
import { openView } from '../tools/hand.mjs';
import { canMount, smallDisk } from '../tools/small-disk.mjs';
import { panelText } from './support';
import type { Session, Site } from './support';

const FORM = '[data-part=serah-terima] form:has(textarea)';

/** A full disk, given room again, in the three ways in which the next act may come. */
describe.skipIf(!canMount())('what was said to be kept on a disk that was full for a while', () => {
  let site: Site;
  let disk: Awaited<ReturnType<typeof smallDisk>>;
  let session: Session;
  /** Notes the panel took as kept. */
  const said: string[] = [];
  let count = 0;

  const open = async (): Promise<void> => {
    session = await openSession({
      kind: 'chromium',
      url: `${site.url}/emonev/auth/login`,
      profile: join(disk.folder, 'profile'),
      within: disk.within,
    });
  };
  const openNotes = async (): Promise<void> => {
    await openView(session.panel, 'Data');
    await session.panel.waitForSelector(FORM);
    await session.panel.$$eval('details:has([data-part=serah-terima]), [data-part=serah-terima]', (all) =>
      all.forEach((one) => one.setAttribute('open', '')),
    );
  };
  /** As a power cut or the end of the process leaves it. */
  const kill = async (): Promise<void> => {
    const browser = session.browser.process();
    if (!browser) throw new Error('No process to end');
    const gone = once(browser, 'exit');
    browser.kill('SIGKILL');
    await gone;
  };
  /** Writes a note as an officer does; resolves to whether the panel took it as kept. */
  const note = async (): Promise<boolean> => {
    count += 1;
    const text = `Catatan nomor ${count} untuk pengganti: ${'angka datang minggu kedua. '.repeat(20)}`.trim();
    const { panel } = session;
    await panel.$eval(
      `${FORM} textarea`,
      (field, words) => {
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      text,
    );
    await panel.waitForSelector(`${FORM} button:enabled`);
    // What was told of the note before this one.
    await panel.$$eval('[data-status^=notice] button', (all) => all.forEach((close) => (close as HTMLElement).click()));
    await panel.waitForSelector('[data-status^=notice]', { hidden: true });
    await panel.$eval(`${FORM} button`, (button) => button.click());
    const kept = await panel.waitForFunction(
      (form) => {
        const isEmpty = document.querySelector<HTMLTextAreaElement>(`${form} textarea`)?.value === '';
        return isEmpty ? 'kept' : document.body.innerText.includes('langkah terakhir tidak disimpan') ? 'told' : null;
      },
      { timeout: 60_000 },
      FORM,
    );
    const isKept = (await kept.jsonValue()) === 'kept';
    if (isKept) said.push(text);
    return isKept;
  };
  /** Fills the disk until an act fails. What still fits into a block that was begun is kept rightly. */
  const failOnFullDisk = async (): Promise<void> => {
    disk.fill();
    for (let tries = 0; await note(); tries += 1) if (tries > 30) throw new Error('The disk never filled up');
  };
  /** What is kept, read past the panel: a store that was begun anew has no place for it. */
  const notesKept = (): Promise<string[]> =>
    session.panel.evaluate(
      () =>
        new Promise<string[]>((done, failed) => {
          const open = indexedDB.open('cermat');
          open.addEventListener('error', () => failed(new Error(`The database does not open: ${open.error?.message}`)));
          open.addEventListener('success', () => {
            const db = open.result;
            if (!db.objectStoreNames.contains('records')) {
              db.close();
              done([]);
              return;
            }
            const all = db.transaction('records').objectStore('records');
            const get = all.getAll(IDBKeyRange.bound(['notes', 'note '], ['notes', 'note!']));
            get.addEventListener('success', () => {
              db.close();
              done((get.result as { readonly value: { readonly text: string } }[]).map(({ value }) => value.text));
            });
          });
        }),
    );
  /** Every note that was said to be kept is there after the browser was ended and begun again. */
  const allThere = async (): Promise<void> => {
    await kill();
    await open();
    const kept = await notesKept();
    expect(said.filter((text) => !kept.includes(text))).toEqual([]);
    await openNotes();
  };

  beforeAll(async () => {
    disk = await smallDisk(300);
    site = await startSite({ villages: villagesOf('1702') });
    await open();
    await openNotes();
    for (let first = 0; first < 3; first += 1) expect(await note()).toBe(true);
  });
  afterAll(async () => {
    await kill();
    await site.close();
    disk.remove();
  });

  it('is there after the browser ended, and while it was full nothing is said to be kept', async () => {
    await failOnFullDisk();
    expect(await note()).toBe(false);
    const told = await panelText(session.panel);
    expect(told).toContain('Ruang simpan komputer ini penuh');
    expect(told).toContain('kosongkan ruang di komputer ini');
    disk.empty();
    expect(await note()).toBe(true);
    expect(await note()).toBe(true);
    await allThere();
  });

  it('is there where the panel was closed in between and opened again', async () => {
    await failOnFullDisk();
    await session.panel.close();
    disk.empty();
    session.panel = await openSidePanel(session.browser, session.site);
    await openNotes();
    expect(await note()).toBe(true);
    await allThere();
  });

  it('is there where the browser ended in between, with the disk still full', async () => {
    await failOnFullDisk();
    await kill();
    disk.empty();
    await open();
    await openNotes();
    expect(await note()).toBe(true);
    await allThere();
  });
});
