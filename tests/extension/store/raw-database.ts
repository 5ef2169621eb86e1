import type { Page } from 'puppeteer-core';

export type RawKey = number | string | string[];

/** A database as the browser keeps it: of each place its keys and values; a document as its type and base64. */
export type RawDatabase = Readonly<Record<string, readonly (readonly [RawKey, unknown])[]>>;

/** Makes a database by the browser's own means, without the product. */
export const putRaw = (page: Page, name: string, places: RawDatabase, version = 2): Promise<void> =>
  page.evaluate(
    (database, content, number) =>
      new Promise<void>((done, failed) => {
        const open = indexedDB.open(database, number);
        open.addEventListener('upgradeneeded', () => {
          for (const place of Object.keys(content))
            open.result.createObjectStore(place, { autoIncrement: place === 'decisions' || place === 'log' });
          const indexes = number < 3 ? [] : ['at', 'carried', 'stands'];
          for (const index of indexes) open.transaction?.objectStore('log').createIndex(index, index);
        });
        open.addEventListener('error', () => failed(new Error('could not make it')));
        open.addEventListener('success', () => {
          const tx = open.result.transaction(Object.keys(content), 'readwrite');
          for (const [place, entries] of Object.entries(content)) {
            for (const [key, value] of entries) {
              const { type, base64 } = value as { readonly type?: string; readonly base64?: string };
              const bytes = base64 === undefined ? null : Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
              tx.objectStore(place).put(bytes ? new Blob([bytes], { type: type ?? '' }) : value, key);
            }
          }
          tx.addEventListener('abort', () => failed(tx.error ?? new Error('could not put it in')));
          tx.addEventListener('complete', () => {
            open.result.close();
            done();
          });
        });
      }),
    name,
    places,
    version,
  );

/** Reads a database by the browser's own means. */
export const readRaw = (page: Page, name: string): Promise<RawDatabase> =>
  page.evaluate(async (database) => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, failed) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => failed(request.error ?? new Error('could not read it')));
      });
    const db = await answer(indexedDB.open(database));
    const written = async (value: unknown): Promise<unknown> => {
      if (!(value instanceof Blob)) return value;
      const bytes = new Uint8Array(await value.arrayBuffer());
      return { type: value.type, base64: btoa(String.fromCharCode(...bytes)) };
    };
    const places: Record<string, [RawKey, unknown][]> = {};
    for (const place of db.objectStoreNames) {
      const store = db.transaction(place).objectStore(place);
      const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
      places[place] = await Promise.all(
        keys.map(async (key, at): Promise<[RawKey, unknown]> => [key as RawKey, await written(values[at])]),
      );
    }
    db.close();
    return places;
  }, name);
