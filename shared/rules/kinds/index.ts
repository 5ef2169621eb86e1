import type { RuleKind } from '../kind';
import { districtTotal } from './district-total';
import { knownVillage } from './known-village';
import { numeratorEqualsDenominator } from './numerator-equals-denominator';
import { numeratorWithinDenominator } from './numerator-within-denominator';
import { oneValue } from './one-value';
import { periodMatches } from './period-matches';
import { readable } from './readable';
import { required } from './required';
import { requiredTogether } from './required-together';
import { samePercentEverywhere } from './same-percent-everywhere';
import { sharedDenominator } from './shared-denominator';
import { statedPercentAgrees } from './stated-percent-agrees';
import { sumWithin } from './sum-within';
import { uniqueVillage } from './unique-village';
import { villageName } from './village-name';
import { villagesComplete } from './villages-complete';
import { wholeNumbers } from './whole-numbers';

/** The closed catalogue: what a rule of an edition may be. A new kind is a file beside these and a line here. */
export const RULE_KINDS: readonly RuleKind[] = [
  uniqueVillage,
  knownVillage,
  periodMatches,
  readable,
  oneValue,
  wholeNumbers,
  sumWithin,
  numeratorWithinDenominator,
  samePercentEverywhere,
  statedPercentAgrees,
  numeratorEqualsDenominator,
  sharedDenominator,
  required,
  requiredTogether,
  villagesComplete,
  villageName,
  districtTotal,
];

/** The kind of a name, or undefined for a rule this version does not know. */
export const kindOf = (name: string): RuleKind | undefined => RULE_KINDS.find((kind) => kind.kind === name);
