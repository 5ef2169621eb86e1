import { editionForYear } from '@shared/catalogue';
import type { Edition, VillageList } from '@shared/catalogue';
import { completenessOf } from '@shared/completeness';
import type { FormCompleteness } from '@shared/completeness';
import { buildDataset } from '@shared/dataset';
import type { Dataset, Question } from '@shared/dataset/types';
import type { Decision } from '@shared/exchange';
import { holdsOf } from '@shared/findings';
import type { Finding, Hold } from '@shared/findings';
import { check } from '@shared/rules';
import { latest } from '@extension/store';
import type { Stored, StoredTable } from '@extension/store';
import { justifiedOf } from './justified';
import type { Justification } from './justified';

/** Everything worked out from what is stored. Never stored itself: a change is followed by deriving it all again. */
export interface Derived {
  readonly edition: Edition;
  readonly villages: VillageList;
  readonly tables: readonly StoredTable[];
  readonly decisions: readonly Decision[];
  readonly dataset: Dataset;
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
  readonly holds: ReadonlyMap<string, Hold>;
  /** Finding key → the reason in force. */
  readonly justified: ReadonlyMap<string, Justification>;
  readonly completeness: readonly FormCompleteness[];
}

/** The figures of the chosen district and year with all verdicts; null while there are none. About a millisecond. */
export function derive(stored: Stored, villages: VillageList | null): Derived | null {
  const { district, year } = stored.settings;
  const edition = editionForYear(year);
  const tables = stored.tables.filter((table) => table.district === district && table.year === year);
  if (!edition || !villages || villages.district.code !== district || tables.length === 0) return null;
  const decisions = latest(stored.decisions, district, year);
  const { dataset, questions } = buildDataset({
    edition,
    year,
    villages,
    tables: tables.map(({ table }) => table),
    decisions,
  });
  const findings = check({ edition, dataset, villages });
  const holds = holdsOf(dataset, findings, questions);
  const { byForm } = completenessOf(edition, dataset, villages, findings, questions);
  const justified = justifiedOf(dataset, findings, decisions);
  return { edition, villages, tables, decisions, dataset, questions, findings, holds, justified, completeness: byForm };
}
