import { dayOfTime } from '@shared/exchange';
import { StoredEvidence } from '../schemas';
import { askOnConflict } from './ask-on-conflict';

/** The register of documents and links; the bytes of its documents travel beside it. */
export const evidence = askOnConflict<StoredEvidence>({
  key: 'evidence',
  name: 'Dokumen dan tautan',
  rule: 'Dokumen baru ditambahkan. Dokumen yang sama tetapi berbeda keterangan ditanyakan.',
  parser: StoredEvidence,
  of: ({ evidence: kept }) => kept,
  keyOf: ({ evidence: { id } }) => id,
  substanceOf: ({ evidence: { by: _by, at: _at, ...line }, ...place }) => ({ ...place, line }),
  title: ({ evidence: { title }, year }) => `${title}, tahun ${year}`,
  describe: ({ evidence: { files, link, at, by } }) =>
    `${[`${files.length} berkas`, link && 'dengan tautan'].filter(Boolean).join(' ')}, dicatat ${dayOfTime(at)} oleh ${by}`,
  put: (records) => ({ putEvidence: records }),
});
