import { timeInWords } from '@shared/catalogue/scope';
import { pageTime, timeFault } from '@extension/forms';
import type { FieldResult, PageField } from '@extension/protocol/messages';
import type { LogEntry } from '@extension/log';
import { formHeading, formOf } from '@shared/catalogue';
import { base64 } from '@extension/model/bytes/base64';
import { logContext } from '../session/log-context';
import { outcomeText } from '@extension/log/outcome-words';
import { isOnPage } from '@extension/log/outcomes';
import { badNotice } from '../session/session';
import type { Session } from '../session/session';
import type { Notice, SessionState } from '../session/state';
import { filledTemplate } from './plan';
import { baselineChange } from '../session/guard-fill';
import { PAGE_FILL, runLoggedFill, writeOnPage } from '../session/logged-fill';
import type { LoggedFill, PageAnswer } from '../session/logged-fill';
import { refreshPage } from '../session/follow-page';
import { XLSX_TYPE } from '@extension/ui/download';

type PlacedFacts = Omit<LogEntry & { kind: 'template-placing' }, 'kind'>;

/** Where the filled template can be put on the page, or why it cannot. */
export type PlaceForTemplate =
  | { readonly kind: 'none' }
  | { readonly kind: 'blocked'; readonly reason: string }
  | { readonly kind: 'fields'; readonly form: string; readonly fields: readonly PageField[] };

/** The file fields of the page beside the panel, where it is the page of a form and year of the filled template. */
export function placeForTemplate(state: SessionState): PlaceForTemplate {
  const { page, reading, derived } = state;
  const filled = filledTemplate(state);
  if (page.kind !== 'ready' || !reading || !derived || !filled) return { kind: 'none' };
  const fields = page.snapshot.fields.filter(({ type, editable }) => type === 'file' && editable);
  const { recognition } = reading;
  const form = recognition.kind === 'unknown' ? recognition.nearest?.form : 'form' in recognition && recognition.form;
  if (fields.length === 0 || !form) return { kind: 'none' };
  const variables = new Set(formOf(derived.edition, form)?.fields.map(({ variable }) => variable));
  if (!filled.plan.items.some(({ variable }) => variables.has(variable))) {
    const heading = formHeading(derived.edition, form);
    return { kind: 'blocked', reason: `Halaman di sebelah untuk ${heading}, templat ini untuk formulir lain.` };
  }
  const stated = pageTime(page.snapshot, derived.time);
  if (timeFault(stated, derived.time) !== null) {
    const there = {
      ...derived.scope,
      year: stated.year ?? derived.scope.year,
      ...(stated.semester && { period: stated.semester }),
    };
    const reason = `Halaman di sebelah ${timeInWords(there)}, templat ini ${timeInWords(derived.scope)}.`;
    return { kind: 'blocked', reason };
  }
  return { kind: 'fields', form, fields };
}

/** Returns what to tell of a file the page kept, or did not. */
function placedNotice(name: string, result: FieldResult): Notice {
  if (isOnPage(result))
    return { tone: 'good', message: `${name} sudah diletakkan di halaman. Tekan tombol unggah di situs.` };
  return {
    tone: 'bad',
    message: `${name} belum terletak di halaman: ${outcomeText(result.outcome, result.refusal).toLowerCase()}.`,
    remedy: 'Unduh berkasnya, lalu pilih sendiri di halaman situs.',
  };
}

/** Returns what to tell where the page said nothing of the file. */
const unsaid = (name: string): Notice => ({
  tone: 'bad',
  message: `Belum tentu ${name} terletak di halaman: halaman tidak menjawab.`,
  remedy: 'Periksa halaman situs, lalu letakkan lagi bila berkasnya belum ada.',
});

/**
 * Puts the filled template into a file field of the page: the intention is on disk before the page is touched. One the
 * page never answered stays open, since the file may stand there. Sending it off stays with the person.
 */
export const placeTemplate = (session: Session, field: PageField): Promise<void> =>
  runLoggedFill(session, () => placing(session, field));

function placing(session: Session, field: PageField): LoggedFill<PageAnswer> | null {
  const state = session.state();
  const { page, derived, stored } = state;
  const place = placeForTemplate(state);
  const filled = filledTemplate(state);
  if (page.kind !== 'ready' || place.kind !== 'fields' || !filled || !derived || state.filling) return null;
  const { name } = filled;
  const variables = new Set(formOf(derived.edition, place.form)?.fields.map(({ variable }) => variable));
  const items = filled.plan.items
    .filter(({ status, variable }) => (status === 'fill' || status === 'already') && variables.has(variable))
    .map(({ village, variable }) => ({ village, variable }));
  const facts = (): PlacedFacts => ({
    ...session.stamp(),
    ...logContext(session, place.form),
    form: place.form,
    file: name,
    items,
  });
  const intent: LogEntry = { kind: 'template-placing', ...facts() };
  return {
    ...PAGE_FILL,
    intention: { log: [intent], ...baselineChange(derived, stored, intent.at) },
    act: () =>
      writeOnPage(session, page.tab, [
        {
          field: field.id,
          identity: field.identity,
          value: name,
          before: field.value,
          file: { name, type: XLSX_TYPE, base64: base64(filled.bytes) },
        },
      ]),
    result: ({ results: [result] }, seq) =>
      result ? { kind: 'template-placed', ...facts(), intent: seq, kept: isOnPage(result) } : null,
    notice: ({ problem, results: [result] }) =>
      problem ? badNotice(problem) : result ? placedNotice(name, result) : unsaid(name),
    // What was found saved before says nothing of this file.
    shown: () => ({ comparison: null }),
    after: () => refreshPage(session),
  };
}
