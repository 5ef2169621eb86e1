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

/** Puts one record in the place of another. @param {Page} page @param {string} place @param {IDBValidKey} key @param {string} text */
export const putRaw = (page, place, key, text) =>
  page.evaluate(
    (where, under, spelled) =>
      new Promise((done, failed) => {
        const open = indexedDB.open('cermat');
        open.addEventListener('error', () => failed(open.error ?? new Error('could not open it')));
        open.addEventListener('success', () => {
          const tx = open.result.transaction(where, 'readwrite');
          const { keyPath } = tx.objectStore(where);
          tx.objectStore(where).put(JSON.parse(spelled), keyPath === null ? under : undefined);
          tx.addEventListener('abort', () => failed(tx.error ?? new Error('could not put it')));
          tx.addEventListener('complete', () => {
            open.result.close();
            done(null);
          });
        });
      }),
    place,
    key,
    text,
  );

/**
 * Puts a database of version 2 in the place of what is there, as the release before kept it.
 * @param {Page} page one of the extension's own that does not hold the database open
 * @param {Record<string, [IDBValidKey, unknown][]>} places
 */
export const putVersion2 = (page, places) =>
  page.evaluate(
    (content) =>
      new Promise((done, failed) => {
        const gone = indexedDB.deleteDatabase('cermat');
        gone.addEventListener('blocked', () => failed(new Error('somebody holds the database open')));
        gone.addEventListener('success', () => {
          const open = indexedDB.open('cermat', 2);
          open.addEventListener('upgradeneeded', () => {
            for (const place of Object.keys(content))
              open.result.createObjectStore(place, { autoIncrement: place === 'decisions' || place === 'log' });
          });
          open.addEventListener('error', () => failed(open.error ?? new Error('could not make it')));
          open.addEventListener('success', () => {
            const tx = open.result.transaction(Object.keys(content), 'readwrite');
            for (const [place, records] of Object.entries(content))
              for (const [key, value] of records) tx.objectStore(place).put(value, key);
            tx.addEventListener('abort', () => failed(tx.error ?? new Error('could not put it in')));
            tx.addEventListener('complete', () => {
              open.result.close();
              done(null);
            });
          });
        });
      }),
    places,
  );

/** What an entry says, without what is written beside it. @param {string} text @returns {Record<string, any>} */
export function entryOf(text) {
  const { prev: _prev, stands: _stands, ...entry } = JSON.parse(text);
  return entry;
}
