import { openView } from '../../tools/hand.mjs';
import { NOTE } from '../acts.mjs';
import { findings } from '../ledger.mjs';

/** So many acts are pressed in each of the two windows. */
const EACH = 10;

/** Presses acts in a panel as fast as it takes them; resolves to those it showed as kept. @param {import('puppeteer-core').Page} panel @param {string[]} texts */
const pressAll = (panel, texts) =>
  panel.evaluate(
    async (form, all) => {
      const until = async (/** @type {() => boolean} */ holds) => {
        for (let waited = 0; !holds() && waited < 15_000; waited += 5) await new Promise((done) => setTimeout(done, 5));
        return holds();
      };
      const kept = [];
      for (const text of all) {
        const field = /** @type {HTMLTextAreaElement} */ (document.querySelector(`${form} textarea`));
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        const button = /** @type {HTMLButtonElement} */ (document.querySelector(`${form} button`));
        if (!(await until(() => !button.disabled))) break;
        button.click();
        if (await until(() => (document.body.textContent ?? '').includes(text))) kept.push(text);
      }
      return kept;
    },
    NOTE,
    texts,
  );

/** Two windows of one officer keep things at once. @type {import('./index.mjs').Kind} */
export const twoPanels = {
  name: 'two panels racing',
  share: 4,
  async run({ desk, ledger, number }) {
    const other = await desk.browser.newPage();
    const windows = [desk.panel, other];
    await other.goto(desk.panel.url());
    await other.waitForSelector('main[data-phase=ready]');
    const pressed = await Promise.all(
      windows.map(async (panel, at) => {
        await openView(panel, 'Data');
        await panel.waitForSelector(NOTE);
        return Array.from({ length: EACH }, (_, nth) => `Catatan ${nth} dari jendela ${at}, putaran ${number}.`);
      }),
    );
    const kept = await Promise.all(windows.map((panel, at) => pressAll(panel, pressed[at] ?? [])));
    await other.close();
    await desk.reloadPanel();
    const { raw, found } = await findings(desk);
    const acts = pressed.flatMap((texts, at) =>
      texts.map((text) => ({
        meant: { act: 'note', village: '', text },
        acknowledged: kept[at]?.includes(text) ?? false,
      })),
    );
    const verdict = ledger.judge({ raw, found, acts, wrote: [] });
    const injected = kept.every((texts) => texts.length > 0);
    return { boundary: `${2 * EACH} notes at once`, injected, ...verdict };
  },
};
