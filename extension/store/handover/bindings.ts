import { QueueBinding } from '../schemas';
import { scopeKey } from '@shared/catalogue/scope';
import { joining } from './joining';

/** What each queue was last worked on with, so that changed figures are told on resuming. */
export const bindings = joining<QueueBinding>({
  key: 'bindings',
  name: 'Data terakhir antrean',
  rule: 'Dipakai hanya untuk tahun yang antreannya belum dikerjakan di komputer ini.',
  parser: QueueBinding,
  of: ({ bindings: kept }) => kept,
  keyOf: scopeKey,
  put: (fresh) => ({ putBindings: fresh }),
});
