export { check, checkSteps, verdicts } from './engine';
export type { CheckInput, RuleOutcome } from './engine';
export type { RuleKind, CheckFacts } from './kit/kind';
export { kindOf, RULE_KINDS } from './kinds';
export { plainLink } from './kit/links';
export { COLLAPSE } from './kit/row-check';
export { holdsOf } from './holds';
export { aksiByMenu } from './menu-aksi';
export { ownerName, renderFinding } from './render';
