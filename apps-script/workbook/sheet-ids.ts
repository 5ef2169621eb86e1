import { z } from '@shared/zod';
import { once } from '@shared/once';
import type { SheetRead } from './read';

const KEY = 'lembar';

const SheetIds = once(() => z.record(z.string(), z.number()));

const store = (): GoogleAppsScript.Properties.Properties => PropertiesService.getDocumentProperties();

function kept(text: string | null): Map<string, number> {
  try {
    const read = SheetIds().safeParse(JSON.parse(text ?? '{}'));
    return new Map(read.success ? Object.entries(read.data) : []);
  } catch {
    return new Map();
  }
}

/** Ids of sheets by name, for links. A sheet keeps its id for life, so it is asked for once and kept beside the workbook. */
export function sheetIds(sheets: readonly SheetRead[], wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  if (wanted.size === 0) return new Map();
  const properties = store();
  const ids = kept(properties.getProperty(KEY));
  const unknown = sheets.filter(({ layout }) => wanted.has(layout.name) && !ids.has(layout.name));
  for (const { layout, range } of unknown) ids.set(layout.name, range.getGridId());
  if (unknown.length > 0) properties.setProperty(KEY, JSON.stringify(Object.fromEntries(ids)));
  return ids;
}

/** To be called where a sheet was made under a name that another may have had. */
export const forgetSheetIds = (): void => {
  store().deleteProperty(KEY);
};
