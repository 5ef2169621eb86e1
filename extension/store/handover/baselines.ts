import { QueueBaseline } from '../schemas';
import { scopeKey } from '@shared/catalogue/scope';
import { mergeByRule } from './merge-by-rule';

/** What each queue was last worked on with, so that changed figures are told on resuming. */
export const baselines = mergeByRule<QueueBaseline>({
  key: 'bindings',
  name: 'Data terakhir antrean',
  rule: 'Dipakai hanya untuk tahun yang antreannya belum dikerjakan di komputer ini.',
  parser: QueueBaseline,
  of: ({ baselines: kept }) => kept,
  keyOf: scopeKey,
  put: (fresh) => ({ putBaselines: fresh }),
});
