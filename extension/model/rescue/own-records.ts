/**
 * Whether a record is nobody's work: what is worked out from the rest, and what is known of the last copy itself. A profile
 * that holds nothing else is empty, and a change of these alone is none.
 */
export const isOwnRecord = (place: string, key: IDBValidKey | undefined): boolean =>
  place === 'projections' || key === 'rescue' || (Array.isArray(key) && key[0] === 'rescue');
