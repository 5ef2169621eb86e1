import { canonicalJson } from '@shared/exchange';
import type { Database, Writing } from '../open-database';
import { parseRecords } from '../parse-records';
import { StoredEvidence } from '../schemas';

/** The bytes of a document, kept under their hash: two lines of the register may share one. */
export interface StoredFile {
  readonly hash: string;
  readonly bytes: Blob;
}

/** The register of documents and links, of all districts and years, oldest first. */
export async function readEvidence(db: Database): Promise<{ read: StoredEvidence[]; unreadable: number }> {
  const lines = parseRecords(StoredEvidence, await db.getAll('evidence'));
  lines.read.sort((a, b) => a.evidence.at.localeCompare(b.evidence.at) || a.evidence.id.localeCompare(b.evidence.id));
  return lines;
}

/** Whether lines of the register say what they did when somebody saw them, within the caller's transaction. */
export async function standAsSeen(tx: Writing, seen: readonly StoredEvidence[]): Promise<boolean> {
  const kept = parseRecords(StoredEvidence, await tx.objectStore('evidence').getAll()).read;
  return isAsSeen(kept, seen);
}

/** Whether lines are among those kept, saying the same. */
export function isAsSeen(kept: readonly StoredEvidence[], seen: readonly StoredEvidence[]): boolean {
  const spelled = new Set(kept.map((line) => canonicalJson(line)));
  return seen.every((line) => spelled.has(canonicalJson(line)));
}

/**
 * Puts lines and takes others away, within the caller's transaction. Documents that only the earlier lines showed go with
 * them: whether another line shows one is known here alone, since another panel may just have kept it.
 */
export async function writeEvidence(
  tx: Writing,
  put: readonly StoredEvidence[],
  removed: readonly string[],
): Promise<void> {
  const place = tx.objectStore('evidence');
  const before = parseRecords(StoredEvidence, await place.getAll()).read;
  const after = evidenceAfter(before, put, removed);
  const shown = new Set(after.flatMap(hashesOf));
  const gone = new Set(before.flatMap(hashesOf).filter((hash) => !shown.has(hash)));
  await Promise.all([
    ...removed.map((id) => place.delete(id)),
    ...put.map((line) => place.put(line, line.evidence.id)),
    ...[...gone].map((hash) => tx.objectStore('files').delete(hash)),
  ]);
}

const hashesOf = ({ evidence }: StoredEvidence): string[] => evidence.files.map(({ hash }) => hash);

/** Puts documents within the caller's transaction. */
export function writeFiles(tx: Writing, put: readonly StoredFile[]): Promise<unknown>[] {
  return put.map(({ hash, bytes }) => tx.objectStore('files').put(bytes, hash));
}

/** The document with this hash, or null where none is kept. */
export async function readFile(db: Database, hash: string): Promise<Blob | null> {
  const kept = await db.get('files', hash);
  return kept instanceof Blob ? kept : null;
}

/** The register after a change: a changed line stays where it stood, new ones come last. */
export function evidenceAfter(
  evidence: readonly StoredEvidence[],
  put: readonly StoredEvidence[] = [],
  removed: readonly string[] = [],
): readonly StoredEvidence[] {
  if (put.length === 0 && removed.length === 0) return evidence;
  const changed = new Map(put.map((line) => [line.evidence.id, line]));
  const known = new Set(evidence.map((line) => line.evidence.id));
  return [
    ...evidence
      .filter((line) => !removed.includes(line.evidence.id))
      .map((line) => changed.get(line.evidence.id) ?? line),
    ...put.filter((line) => !known.has(line.evidence.id)),
  ];
}
