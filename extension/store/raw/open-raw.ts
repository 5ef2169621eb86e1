/** What a request of the database answers. */
export const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error('The request failed'));
  });

/**
 * Opens a database as it is, of whatever version, and changes nothing of it: so a database of a newer version can be read
 * too. Null where there is none.
 */
export async function openRaw(name: string): Promise<IDBDatabase | null> {
  const known = await indexedDB.databases();
  if (!known.some((one) => one.name === name)) return null;
  const opening = indexedDB.open(name);
  let isMissing = false;
  // Deleted since: an empty one must not take its place.
  opening.onupgradeneeded = () => {
    isMissing = true;
    opening.transaction?.abort();
  };
  try {
    const db = await answerOf(opening);
    db.onversionchange = () => db.close();
    return db;
  } catch (error) {
    if (isMissing) return null;
    throw error;
  }
}
