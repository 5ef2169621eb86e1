import { editionForYear } from '@shared/catalogue';
import type { Edition, VillageList } from '@shared/catalogue';
import { clockFault, completenessSteps, soundSinceOf } from '@shared/completeness';
import type { Completeness, FormCompleteness, SoundSince } from '@shared/completeness';
import { buildDatasetSteps } from '@shared/dataset';
import type { NoVillage } from '@shared/dataset';
import type { Dataset, Question } from '@shared/dataset/types';
import type { Decision } from '@shared/exchange';
import { holdsOf, checkSteps } from '@shared/rules';
import type { Finding, Hold } from '@shared/findings';
import { finish } from '@shared/steps';
import type { Steps } from '@shared/steps';
import { ownEdition } from '@extension/import';
import { editionWithMaps, mapsFor } from '@extension/forms';
import type { FigureTime, SavedMap } from '@extension/forms';
import { latest, soundOf } from '@extension/store';
import { periodOf, sameScope, scopeOf } from '@shared/catalogue/scope';
import type { Stored, StoredTable } from '@extension/store';
import type { Scope } from '@shared/catalogue/scope';
import { justificationsOf } from '@shared/findings';
import type { Justification } from '@shared/findings';

/** Everything worked out from what is stored. Never stored itself: a change is followed by deriving it all again. */
export interface Derived {
  /** Whose figures of when. */
  readonly scope: Scope;
  /** The same without the district, with its part of the year. */
  readonly time: FigureTime;
  /** The day it was worked out on, `YYYY-MM-DD`. */
  readonly today: string;
  /** As the district has it, with the forms officers recorded. */
  readonly edition: Edition;
  /** Recorded form maps in use for these figures. */
  readonly maps: readonly SavedMap[];
  readonly villages: VillageList;
  readonly tables: readonly StoredTable[];
  readonly decisions: readonly Decision[];
  readonly dataset: Dataset;
  readonly questions: readonly Question[];
  /** Rows that a person said are no village. */
  readonly noVillages: readonly NoVillage[];
  readonly findings: readonly Finding[];
  readonly holds: ReadonlyMap<string, Hold>;
  /** Finding key → the reason in force. */
  readonly justified: ReadonlyMap<string, Justification>;
  readonly completeness: readonly FormCompleteness[];
  /** Every expected cell, with how far agencies, kecamatan, villages and aksi are. */
  readonly progress: Completeness;
  readonly soundSince: SoundSince;
}

interface Figures extends Pick<Derived, 'edition' | 'tables' | 'decisions' | 'dataset' | 'questions' | 'noVillages'> {}

/** Figures worked out last, of the time worked on and of the one before: most changes touch one of the two, or neither. */
let recent: readonly { readonly of: readonly unknown[]; readonly figures: Figures }[] = [];
const KEPT = 2;

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, at) => part === b[at]);

function* figureSteps(stored: Stored, villages: VillageList, scope: Scope): Steps<Figures | null> {
  const { district, year } = scope;
  const edition = ownEdition(stored.overlays, district, year);
  const tables = stored.tables.filter((table) => sameScope(table, scope));
  if (!edition || tables.length === 0) return null;
  const decisions = latest(stored.decisions, scope);
  const of = [edition, year, villages, tables.length, ...tables, ...decisions];
  const known = recent.find((one) => isSame(one.of, of));
  const sources = tables.map(({ table }) => table);
  const figures = known?.figures ?? {
    edition,
    tables,
    decisions,
    ...(yield* buildDatasetSteps({ edition, year, villages, tables: sources, decisions })),
  };
  recent = [{ of, figures }, ...recent.filter((one) => one !== known)].slice(0, KEPT);
  return figures;
}

/** The figures of one time as the tables and decisions kept for it say; null where none are kept. */
export const figuresOf = (stored: Stored, villages: VillageList, scope: Scope): Figures | null =>
  finish(figureSteps(stored, villages, scope));

/** Times in their order, as words that sort so. */
const orderOf = (scope: Scope): string => `${scope.year} ${periodOf(scope)}`;

/** The newest time before this one that figures are kept for; rules look no further back. */
function* previousSteps(stored: Stored, scope: Scope, villages: VillageList): Steps<readonly Dataset[]> {
  const [newest] = stored.tables
    .filter(
      (table) => table.district === scope.district && orderOf(table) < orderOf(scope) && editionForYear(table.year),
    )
    .sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
  const before = newest ? yield* figureSteps(stored, villages, scopeOf(newest)) : null;
  return before ? [before.dataset] : [];
}

/** What figures and verdicts are worked out of. */
export type DeriveInput = [
  stored: Stored,
  villages: VillageList | null,
  /** As `YYYY-MM-DD`. */
  today: string,
  /** As a computer writes it, for cells that have become sound. */
  now?: string | null,
];

/**
 * The figures of the chosen district and year with all verdicts; null while there are none. Some hundred milliseconds for
 * a kabupaten of 300 villages, so a screen takes it in steps.
 */
export const derive = (...input: DeriveInput): Derived | null => finish(deriveSteps(...input));

/** The same in steps of a few milliseconds. */
export function* deriveSteps(...[stored, villages, today, now = null]: DeriveInput): Steps<Derived | null> {
  const { settings } = stored;
  const { district, year, officer, surveys = [] } = settings;
  if (!villages || villages.district.code !== district) return null;
  const figures = yield* figureSteps(stored, villages, settings);
  if (!figures) return null;
  const { edition, dataset, questions, decisions } = figures;
  const facts = {
    today,
    previous: yield* previousSteps(stored, settings, villages),
    surveys: surveys.filter((survey) => survey.district === district),
    evidence: stored.evidence.flatMap((line) =>
      line.district === district && line.year === year ? [line.evidence] : [],
    ),
    ...(officer.agency && { filler: officer.agency }),
  };
  const findings = yield* checkSteps({ edition, dataset, villages, facts });
  const holds = holdsOf(dataset, findings, questions);
  yield;
  const period = periodOf(settings);
  const options = { today, decisions, period };
  const states = yield* completenessSteps(edition, dataset, villages, findings, questions, options);
  const at = now !== null && clockFault(now, edition, today) === null ? now : null;
  const soundSince = soundSinceOf(states, soundOf(stored.sound, settings), at);
  yield;
  const known = { ...options, soundSince };
  const progress = yield* completenessSteps(edition, dataset, villages, findings, questions, known);
  const justified = justificationsOf(dataset, findings, decisions);
  const maps = mapsFor(stored.maps, { district, edition: edition.id, year });
  return {
    ...figures,
    scope: scopeOf(settings),
    time: { year, period },
    edition: editionWithMaps(edition, maps),
    maps,
    today,
    villages,
    findings,
    holds,
    justified,
    completeness: progress.byForm,
    progress,
    soundSince,
  };
}
