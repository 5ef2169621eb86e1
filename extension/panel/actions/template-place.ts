import { pageTime, timeFault } from '@extension/maps';
import type { PageField } from '@extension/messages';
import { formOf } from '@shared/catalogue';
import { base64 } from '../base64';
import { logContext } from '../log-context';
import { outcomeText } from '../outcome-text';
import { badNotice } from '../session';
import type { Session } from '../session';
import type { SessionState } from '../state';
import { filledTemplate } from '../template-plan';
import { timeInWords } from '../time-in-words';
import { refreshPage } from './refresh-page';
import { XLSX_TYPE } from './template-fill';

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
    const heading = formOf(derived.edition, form)?.heading ?? form;
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

/** Puts the filled template into a file field of the page. Sending it off stays with the person. */
export async function placeTemplate(session: Session, field: PageField): Promise<void> {
  const state = session.state();
  const place = placeForTemplate(state);
  const filled = filledTemplate(state);
  if (state.page.kind !== 'ready' || place.kind !== 'fields' || !filled || state.filling) return;
  const { tab } = state.page;
  session.show({ filling: true, notice: null });
  const reply = await session.link.ask(tab, {
    type: 'fill',
    items: [
      {
        field: field.id,
        identity: field.identity,
        value: filled.name,
        before: field.value,
        file: { name: filled.name, type: XLSX_TYPE, base64: base64(filled.bytes) },
      },
    ],
  });
  const result = reply.ok && reply.value.type === 'filled' ? reply.value.results[0] : undefined;
  const kept = result?.outcome === 'filled' || result?.outcome === 'already';
  const items = filled.plan.items
    .filter(({ status }) => status === 'fill' || status === 'already')
    .map(({ village, variable }) => ({ village, variable }));
  const variables = new Set(
    state.derived && formOf(state.derived.edition, place.form)?.fields.map(({ variable }) => variable),
  );
  await session.commit({
    log: [
      {
        kind: 'template-placed',
        ...session.stamp(),
        ...logContext(session, place.form),
        form: place.form,
        file: filled.name,
        kept,
        items: items.filter(({ variable }) => variables.has(variable)),
      },
    ],
  });
  session.show({
    filling: false,
    // What was found saved before says nothing of this file.
    comparison: null,
    notice: kept
      ? { tone: 'good', message: `${filled.name} sudah diletakkan di halaman. Tekan tombol unggah di situs.` }
      : reply.ok
        ? {
            tone: 'bad',
            message: `${filled.name} belum terletak di halaman: ${outcomeText(result?.outcome ?? 'unknown', result?.refusal).toLowerCase()}.`,
            remedy: 'Unduh berkasnya, lalu pilih sendiri di halaman situs.',
          }
        : badNotice(reply.problem),
  });
  await refreshPage(session);
}
