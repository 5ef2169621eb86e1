import { admitEvidence, mergeEvidence } from '@shared/evidence';
import type { Evidence } from '@shared/evidence';
import type { StoredEvidence } from '@extension/store';
import type { LogEntry } from '@extension/log';
import { readDocument } from './read-document';
import { badNotice } from '../session/session';
import type { Session } from '../session/session';
import type { EvidenceDraft } from '../session/state';
import { underWay } from '../session/under-way';

/** Shows the register in the Data view, or puts it away; a line that is being written stays as it is. */
export function showRegister(session: Session, register: boolean): void {
  session.show({ register, notice: null });
}

const keptLine = (session: Session, id: string): StoredEvidence | null =>
  session.state().stored.evidence.find(({ evidence }) => evidence.id === id) ?? null;

/** Begins a new line, or opens one to change it. */
export function startEvidence(session: Session, line?: Evidence): void {
  const { officer } = session.state().stored.settings;
  const { at, by } = session.stamp();
  const blank: Evidence = {
    id: crypto.randomUUID(),
    kind: 'foto',
    title: '',
    date: '',
    aksi: '',
    agency: officer.agency ?? '',
    number: '',
    link: '',
    note: '',
    files: [],
    more: [],
    at,
    by,
  };
  session.show({
    evidenceDraft: { line: line ?? blank, was: line ? keptLine(session, line.id) : null, bytes: new Map() },
    register: true,
    notice: null,
  });
}

/** Leaves the line unwritten. */
export function leaveEvidence(session: Session): void {
  session.show({ evidenceDraft: null });
}

/** Changes what is written so far. */
export function changeEvidence(session: Session, patch: Partial<Evidence>): void {
  const { evidenceDraft: draft } = session.state();
  if (draft) session.show({ evidenceDraft: { ...draft, line: { ...draft.line, ...patch } } });
}

/** Adds documents to the line; each that may not be kept is told with its reason and left out. */
export const addDocuments = (session: Session, files: readonly File[]): Promise<void> =>
  underWay(session, 'Membaca berkas dokumen', () => addOnce(session, files));

async function addOnce(session: Session, files: readonly File[]): Promise<void> {
  session.show({ notice: null, busy: { label: 'Membaca berkas dokumen…' } });
  for (const file of files) {
    const { evidenceDraft: draft } = session.state();
    if (!draft) break;
    const read = await readDocument(file, draft.line.kind);
    const now = session.state().evidenceDraft;
    if (now?.line.id !== draft.line.id) break;
    if (!read.ok) {
      session.show({ notice: badNotice(read.problem) });
      continue;
    }
    const { hash, name } = read.value;
    if (now.line.files.some((one) => one.hash === hash)) continue;
    const title = now.line.title || name.replace(/\.[^.]*$/, '').replace(/[_-]+/g, ' ');
    session.show({
      evidenceDraft: {
        ...now,
        line: { ...now.line, title, files: [...now.line.files, read.value] },
        bytes: new Map([...now.bytes, [hash, file]]),
      },
    });
  }
  session.show({ busy: null });
}

const logged = (session: Session, way: 'in' | 'change' | 'out', { id, title, link, files }: Evidence): LogEntry => ({
  kind: 'evidence',
  ...session.stamp(),
  way,
  evidence: id,
  title,
  link,
  files: files.map(({ name, hash }) => ({ name, hash })),
});

/** The line was taken away meanwhile: the draft becomes a new one, with the documents whose bytes are still here. */
function tellGone(session: Session, draft: EvidenceDraft): void {
  const files = draft.line.files.filter(({ hash }) => draft.bytes.has(hash));
  session.show({
    evidenceDraft: { ...draft, was: null, line: { ...draft.line, id: crypto.randomUUID(), files } },
    notice: {
      tone: 'bad',
      message: `Dokumen "${draft.line.title}" sudah dihapus di jendela lain, jadi perubahan Anda belum disimpan.`,
      remedy: 'Bila masih diperlukan, tambahkan lagi berkasnya, lalu simpan sebagai dokumen baru.',
    },
  });
}

/**
 * The draft as it would be kept: what the person changed, laid over the line as it is kept by now. Null where a person has
 * to look first, because the line is gone or the same part says something else by now.
 */
function draftOverKept(session: Session): EvidenceDraft | null {
  const { evidenceDraft: draft } = session.state();
  if (!draft?.was) return draft;
  const now = keptLine(session, draft.line.id);
  if (!now) {
    tellGone(session, draft);
    return null;
  }
  const { line, clashes } = mergeEvidence(draft.was.evidence, draft.line, now.evidence);
  const merged = { ...draft, line, was: now };
  session.show({ evidenceDraft: merged });
  if (clashes.length === 0) return merged;
  session.show({
    notice: {
      tone: 'bad',
      message: `${clashes.join(', ')} dokumen ini juga diubah di jendela lain, jadi perubahan Anda belum disimpan.`,
      remedy: 'Simpan sekali lagi untuk memakai isian Anda, atau pilih Batal untuk memakai yang di sana.',
    },
  });
  return null;
}

/** Keeps the line with its documents, all of it or nothing: on a full disk what was written stays on the screen. */
export async function saveEvidence(session: Session): Promise<void> {
  // What was kept a moment ago is part of what the draft is laid over.
  await session.settled();
  const draft = draftOverKept(session);
  if (!draft) return;
  const { at, by, district, year } = session.stamp();
  const { title, link, number, note } = draft.line;
  const tidy = { title: title.trim(), link: link.trim(), number: number.trim(), note: note.trim() };
  const admitted = admitEvidence({ ...draft.line, ...tidy, ...(!draft.was && { at, by }) });
  if (!admitted.ok) {
    session.show({ notice: badNotice(admitted.problem) });
    return;
  }
  const evidence = admitted.value;
  const hashes = evidence.files.map(({ hash }) => hash);
  const kept = await session.commit({
    putEvidence: [{ district, year, ...draft.was, evidence }],
    ...(draft.was && { settledOn: { evidence: [draft.was] } }),
    putFiles: [...draft.bytes].filter(([hash]) => hashes.includes(hash)).map(([hash, bytes]) => ({ hash, bytes })),
    log: [logged(session, draft.was ? 'change' : 'in', evidence)],
  });
  if (!kept) return;
  session.show({ evidenceDraft: null, notice: { tone: 'good', message: `Dokumen "${evidence.title}" disimpan.` } });
}

/** Takes a line away with the documents only it shows; the log keeps that it was there. */
export async function removeEvidence(session: Session, evidence: Evidence): Promise<void> {
  const line = keptLine(session, evidence.id);
  const kept = await session.commit({
    removeEvidence: [evidence.id],
    ...(line && { settledOn: { evidence: [{ ...line, evidence }] } }),
    log: [logged(session, 'out', evidence)],
  });
  if (kept)
    session.show({
      notice: { tone: 'info', message: `Dokumen "${evidence.title}" dihapus dari daftar di komputer ini.` },
    });
}
