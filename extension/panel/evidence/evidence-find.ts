import { formatNumber } from '@shared/dataset';
import { findSaved } from '@extension/forms';
import type { PageTable } from '@extension/protocol/messages';
import type { LogEntry } from '@extension/log';
import { evidencePageOf, isKept, lastOnSite, registerOf } from './state';
import { logContext } from '../session/log-context';
import type { Session } from '../session/session';
import type { Notice } from '../session/state';

type Found = LogEntry & { kind: 'evidence-found' };

/** The lists of the page in full: what stands on their other pages may be what is looked for. */
async function wholeTables(session: Session): Promise<readonly PageTable[]> {
  const { page } = session.state();
  if (page.kind !== 'ready') return [];
  const { tables } = page.snapshot;
  if (tables.every(({ whole }) => whole)) return tables;
  const reply = await session.link.ask(page.tab, { type: 'read', expandLists: true });
  return reply.ok && reply.value.type === 'snapshot' ? reply.value.snapshot.tables : tables;
}

function noticeOf(found: readonly Found[]): Notice {
  const different = found.filter(({ fields }) => fields.some(({ equal }) => !equal));
  const [first] = different.length > 0 ? different : found;
  const title = first?.title ?? '';
  if (different.length > 0) {
    const labels = first?.fields.filter(({ equal }) => !equal).map(({ label }) => label) ?? [];
    return {
      tone: 'bad',
      message: `Dokumen "${title}" ada di daftar situs, tetapi berbeda pada ${labels.join(', ')}.`,
      remedy: 'Buka isiannya di situs, betulkan, lalu simpan lagi.',
    };
  }
  const fields = found.reduce((sum, one) => sum + one.fields.length, 0);
  return { tone: 'good', message: `Dokumen "${title}" ditemukan di daftar situs, ${formatNumber(fields)} ruas sama.` };
}

/**
 * Looks for lines that were entered in the saved list beside the panel. A line that is not there keeps waiting: it may simply
 * not be saved.
 */
export async function findEvidence(session: Session): Promise<void> {
  const state = session.state();
  const page = evidencePageOf(state);
  if (!page || page.fields.length > 0 || (page.year !== null && page.year !== state.stored.settings.year)) return;
  const waiting = registerOf(state).flatMap((line) => {
    const last = lastOnSite(state.stored.log, line.id);
    return last && last.kind !== 'evidence-found' && last.form === page.form ? [last] : [];
  });
  if (waiting.length === 0) return;
  const tables = await wholeTables(session);
  const { page: at } = logContext(session, page.form);
  const found = waiting.flatMap((last): Found[] => {
    const { evidence, title, print } = last;
    // Of a fill that was cut off, every field may have been written.
    const kept = last.kind === 'evidence-intent' ? last.fields : last.fields.filter(({ outcome }) => isKept(outcome));
    const fields = findSaved(tables, kept);
    return fields
      ? [
          {
            kind: 'evidence-found',
            ...session.stamp(),
            ...(at && { page: at }),
            form: page.form,
            evidence,
            title,
            print,
            fields: [...fields],
          },
        ]
      : [];
  });
  if (found.length === 0) return;
  const kept = await session.commit({ log: found });
  if (kept) session.show({ notice: noticeOf(found), evidence: { chosen: null, choices: new Map(), last: null } });
}
