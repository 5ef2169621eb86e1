import { once } from '../../once';
import type { RuleKind } from '../kit/kind';
import { averageOfPercents } from './average-of-percents';
import { bpsCodes } from './bps-codes';
import { casesAndPercent } from './cases-and-percent';
import { changedDenominator } from './changed-denominator';
import { changedRate } from './changed-rate';
import { constantColumn } from './constant-column';
import { dateInPeriod } from './date-in-period';
import { deadline } from './deadline';
import { digitHeaping } from './digit-heaping';
import { districtTotal } from './district-total';
import { editionCoversYear } from './edition-covers-year';
import { equalNeighbours } from './equal-neighbours';
import { evidenceComplete } from './evidence-complete';
import { evidenceDate } from './evidence-date';
import { evidenceFile } from './evidence-file';
import { evidenceGiven } from './evidence-given';
import { evidenceOnce } from './evidence-once';
import { exclusive } from './exclusive';
import { fillerOwns } from './filler-owns';
import { frequencyMet } from './frequency-met';
import { funnel } from './funnel';
import { knownVillage } from './known-village';
import { linkForm } from './link-form';
import { linkOnce } from './link-once';
import { noPersonalText } from './no-personal-text';
import { notedSpelling } from './noted-spelling';
import { numeratorEqualsDenominator } from './numerator-equals-denominator';
import { numeratorWithinDenominator } from './numerator-within-denominator';
import { oneRowPerKecamatan } from './one-row-per-kecamatan';
import { oneValue } from './one-value';
import { percentAsFraction } from './percent-as-fraction';
import { periodMatches } from './period-matches';
import { ratioWithin } from './ratio-within';
import { readable } from './readable';
import { required } from './required';
import { requiredTogether } from './required-together';
import { roundNumbers } from './round-numbers';
import { rowCount } from './row-count';
import { sameAsLastPeriod } from './same-as-last-period';
import { samePercentEverywhere } from './same-percent-everywhere';
import { sameTextAsBefore } from './same-text-as-before';
import { sharedDenominator } from './shared-denominator';
import { statedPercentAgrees } from './stated-percent-agrees';
import { sumEquals } from './sum-equals';
import { sumWithin } from './sum-within';
import { surveyChange } from './survey-change';
import { surveyWithin } from './survey-within';
import { twinColumns } from './twin-columns';
import { twinNames } from './twin-names';
import { uniqueVillage } from './unique-village';
import { valueWithin } from './value-within';
import { villageName } from './village-name';
import { villageSort } from './village-sort';
import { villagesComplete } from './villages-complete';
import { wholeNumbers } from './whole-numbers';
import { yesOrNo } from './yes-or-no';
import { zeroDenominator } from './zero-denominator';

/** The closed catalogue: what a rule of an edition may be. A new kind is a file beside these and a line here. */
export const RULE_KINDS: readonly RuleKind[] = [
  uniqueVillage,
  knownVillage,
  periodMatches,
  readable,
  oneValue,
  wholeNumbers,
  sumWithin,
  sumEquals,
  exclusive,
  numeratorWithinDenominator,
  zeroDenominator,
  valueWithin,
  ratioWithin,
  samePercentEverywhere,
  percentAsFraction,
  statedPercentAgrees,
  averageOfPercents,
  numeratorEqualsDenominator,
  sharedDenominator,
  twinColumns,
  roundNumbers,
  digitHeaping,
  constantColumn,
  equalNeighbours,
  required,
  requiredTogether,
  villagesComplete,
  villageName,
  districtTotal,
  casesAndPercent,
  sameTextAsBefore,
  surveyWithin,
  bpsCodes,
  villageSort,
  twinNames,
  oneRowPerKecamatan,
  rowCount,
  yesOrNo,
  dateInPeriod,
  notedSpelling,
  changedRate,
  changedDenominator,
  sameAsLastPeriod,
  surveyChange,
  funnel,
  deadline,
  editionCoversYear,
  evidenceGiven,
  linkForm,
  linkOnce,
  frequencyMet,
  fillerOwns,
  noPersonalText,
  evidenceComplete,
  evidenceFile,
  evidenceOnce,
  evidenceDate,
];

const byName = once(() => new Map(RULE_KINDS.map((kind) => [kind.kind, kind])));

/** The kind of a name, or undefined for a rule this version does not know. */
export const kindOf = (name: string): RuleKind | undefined => byName().get(name);
