import { contextOf, line } from './line';
import type { Lines } from './line';

export const proofLines: Lines<'stored'> = {
  stored: (entry, { form, village }) =>
    entry.items.map((item) =>
      line(entry, item.equal ? 'Tersimpan sama' : 'Tersimpan berbeda', {
        form: form(entry.form),
        ...village(item.village),
        field: item.label,
        written: item.expected,
        stored: item.stored,
        source: item.source ?? '',
        ...contextOf(entry),
      }),
    ),
};
