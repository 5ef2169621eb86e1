import type { SavedMap, OutlineField } from '../saved-map';
import { nameOf } from '../snapshot/page-outline';

/** Another field for a variable; `before` is empty where the map had none for it, `after` where it has none now. */
export interface MapChange {
  readonly variable: string;
  readonly before: string;
  readonly after: string;
}

/** A field with the part of the page it stands in. */
const placed = (seen: OutlineField | undefined): string =>
  seen ? [seen.tab, seen.section, nameOf(seen)].filter(Boolean).join(' › ') : '';

const fieldsOf = (map: SavedMap | null): ReadonlyMap<string, string> =>
  new Map(map?.fields.map(({ variable, at }) => [variable, placed(map.seen[at])]));

/** Returns what another map puts elsewhere than the one before it; all of a new or a removed one. */
export function mapChanges(before: SavedMap | null, after: SavedMap | null): readonly MapChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((variable) => {
    const change = { variable, before: was.get(variable) ?? '', after: is.get(variable) ?? '' };
    return change.before === change.after ? [] : [change];
  });
}

/** How a map is called: by the innermost heading of its page. */
export const mapName = ({ headings, form }: SavedMap): string => headings[headings.length - 1] ?? form;
