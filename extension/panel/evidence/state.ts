import { editionForYear } from '@shared/catalogue';
import type { Edition } from '@shared/catalogue';
import type { Evidence, EvidenceStatus } from '@shared/evidence';
import { canonicalJson, sha256 } from '@shared/exchange';
import { memoByObject } from '@shared/once';
import { planEvidence, recogniseEvidence } from '@extension/forms';
import type { EvidencePage, EvidencePlanItem } from '@extension/forms';
import type { PageSnapshot } from '@extension/protocol/messages';
import type { LoggedEntry } from '@extension/log';
import type { SessionState } from '../session/state';

/** The register of the chosen district and year, in the order the lines came. */
export const registerOf = ({ stored }: SessionState): readonly Evidence[] => {
  const { district, year } = stored.settings;
  return stored.evidence.flatMap((line) => (line.district === district && line.year === year ? [line.evidence] : []));
};

/** The edition of the chosen year, also where no figures are loaded. */
export const editionOf = ({ derived, stored }: SessionState): Edition | null =>
  derived?.edition ?? editionForYear(stored.settings.year) ?? null;

/** SHA-256 of what a line says; who wrote it and when is no part of it. */
export const evidencePrint = memoByObject(({ at: _at, by: _by, ...said }: Evidence): string =>
  sha256(canonicalJson(said) ?? said.id),
);

/**
 * Returns what the log says last of a line that is about the site: seen there, filled, or begun to be and cut off. A
 * fill that was undone wholly counts for nothing.
 */
export function lastOnSite(log: readonly LoggedEntry[], id: string) {
  const undone = new Set<number>();
  const closed = new Set<number>();
  for (let at = log.length - 1; at >= 0; at -= 1) {
    const entry = log[at];
    if (entry?.kind === 'undo' && !entry.left?.length) undone.add(entry.intent);
    if (!entry || !('evidence' in entry) || entry.evidence !== id || entry.kind === 'evidence') continue;
    if (entry.kind === 'evidence-result') closed.add(entry.intent);
    const intent =
      entry.kind === 'evidence-intent' ? entry.seq : entry.kind === 'evidence-result' ? entry.intent : null;
    if (intent !== null && undone.has(intent)) continue;
    if (entry.kind !== 'evidence-intent' || !closed.has(entry.seq)) return entry;
  }
  return undefined;
}

/** Whether a field holds what was written into it. */
export const isKept = (outcome: string): boolean => outcome === 'filled' || outcome === 'already';

/** Where a line stands, from the log alone. */
export function evidenceStatusOf(log: readonly LoggedEntry[], evidence: Evidence): EvidenceStatus {
  const last = lastOnSite(log, evidence.id);
  // What was cut off is to be filled again, though the list may show that it was saved.
  if (!last || last.kind === 'evidence-intent') return 'belum';
  if (last.kind === 'evidence-result' && !last.fields.some(({ outcome }) => isKept(outcome))) return 'belum';
  if (last.print !== evidencePrint(evidence)) return 'berubah';
  if (last.kind === 'evidence-result') return 'diisikan';
  return last.fields.every(({ equal }) => equal) ? 'ditemukan' : 'berbeda';
}

const pages = new WeakMap<PageSnapshot, { readonly edition: Edition; readonly page: EvidencePage | null }>();

/** The page beside the panel as one that takes evidence; read once per look at the page. */
export function evidencePageOf(state: SessionState): EvidencePage | null {
  const { page, villages, stored } = state;
  const edition = editionOf(state);
  if (page.kind !== 'ready' || !villages || !edition) return null;
  const before = pages.get(page.snapshot);
  if (before?.edition === edition) return before.page;
  const found = recogniseEvidence(page.snapshot, { edition, villages, year: stored.settings.year });
  pages.set(page.snapshot, { edition, page: found });
  return found;
}

/** The line chosen for the page, else the next of its aksi that is not on the site yet. */
export function chosenEvidence(state: SessionState, { aksi }: EvidencePage): Evidence | null {
  const lines = registerOf(state).filter((line) => line.aksi === aksi);
  const next = lines.find((line) => ['belum', 'berubah'].includes(evidenceStatusOf(state.stored.log, line)));
  return lines.find(({ id }) => id === state.evidence.chosen) ?? next ?? lines[0] ?? null;
}

/** Returns what would be written into the page from the chosen line; null where there is no page or no line for it. */
export function evidencePlanOf(
  state: SessionState,
): { readonly page: EvidencePage; readonly evidence: Evidence; readonly items: readonly EvidencePlanItem[] } | null {
  const page = evidencePageOf(state);
  if (!page || page.fields.length === 0) return null;
  const evidence = chosenEvidence(state, page);
  return evidence && { page, evidence, items: planEvidence(page, evidence, state.evidence.choices) };
}
