type Range = GoogleAppsScript.Spreadsheet.Range;

/** Ranges by their address. */
export type RangeOf = (area: string) => Range;

/** Many ranges of a sheet in two calls, however many they are. */
export function rangesOf(sheet: GoogleAppsScript.Spreadsheet.Sheet, areas: readonly string[]): RangeOf {
  const unique = [...new Set(areas)];
  const ranges = unique.length > 0 ? sheet.getRangeList(unique).getRanges() : [];
  const byArea = new Map(unique.map((area, at) => [area, ranges[at]]));
  return (area) => byArea.get(area) ?? sheet.getRange(area);
}
