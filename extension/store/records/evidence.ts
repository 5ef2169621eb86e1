import { dayOfTime } from '@shared/exchange';
import { askOnConflict } from '../kit/ask-on-conflict';
import { parseRecords } from '../kit/parse-records';
import type { Database, Writing } from '../open-database';
import type { StoreRecord } from '../record';
import { StoredEvidence } from '../schemas';

/** The bytes of a document, kept under their hash: two lines of the register may share one. */
export interface StoredFile {
  readonly hash: string;
  readonly bytes: Blob;
}

export interface EvidenceChange {
  readonly putEvidence?: readonly StoredEvidence[];
  /** Ids. Documents that no line shows any more go with them. */
  readonly removeEvidence?: readonly string[];
  readonly putFiles?: readonly StoredFile[];
}

/** The document with this hash, or null where none is kept. */
export async function readFile(db: Database, hash: string): Promise<Blob | null> {
  const kept = await db.get('files', hash);
  return kept instanceof Blob ? kept : null;
}

/** The register after a change: a changed line stays where it stood, new ones come last. */
function evidenceAfter(
  evidence: readonly StoredEvidence[],
  { putEvidence: put = [], removeEvidence: removed = [] }: EvidenceChange,
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

const hashesOf = ({ evidence }: StoredEvidence): string[] => evidence.files.map(({ hash }) => hash);

/**
 * Puts lines and takes others away. Documents that only the earlier lines showed go with them: whether another line shows
 * one is known here alone, since another panel may just have kept it.
 */
async function writeLines(tx: Writing, change: EvidenceChange): Promise<void> {
  const { putEvidence = [], removeEvidence = [] } = change;
  const place = tx.objectStore('evidence');
  const before = parseRecords(StoredEvidence, await place.getAll()).read;
  const shown = new Set(evidenceAfter(before, change).flatMap(hashesOf));
  const gone = new Set(before.flatMap(hashesOf).filter((hash) => !shown.has(hash)));
  await Promise.all([
    ...removeEvidence.map((id) => place.delete(id)),
    ...putEvidence.map((line) => place.put(line, line.evidence.id)),
    ...[...gone].map((hash) => tx.objectStore('files').delete(hash)),
  ]);
}

/**
 * The register of documents and links, of all districts and years, oldest first; the bytes of its documents stand beside
 * it, are read one by one, and travel beside it.
 */
export const evidence: StoreRecord<'evidence', readonly StoredEvidence[], EvidenceChange> = {
  part: 'evidence',
  none: [],
  async read(db) {
    const lines = parseRecords(StoredEvidence, await db.getAll('evidence'));
    lines.read.sort((a, b) => a.evidence.at.localeCompare(b.evidence.at) || a.evidence.id.localeCompare(b.evidence.id));
    return lines;
  },
  placesOf({ putEvidence, removeEvidence, putFiles }) {
    if (putEvidence || removeEvidence) return ['evidence', 'files'];
    return putFiles ? ['files'] : [];
  },
  async write(tx, change) {
    await Promise.all([
      ...(change.putEvidence || change.removeEvidence ? [writeLines(tx, change)] : []),
      ...(change.putFiles ?? []).map(({ hash, bytes }) => tx.objectStore('files').put(bytes, hash)),
    ]);
    return null;
  },
  applied: evidenceAfter,
  merge: askOnConflict({
    key: 'evidence',
    name: 'Dokumen dan tautan',
    rule: 'Dokumen baru ditambahkan. Dokumen yang sama tetapi berbeda keterangan ditanyakan.',
    parser: StoredEvidence,
    keyOf: ({ evidence: { id } }) => id,
    substanceOf: ({ evidence: { by: _by, at: _at, ...line }, ...place }) => ({ ...place, line }),
    title: ({ evidence: { title }, year }) => `${title}, tahun ${year}`,
    describe: ({ evidence: { files, link, at, by } }) =>
      `${[`${files.length} berkas`, link && 'dengan tautan'].filter(Boolean).join(' ')}, dicatat ${dayOfTime(at)} oleh ${by}`,
    put: (records) => ({ putEvidence: records }),
  }),
};
