import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Book } from './book';
import { counted } from './counting';

const DIST = resolve(import.meta.dirname, '../../../apps-script/dist');
/** https://developers.google.com/apps-script/guides/services/quotas: 9 kB per value of a property, 100 kB of a cache. */
const LIMITS = { property: 9_000, cache: 100_000 };

const bounded = (value: string, most: number): string => {
  if (typeof value !== 'string') throw new Error('Only text can be stored');
  if (value.length > most) throw new Error('Argument too large: value');
  return value;
};

/** One user's properties: "each user has their own" https://developers.google.com/apps-script/reference/properties/properties-service#getUserProperties() */
function userProperties(book: Book): Pick<GoogleAppsScript.Properties.Properties, 'getProperty' | 'setProperty'> {
  const own = (key: string): string => `${book.user}\n${key}`;
  const properties = {
    getProperty: (key: string) => book.properties.get(own(key)) ?? null,
    setProperty(key: string, value: string) {
      book.properties.set(own(key), bounded(value, LIMITS.property));
      return properties as unknown as GoogleAppsScript.Properties.Properties;
    },
  };
  return properties;
}

/** "Shared by all users of the document": https://developers.google.com/apps-script/reference/properties/properties-service#getDocumentProperties() */
function documentProperties(book: Book): Pick<GoogleAppsScript.Properties.Properties, 'getProperties'> & {
  setProperties(values: Record<string, string>, deleteAllOthers: boolean): void;
} {
  const OWN = '\n';
  const kept = (): [string, string][] => [...book.properties].filter(([key]) => key.startsWith(OWN));
  return {
    getProperties: () => Object.fromEntries(kept().map(([key, value]) => [key.slice(OWN.length), value])),
    /** https://developers.google.com/apps-script/reference/properties/properties#setpropertiesproperties,-deleteallothers */
    setProperties(values, deleteAllOthers) {
      if (deleteAllOthers) for (const [key] of kept()) book.properties.delete(key);
      for (const [key, value] of Object.entries(values))
        book.properties.set(`${OWN}${key}`, bounded(value, LIMITS.property));
    },
  };
}

/** Shared by everyone with the document open: https://developers.google.com/apps-script/reference/cache/cache-service#getDocumentCache() */
const documentCache = (
  book: Book,
): Pick<GoogleAppsScript.Cache.Cache, 'get' | 'remove'> & {
  put(key: string, value: string, seconds: number): void;
} => ({
  get: (key) => book.cache.get(key) ?? null,
  put(key, value, seconds) {
    // https://developers.google.com/apps-script/reference/cache/cache#putkey,-value,-expirationinseconds
    if (seconds < 1 || seconds > 21_600) throw new Error('Argument out of range: expirationInSeconds');
    book.cache.set(key, bounded(value, LIMITS.cache));
  },
  remove(key) {
    book.cache.delete(key);
  },
});

/** A page is a file of the project, and is not there before it was built. */
function page(file: string): object {
  if (!existsSync(resolve(DIST, `${file}.html`))) throw new Error(`No HTML file named ${file} was found.`);
  const output = { setTitle: () => output, getContent: () => file };
  return output;
}

/** The services that keep something beside the cells, and the one that shows pages. */
export function storageOf(book: Book): Record<string, object> {
  const service = (name: string, members: object): object => counted(members, name, book.calls);
  return {
    PropertiesService: service('PropertiesService', {
      getUserProperties: () => service('Properties', userProperties(book)),
      getDocumentProperties: () => service('Properties', documentProperties(book)),
    }),
    CacheService: service('CacheService', { getDocumentCache: () => service('Cache', documentCache(book)) }),
    HtmlService: service('HtmlService', { createHtmlOutputFromFile: page }),
  };
}
