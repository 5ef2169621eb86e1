import { formatNumber } from '@shared/dataset';
import { line } from '../line';
import type { Lines } from '../line';

const MAP_ACTS = {
  saved: 'Peta formulir disimpan',
  repaired: 'Peta formulir diperbaiki',
  imported: 'Peta formulir dibuka dari berkas',
  removed: 'Peta formulir dihapus',
} as const;

export const mapLines: Lines<'map'> = {
  map: (entry, { field }) => [
    line(entry, MAP_ACTS[entry.act], {
      form: entry.heading,
      map: entry.map,
      note: `${formatNumber(entry.fields)} ruas, direkam oleh ${entry.author}${entry.replaced ? ', menggantikan peta sebelumnya' : ''}`,
    }),
    ...entry.changed.map((one) =>
      line(entry, 'Ruas di peta', {
        form: entry.heading,
        field: field(one.variable),
        before: one.before,
        written: one.after,
        map: entry.map,
      }),
    ),
  ],
};
