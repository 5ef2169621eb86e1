import type { Edition } from '../catalogue/schema';
import { memoByObject } from '../once';
import { kindOf } from './kinds';

/**
 * Menu of the site → the aksi of the calendar that its forms are entered for, as the first rule of the edition that knows
 * says it; empty where none does.
 */
export const aksiByMenu = memoByObject(({ rules }: Edition): ReadonlyMap<string, string> => {
  for (const rule of rules) {
    const kind = kindOf(rule.kind);
    if (!kind?.aksiByMenu) continue;
    const params = kind.params().safeParse(rule.params);
    return new Map(params.success ? Object.entries(kind.aksiByMenu(params.data)) : []);
  }
  return new Map();
});
