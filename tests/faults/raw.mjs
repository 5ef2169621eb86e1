// The extension's database by the browser's own means, past the product.

/** @typedef {import('puppeteer-core').Page} Page */
/** A place's records by their keys, each spelled as JSON. @typedef {Record<string, [key: IDBValidKey, text: string][]>} Raw */

/** @param {Page} page one of the extension's own @returns {Promise<Raw>} */
export const readRaw = (page) =>
  page.evaluate(async () => {
    /** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
    const answer = (request) =>
      new Promise((done, failed) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => failed(request.error ?? new Error('could not read it')));
      });
    const db = await answer(indexedDB.open('cermat'));
    /** @type {Record<string, [IDBValidKey, string][]>} */
    const places = {};
    for (const place of db.objectStoreNames) {
      const store = db.transaction(place).objectStore(place);
      const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
      places[place] = keys.map((key, at) => [key, JSON.stringify(values[at])]);
    }
    db.close();
    return places;
  });

/** What an entry says, without what is written beside it. @param {string} text @returns {Record<string, any>} */
export function entryOf(text) {
  const { prev: _prev, stands: _stands, ...entry } = JSON.parse(text);
  return entry;
}
