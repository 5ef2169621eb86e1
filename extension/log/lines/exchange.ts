import { agencyName } from '@shared/catalogue';
import { APPROVAL_ACTS } from '@shared/exchange';
import { sentenceCase } from '@shared/sentence-case';
import { line } from '../line';
import type { Lines } from '../line';

export const exchangeLines: Lines<'package' | 'approval' | 'hand-over'> = {
  package: (entry) => [
    line(entry, entry.way === 'in' ? 'Paket dipakai' : 'Paket diunduh', {
      note: `${entry.file}, ${entry.figures} angka${entry.conflicts > 0 ? `, ${entry.conflicts} perbedaan diputuskan` : ''}`,
    }),
  ],
  approval: (entry, { edition, form }) => [
    line(entry, sentenceCase(APPROVAL_ACTS[entry.state]), {
      form: form(entry.form),
      note: [edition ? agencyName(edition, entry.agency) : entry.agency, entry.note].filter(Boolean).join(': '),
    }),
  ],
  'hand-over': (entry) => [
    line(entry, entry.way === 'in' ? 'Serah terima dipakai' : 'Serah terima diunduh', {
      note: [entry.file, ...entry.told].join(', '),
    }),
  ],
};
