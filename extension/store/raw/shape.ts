/** How a place of the database is built, as the browser tells it. */
export interface PlaceShape {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly unique: boolean;
    readonly multiEntry: boolean;
  }[];
}

/** One record with the key it stands under, whatever they are. */
export type RawRecord = readonly [key: IDBValidKey, value: unknown];

const tellPlace = (place: IDBObjectStore): PlaceShape => ({
  name: place.name,
  keyPath: place.keyPath,
  autoIncrement: place.autoIncrement,
  indexes: [...place.indexNames].map((index) => {
    const { name, keyPath, unique, multiEntry } = place.index(index);
    return { name, keyPath, unique, multiEntry };
  }),
});

/** Every place of a database, known to this version or not. */
export function placesIn(db: IDBDatabase): PlaceShape[] {
  const names = [...db.objectStoreNames];
  if (names.length === 0) return [];
  const tx = db.transaction(names);
  return names.map((name) => tellPlace(tx.objectStore(name)));
}

/** Builds the places as they were, within the transaction that makes the database. */
export function buildPlaces(db: IDBDatabase, places: readonly PlaceShape[]): void {
  for (const { name, keyPath, autoIncrement, indexes } of places) {
    const place = db.createObjectStore(name, { keyPath, autoIncrement });
    for (const { name: index, keyPath: path, unique, multiEntry } of indexes)
      place.createIndex(index, path, { unique, multiEntry });
  }
}
