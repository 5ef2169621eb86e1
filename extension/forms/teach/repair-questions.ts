import type { Edition } from '@shared/catalogue';
import type { ChangeKind, Drift } from '../types';
import { propose } from './propose';
import type { SavedMap } from '../saved-map';
import { nameOf } from '../snapshot/page-outline';
import type { PageOutline } from '../snapshot/page-outline';

/** One thing the officer is asked before a repaired map is used. */
export interface RepairQuestion {
  readonly variable: string;
  /** How the field was called, and how the field is called that is proposed now; empty where none is. */
  readonly before: string;
  readonly after: string;
  readonly at: number | null;
  readonly kinds: readonly ChangeKind[];
  readonly words: readonly string[];
}

/** One question per mapped field that changed, whatever changed about it. */
export function repairQuestions(
  map: SavedMap,
  outline: PageOutline,
  drift: Drift,
  edition: Edition,
): readonly RepairQuestion[] {
  const asked = new Map<string, RepairQuestion>();
  const used = new Set(map.fields.flatMap(({ at }) => drift.pairs.get(at) ?? []));
  const proposals = propose(outline, edition);
  for (const change of drift.changes) {
    if (change.variable === null) continue;
    const known = asked.get(change.variable);
    const old = map.seen[map.fields.find(({ variable }) => variable === change.variable)?.at ?? -1];
    const elsewhere = proposals.find(({ variable, at }) => variable === change.variable && !used.has(at));
    const at = change.at ?? elsewhere?.at ?? null;
    const now = at === null ? undefined : outline.seen[at];
    asked.set(change.variable, {
      variable: change.variable,
      before: old ? nameOf(old) : change.before,
      after: now ? nameOf(now) : '',
      at,
      kinds: [...(known?.kinds ?? []), change.kind],
      words: [...(known?.words ?? []), ...change.words],
    });
  }
  return [...asked.values()];
}
