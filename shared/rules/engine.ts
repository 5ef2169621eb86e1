import { variableOf } from '../catalogue/lookup';
import type { Edition, RuleSpec, Severity, VillageList } from '../catalogue/schema';
import type { Dataset } from '../dataset/types';
import { cellKey, cellSet } from '../findings/cells';
import type { CellSet } from '../findings/cells';
import { orderFindings } from '../findings/order';
import type { Finding, FindingValues } from '../findings/types';
import { contextOf } from './context';
import type { CheckContext, Draft, Outcome, RuleKind, CheckFacts } from './kit/kind';
import { kindOf } from './kinds';
import { once, memoByObject } from '../once';
import { finish } from '../steps';
import type { Steps } from '../steps';
import { withoutSuperseded } from './twins';

export interface CheckInput {
  readonly edition: Edition;
  readonly dataset: Dataset;
  readonly villages: VillageList;
  readonly facts?: CheckFacts;
}

/** What one rule said about one dataset. `findings` are before those that say the same are taken out. */
export interface RuleOutcome {
  readonly rule: string;
  readonly sound: number;
  readonly wrong: number;
  /** Could not be told yet: a figure is missing, unanswered or held. Never counted as sound. */
  readonly unknown: number;
  /** Per check of the rule (a column, a pair, a group) the rows it found wrong, where it judges single rows. */
  readonly rows: readonly (readonly number[])[];
  /** Built when first asked for: verdicts alone make no object per row. */
  readonly findings: readonly Finding[];
}

const MILDNESS: readonly Severity[] = ['kesalahan', 'peringatan', 'catatan'];
const milder = (a: Severity, b: Severity): Severity => (MILDNESS.indexOf(a) >= MILDNESS.indexOf(b) ? a : b);

function severityOf(rule: RuleSpec, draft: Draft<FindingValues>, edition: Edition): Severity {
  const certain = (draft.rests ?? []).every((key) => variableOf(edition, key)?.certainty === 'stated');
  return milder(milder(rule.severity, draft.severity ?? 'kesalahan'), certain ? 'kesalahan' : 'peringatan');
}

/** Leads where the matter is no agency's figure: codes, names, calendar. */
const COORDINATOR = 'bappeda';

type Growing<T> = { -readonly [K in keyof T]: T[K] };

function findingOf(rule: RuleSpec, draft: Draft<FindingValues>, edition: Edition): Finding {
  const severity = severityOf(rule, draft, edition);
  const about = draft.about ?? draft.cells.map((cell) => cellKey(cell.village, cell.variable)).join('+');
  const finding: Growing<Finding> = {
    key: `${rule.id}@${rule.version}:${about}`,
    rule: rule.id,
    version: rule.version,
    kind: rule.kind,
    severity,
    scope: draft.scope,
    cells: draft.cells,
    // The total line is never filled, so there is nothing to hold back.
    holds: severity === 'kesalahan' ? (draft.holds ?? []).filter((cell) => cell.village !== 'total') : [],
    values: draft.values,
    owner: draft.owner ?? COORDINATOR,
    others: draft.others ?? [],
  };
  if (draft.suggestion) finding.suggestion = draft.suggestion;
  if (draft.effect !== undefined) finding.effect = draft.effect;
  if (draft.suspects) finding.suspects = draft.suspects;
  if (draft.suspicion !== undefined) finding.suspicion = draft.suspicion;
  return finding;
}

const draftsOf = ({ drafts }: Outcome<FindingValues>): readonly Draft<FindingValues>[] =>
  typeof drafts === 'function' ? drafts() : drafts;

function runRule({ rule, kind, params }: KnownRule, context: CheckContext): RuleOutcome {
  const outcomes = kind.compile(params, context, rule).map((check) => check());
  const total = { sound: 0, wrong: 0, unknown: 0 };
  for (const { sound, wrong, unknown } of outcomes) {
    total.sound += sound;
    total.wrong += wrong;
    total.unknown += unknown;
  }
  const findings = once(() =>
    outcomes.flatMap((outcome) => draftsOf(outcome).map((draft) => findingOf(rule, draft, context.edition))),
  );
  return {
    rule: rule.id,
    ...total,
    rows: outcomes.map((outcome) => outcome.rows ?? []),
    get findings() {
      return findings();
    },
  };
}

interface KnownRule {
  readonly rule: RuleSpec;
  readonly kind: RuleKind;
  readonly params: unknown;
}

/** A rule with its kind, or nothing where this version does not know the kind or its parameters. */
const known = memoByObject((rule: RuleSpec): readonly KnownRule[] => {
  const kind = kindOf(rule.kind);
  const params = kind?.params().safeParse(rule.params);
  return kind && params?.success ? [{ rule, kind, params: params.data }] : [];
});

function cellsHeldBy(outcomes: readonly RuleOutcome[]): CellSet {
  const held = cellSet();
  for (const { findings } of outcomes) for (const { holds } of findings) for (const cell of holds) held.add(cell);
  return held;
}

/**
 * Runs every rule of the edition over the dataset: per rule how many cells or rows are sound, wrong, or cannot be told
 * yet. A rule of a kind this version does not know, or with parameters it does not accept, is skipped.
 */
export function verdicts(input: CheckInput): readonly RuleOutcome[] {
  return finish(verdictSteps(input));
}

/** The same in steps of a rule each. */
function* verdictSteps({ edition, dataset, villages, facts = {} }: CheckInput): Steps<readonly RuleOutcome[]> {
  const context = contextOf(edition, dataset, villages, facts);
  const rules = edition.rules.flatMap(known);
  const outcomes: RuleOutcome[] = [];
  for (const rule of rules) {
    if (rule.kind.late === true) continue;
    outcomes.push(runRule(rule, context));
    yield;
  }
  const late = rules.filter(({ kind }) => kind.late === true);
  if (late.length === 0) return outcomes;
  const first = [...outcomes];
  const held = once(() => cellsHeldBy(first));
  const settled = { ...context, held: { has: (village: string, variable: string) => held().has(village, variable) } };
  for (const rule of late) {
    outcomes.push(runRule(rule, settled));
    yield;
  }
  return outcomes;
}

/**
 * All findings on a dataset, in the order an officer should meet them. Keys are the same across runs while the same cells
 * break the same rule.
 */
export function check(input: CheckInput): readonly Finding[] {
  return finish(checkSteps(input));
}

/** The same in steps of a rule each. */
export function* checkSteps(input: CheckInput): Steps<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const outcome of yield* verdictSteps(input)) {
    for (const finding of outcome.findings) findings.push(finding);
    yield;
  }
  return orderFindings(withoutSuperseded(findings), input.dataset);
}
