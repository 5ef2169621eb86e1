export * from '../decisions/decisions';
export { chosenSources } from '../decisions/chosen-sources';
export type { ChosenSource } from '../decisions/chosen-sources';
export { declarationsIn } from '../decisions/declarations';
export { DenominatorSource, sourceKey, sourceWords, UNSTATED } from '../decisions/source';
export { Approval, ApprovalRole, ApprovalState, TRANSITIONS } from './approval';
export {
  APPROVAL_ACTS,
  APPROVAL_SHORT,
  APPROVAL_STEPS,
  APPROVAL_WORDS,
  approvalText,
  approvalWord,
  changedSince,
} from './approval-words';
export { canonicalJson } from '../hashing/canonical-json';
export { approve, approvalStatusOf, approvalStatuses } from './approvals';
export type { ApprovalStep, ApprovalStatus } from './approvals';
export type { CellConflict, DenominatorConflict } from './conflicts';
export { datasetOf } from './dataset-of';
export { handoverFileName, handoverText, looksLikeHandover, readHandover } from './handover';
export type { Handover, HandoverContent } from './handover';
export { mergePackages } from './merge-packages';
export type { Merged, MergeTarget } from './merge-packages';
export { packageOf } from './pack';
export type { PackageParts } from './pack';
export { FORMAT } from './package-schema';
export type { Package } from './package-schema';
export { dayOfTime, packageName } from './package-words';
export { looksLikePackage, readPackage } from './read-package';
export { sha256, startSha256 } from '../hashing/sha256';
export { packageFileName, packageText, writePackage } from './write-package';
