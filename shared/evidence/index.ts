export { admitEvidence, admitFile, FILE_LIMITS, LARGEST_FILE } from './evidence-fault';
export { endingOf, fileFormat, HEAD_LENGTH, sizeText } from './file-format';
export { EVIDENCE_KINDS, evidenceKindTitle } from './kinds';
export type { EvidenceKind } from './kinds';
export { mergeEvidence } from './merge-evidence';
export { Evidence, EvidenceFile } from './schema';
export { EVIDENCE_WORDS } from './status';
export type { EvidenceStatus } from './status';
