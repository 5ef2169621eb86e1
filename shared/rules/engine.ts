import { variableOf } from '../catalogue/lookup';
import type { Edition, RuleSpec, Severity, VillageList } from '../catalogue/schema';
import type { Dataset } from '../dataset/types';
import { cellKey } from '../findings/cells';
import { orderFindings } from '../findings/order';
import type { Finding } from '../findings/types';
import { contextOf } from './context';
import type { CheckContext, Draft, RuleKind, Surroundings } from './kind';
import { kindOf } from './kinds';
import { withoutTwins } from './twins';

export interface CheckInput {
  readonly edition: Edition;
  readonly dataset: Dataset;
  readonly villages: VillageList;
  readonly surroundings?: Surroundings;
}

/** What one rule said about one dataset. `findings` are before twins are taken out. */
export interface RuleOutcome {
  readonly rule: string;
  readonly sound: number;
  readonly wrong: number;
  /** Could not be told yet: a figure is missing, unanswered or held. Never counted as sound. */
  readonly unknown: number;
  readonly findings: readonly Finding[];
}

const MILDNESS: readonly Severity[] = ['kesalahan', 'peringatan', 'catatan'];
const milder = (a: Severity, b: Severity): Severity => (MILDNESS.indexOf(a) >= MILDNESS.indexOf(b) ? a : b);

function severityOf(rule: RuleSpec, draft: Draft, edition: Edition): Severity {
  const certain = draft.rests.every((key) => variableOf(edition, key)?.certainty === 'stated');
  return milder(milder(rule.severity, draft.severity ?? 'kesalahan'), certain ? 'kesalahan' : 'peringatan');
}

function findingOf(rule: RuleSpec, draft: Draft, edition: Edition): Finding {
  const severity = severityOf(rule, draft, edition);
  const about = draft.about ?? draft.cells.map((cell) => cellKey(cell.village, cell.variable)).join('+');
  return {
    key: `${rule.id}@${rule.version}:${about}`,
    rule: rule.id,
    version: rule.version,
    kind: rule.kind,
    severity,
    scope: draft.scope,
    cells: draft.cells,
    // The total line is never filled, so there is nothing to hold back.
    holds: severity === 'kesalahan' ? draft.holds.filter((cell) => cell.village !== 'total') : [],
    values: draft.values,
    owner: draft.owner,
    others: draft.others,
    ...(draft.suggestion ? { suggestion: draft.suggestion } : {}),
    ...(draft.effect === undefined ? {} : { effect: draft.effect }),
    ...(draft.suspects ? { suspects: draft.suspects } : {}),
    ...(draft.suspicion === undefined ? {} : { suspicion: draft.suspicion }),
  };
}

function runRule(kind: RuleKind, rule: RuleSpec, params: unknown, context: CheckContext): RuleOutcome {
  const outcomes = kind.compile(params, context, rule).map((check) => check());
  const count = (key: 'sound' | 'wrong' | 'unknown') => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
  return {
    rule: rule.id,
    sound: count('sound'),
    wrong: count('wrong'),
    unknown: count('unknown'),
    findings: outcomes.flatMap((outcome) => outcome.drafts.map((draft) => findingOf(rule, draft, context.edition))),
  };
}

/**
 * Runs every rule of the edition over the dataset: per rule how many cells or rows are sound, wrong, or cannot be told
 * yet. A rule of a kind this version does not know, or with parameters it does not accept, is skipped.
 */
export function verdicts({ edition, dataset, villages, surroundings = {} }: CheckInput): readonly RuleOutcome[] {
  const context = contextOf(edition, dataset, villages, surroundings);
  const known = edition.rules.flatMap((rule) => {
    const kind = kindOf(rule.kind);
    const params = kind?.params.safeParse(rule.params);
    return kind && params?.success ? [{ rule, kind, params: params.data }] : [];
  });
  const first = known
    .filter(({ kind }) => kind.late !== true)
    .map(({ rule, kind, params }) => runRule(kind, rule, params, context));
  const held = new Set(
    first.flatMap(({ findings }) =>
      findings.flatMap((finding) => finding.holds.map((cell) => cellKey(cell.village, cell.variable))),
    ),
  );
  const late = known
    .filter(({ kind }) => kind.late === true)
    .map(({ rule, kind, params }) => runRule(kind, rule, params, { ...context, held }));
  return [...first, ...late];
}

/**
 * All findings on a dataset, in the order an officer should meet them. Keys are the same across runs while the same cells
 * break the same rule.
 */
export function check(input: CheckInput): readonly Finding[] {
  const findings = verdicts(input).flatMap((outcome) => outcome.findings);
  return orderFindings(withoutTwins(findings), input.dataset);
}
