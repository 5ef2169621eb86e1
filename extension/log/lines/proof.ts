import { sentenceCase } from '@shared/sentence-case';
import { contextOf, line, pageText } from '../line';
import type { Lines } from '../line';
import { PROOF_WORDS } from '@shared/filling-words';

export const proofLines: Lines<'stored' | 'misplaced'> = {
  stored: (entry, { form, village }) =>
    entry.items.map((item) =>
      line(entry, sentenceCase(item.equal ? PROOF_WORDS.same : PROOF_WORDS.different), {
        form: form(entry.form),
        ...village(item.village),
        field: item.label,
        written: item.expected,
        stored: item.stored,
        source: item.source ?? '',
        ...contextOf(entry),
      }),
    ),
  misplaced: (entry, { form, village }) => {
    const under = village(entry.under);
    return entry.figures.map((item) =>
      line(entry, 'Tampaknya tersimpan pada desa lain', {
        form: form(entry.form),
        ...village(entry.village),
        field: item.label,
        written: item.value,
        stored: item.stored,
        page: pageText(entry),
        note: `pada ${under.village} (${under.code})${item.own && `, yang seharusnya ${item.own}`}`,
      }),
    );
  },
};
