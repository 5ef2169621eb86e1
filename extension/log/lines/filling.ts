import { sentenceCase } from '@shared/sentence-case';
import { outcomeText } from '../outcome-words';
import { contextOf, line, pageText } from '../line';
import type { Lines } from '../line';
import { PLAN_WORDS, PROOF_WORDS } from '@shared/filling-words';

export const fillingLines: Lines<'fill-intent' | 'fill-result' | 'undo' | 'partial' | 'own-entry'> = {
  'fill-intent': (entry, { form, village }) =>
    entry.items.map((item) =>
      line(entry, sentenceCase(PLAN_WORDS.fill), {
        form: form(entry.form),
        ...village(item.village),
        field: item.label,
        before: item.before,
        written: item.value,
        source: item.source ?? '',
        ...contextOf(entry),
      }),
    ),
  'fill-result': (entry, { form, village }) =>
    entry.items.map((item) =>
      line(entry, outcomeText(item.outcome, item.refusal), {
        form: form(entry.form),
        ...village(item.village),
        field: item.label,
        written: item.value,
        readBack: item.readBack,
      }),
    ),
  undo: (entry, { form, village }) => [
    line(entry, 'Isian diurungkan', { form: form(entry.form) }),
    ...(entry.left ?? []).map((item) =>
      line(entry, 'Tidak ikut diurungkan', {
        form: form(entry.form),
        ...(item.village !== undefined && village(item.village)),
        field: item.label,
      }),
    ),
  ],
  partial: (entry, { form, village }) =>
    entry.left.map((item) =>
      line(entry, 'Dipilih tidak diisi', {
        form: form(entry.form),
        ...village(item.village),
        field: item.label,
        note: item.reason,
      }),
    ),
  'own-entry': (entry, { form, village }) => [
    line(entry, sentenceCase(PROOF_WORDS.own), {
      form: form(entry.form),
      ...village(entry.village),
      field: entry.label,
      stored: entry.value,
      page: pageText(entry),
    }),
  ],
};
