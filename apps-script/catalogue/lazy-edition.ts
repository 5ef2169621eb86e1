import type { Edition } from '@shared/catalogue';

/** The part of an edition that is asked for before anything of it is needed. */
type Known = Pick<Edition, 'id' | 'title' | 'years'>;

/**
 * An edition whose content is made when the first of its other parts is asked for. Every menu entry and every keystroke
 * loads the whole script anew, and most of them need one edition at most.
 * @param keys of all parts, so that copying the edition with a spread copies all of it
 */
export function lazyEdition(known: Known, keys: readonly string[], make: () => Edition): Edition {
  const edition: Record<string, unknown> = { ...known };
  let made: Edition | undefined;
  for (const key of keys)
    if (!(key in known))
      Object.defineProperty(edition, key, {
        enumerable: true,
        get: () => (made ??= make())[key as keyof Edition],
      });
  return edition as unknown as Edition;
}
