import type { VillageList } from '@shared/catalogue';
import type { PageSnapshot } from '@extension/protocol/messages';
import { normalise } from './normalise';

const STATED = /(?:^| )kec(?:amatan)? (.+)$/;

/** The one kecamatan of the district that the page names as its own in headings or fixed texts; empty for none or two. */
export function kecamatanOn({ headings, context }: PageSnapshot, { villages }: VillageList): string {
  const names = [...new Set(villages.map(({ kecamatan }) => kecamatan))];
  const found = new Set<string>();
  for (const text of [...headings, ...context]) {
    const after = STATED.exec(normalise(text))?.[1];
    if (after === undefined) continue;
    const fitting = names.filter((name) => `${after} `.startsWith(`${normalise(name)} `));
    const [longest] = fitting.sort((a, b) => b.length - a.length);
    if (longest !== undefined) found.add(longest);
  }
  return found.size === 1 ? ([...found][0] ?? '') : '';
}
