import { outcomeText } from '../outcome-words';
import { line, pageText } from '../line';
import type { Lines } from '../line';

export const evidenceLines: Lines<'evidence' | 'evidence-intent' | 'evidence-result' | 'evidence-found'> = {
  evidence: (entry) => [
    line(entry, { in: 'Bukti didaftarkan', change: 'Bukti diubah', out: 'Bukti dihapus dari daftar' }[entry.way], {
      field: entry.title,
      note: [...entry.files.map(({ name }) => name), entry.link].filter(Boolean).join(', '),
    }),
  ],
  'evidence-intent': (entry) =>
    entry.fields.map((item) =>
      line(entry, 'Bukti akan diisi', {
        form: entry.form,
        field: item.label,
        before: item.before,
        written: item.value,
        page: pageText(entry),
        note: entry.title,
      }),
    ),
  'evidence-result': (entry) =>
    entry.fields.map((item) =>
      line(entry, `Bukti: ${outcomeText(item.outcome, item.refusal).toLowerCase()}`, {
        form: entry.form,
        field: item.label,
        written: item.value,
        readBack: item.readBack,
        note: entry.title,
      }),
    ),
  'evidence-found': (entry) =>
    entry.fields.map((item) =>
      line(entry, item.equal ? 'Bukti ditemukan di situs' : 'Bukti berbeda di situs', {
        form: entry.form,
        field: item.label,
        written: item.expected,
        stored: item.stored,
        page: pageText(entry),
        note: entry.title,
      }),
    ),
};
