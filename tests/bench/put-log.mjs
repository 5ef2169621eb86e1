// A long log, put into a database of the product by the browser's own means.

/** @typedef {import('puppeteer-core').Page} Page */

/** Puts so many entries into the log by the browser's own means, as years of filling village by village. */
/** @param {Page} panel @param {string} name of the database @param {number} length @param {readonly string[]} villages @param {readonly string[]} forms */
export const putLog = (panel, name, length, villages, forms) =>
  panel.evaluate(
    async (database, count, codes, keys) => {
      /** @type {IDBDatabase} */
      const db = await new Promise((done, failed) => {
        const open = indexedDB.open(database);
        open.addEventListener('success', () => done(open.result));
        open.addEventListener('error', () => failed(open.error));
      });
      const first = await new Promise((done) => {
        const last = db.transaction('log').objectStore('log').openKeyCursor(null, 'prev');
        last.addEventListener('success', () => done(Number(last.result?.key ?? 0) + 1));
      });
      for (let begun = 0; begun < count; begun += 3000) {
        const tx = db.transaction(['log', 'projections'], 'readwrite');
        const log = tx.objectStore('log');
        for (let act = begun / 3; act < Math.min(count, begun + 3000) / 3; act += 1) {
          const village = codes[act % codes.length] ?? '';
          const form = keys[Math.floor(act / codes.length) % keys.length] ?? '';
          const at = new Date(1_700_000_000_000 + act * 60_000).toISOString();
          const who = { at, by: 'Rina', district: '1702', year: 2024, form };
          const page = { title: 'Formulir', path: '/emonev/sasaran' };
          const fields = Array.from({ length: 5 }, (_, field) => ({
            village,
            variable: `ruas_${field}`,
            label: 'Ruas',
          }));
          const value = String(100 + (act % 7));
          const prints = { dataset: 'ab'.repeat(32), map: 'cd'.repeat(32) };
          const intent = fields.map((one) => ({ ...one, before: '', value, source: 'Data!E12' }));
          const result = fields.map((one) => ({ ...one, value, readBack: value, outcome: 'filled', refusal: '' }));
          const stored = fields.map((one) => ({ ...one, expected: value, stored: value, equal: true }));
          log.add({ kind: 'fill-intent', ...who, page, ...prints, items: intent });
          log.add({ kind: 'fill-result', ...who, intent: Number(first) + act * 3, items: result });
          log.add({ kind: 'stored', ...who, page, ...prints, items: stored });
        }
        await new Promise((done, failed) => {
          tx.addEventListener('complete', done);
          tx.addEventListener('abort', () => failed(tx.error));
        });
      }
      db.close();
    },
    name,
    length,
    villages,
    forms,
  );
