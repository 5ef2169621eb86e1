export { check, checkSteps, verdicts } from './engine';
export type { CheckInput, RuleOutcome } from './engine';
export type { RuleKind, Surroundings } from './kind';
export { RULE_KINDS } from './kinds';
export { plainLink } from './links';
export { COLLAPSE } from './row-check';
