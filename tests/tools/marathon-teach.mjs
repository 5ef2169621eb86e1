// Teaches the panel a form no edition knows on the page of one village, as an officer does: what is proposed is confirmed as
// it stands, for the hand knows no better.
import { awaitIn } from './await-in.mjs';
import { addVillage, openView, press } from './hand.mjs';

/** @typedef {import('../site/forms.mjs').Form} Form */

const PATIENCE = 20_000;

/** Forms the queue offers. @param {import('puppeteer-core').Page} panel */
const offered = (panel) =>
  panel.$$eval('section.queue > label option', (options) =>
    options.map((option) => /** @type {HTMLOptionElement} */ (option).value).filter((key) => key !== ''),
  );

/**
 * @param {import('./marathon-desk.mjs').Desk} desk
 * @param {'page' | 'modal'} entry
 * @param {Form} form
 * @returns {Promise<string>} under which key the panel has it now; empty where it has none
 */
export async function teach(desk, entry, form) {
  const { panel, spent } = desk;
  await openView(panel, 'Isi');
  const before = new Set(await offered(panel));
  await desk.visit(form.address);
  await desk.timed('site', () => addVillage(desk.site, entry));
  spent.presses.teaching += 2;
  await desk.timed('cermat', async () => {
    await press(panel, 'Ajari Cermat formulir ini');
    await press(panel, 'Simpan peta');
    await awaitIn(panel, () => / disimpan, \d+ ruas/.test(document.body.textContent ?? ''), {
      timeout: PATIENCE,
    });
  });
  return (await offered(panel)).find((key) => !before.has(key)) ?? '';
}
