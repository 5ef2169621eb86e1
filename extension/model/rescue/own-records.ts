/** Parts of what is kept that say nothing of anybody's work: the last copy itself, and the name of the profile. */
const OWN = new Set<unknown>(['rescue', 'profile']);

/**
 * Whether a record is nobody's work: what is worked out from the rest, and what is known of this profile and its last copy.
 * A profile that holds nothing else is empty, and a change of these alone is none.
 */
export const isOwnRecord = (place: string, key: IDBValidKey | undefined): boolean =>
  place === 'projections' || OWN.has(Array.isArray(key) ? key[0] : key);
