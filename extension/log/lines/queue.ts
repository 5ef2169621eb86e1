import { formatNumber } from '@shared/dataset';
import { sentenceCase } from '@shared/sentence-case';
import { line } from '../line';
import type { Lines } from '../line';
import { PROOF_WORDS } from '@shared/filling-words';

export const queueLines: Lines<'skip' | 'resume'> = {
  skip: (entry, { form, village }) => [
    line(entry, sentenceCase(PROOF_WORDS.skipped), {
      form: form(entry.form),
      ...village(entry.village),
      note: entry.reason,
    }),
  ],
  resume: (entry, { field, form, village }) => [
    line(entry, 'Antrean dilanjutkan dengan data lain', {
      note: `${formatNumber(entry.changed.length)} angka berubah${entry.forms.length > 0 ? `, label atau peta berubah di ${entry.forms.map(form).join(', ')}` : ''}`,
    }),
    ...entry.changed.map((cell) =>
      line(entry, 'Angka berubah sejak antrean terakhir', {
        ...village(cell.village),
        field: field(cell.variable),
        before: cell.before,
        written: cell.after,
      }),
    ),
  ],
};
