/** A table as far as it tells whether its rows are villages or people. */
export interface RowsOfPersons {
  /** How many columns hold what only persons have: numbers, names, days of birth. */
  readonly personal: number;
  /** Whether one of them holds numbers of persons, as of a NIK or a family card. */
  readonly hasNumbers: boolean;
  /** Whether one of them is of days of birth, which no recap has. */
  readonly hasBirths?: boolean;
  /** Whether any column holds figures that are known. */
  readonly hasFigures: boolean;
  /** Of each row that fills such a column the village it names, by code or name; empty where it names none. */
  readonly places: readonly string[];
}

/**
 * Whether a table has a row for each person, by its headings and what stands below them: a village has one row, of people
 * there are several to a village, or none is named; days of birth beside another such column, or numbers of persons without a
 * figure, are a list of them. One such column alone is no list, nor is a person named for each village: a recap may name
 * whoever filled it in.
 */
export function isListOfPersons({
  personal,
  hasNumbers,
  hasBirths = false,
  hasFigures,
  places,
}: RowsOfPersons): boolean {
  if (personal < 2 || places.length === 0) return false;
  const times = new Map<string, number>();
  for (const place of places) times.set(place, (times.get(place) ?? 0) + 1);
  const several = places.filter((place) => place === '' || (times.get(place) ?? 0) > 1).length;
  return several * 2 > places.length || hasBirths || (hasNumbers && !hasFigures);
}
