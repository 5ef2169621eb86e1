import { contextOf, line } from '../line';
import type { Lines } from '../line';

export const templateLines: Lines<'template-intent' | 'template-result' | 'template-placing' | 'template-placed'> = {
  'template-intent': (entry, { village }) =>
    entry.items.map((item) =>
      line(entry, 'Akan diisi ke templat', {
        ...village(item.village),
        field: item.label,
        before: item.before,
        written: item.value,
        note: `${entry.file}, sel ${item.place}`,
      }),
    ),
  'template-result': (entry, { village }) =>
    entry.problem !== ''
      ? [line(entry, 'Templat tidak jadi diisi', { note: entry.problem })]
      : entry.items.map((item) =>
          line(entry, item.equal ? 'Terisi di templat' : 'Berbeda di templat', {
            ...village(item.village),
            field: item.label,
            written: item.value,
            readBack: item.readBack,
            note: `${entry.file}, sel ${item.place}`,
          }),
        ),
  'template-placing': (entry, { form }) => [
    line(entry, 'Templat akan diletakkan di halaman', {
      form: form(entry.form),
      note: entry.file,
      ...contextOf(entry),
    }),
  ],
  'template-placed': (entry, { form }) => [
    line(entry, entry.kept ? 'Templat diletakkan di halaman' : 'Templat tidak bertahan di halaman', {
      form: form(entry.form),
      note: entry.file,
    }),
  ],
};
