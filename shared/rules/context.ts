import type { Edition, VillageList } from '../catalogue/schema';
import type { Dataset } from '../dataset/types';
import { cellSet } from '../findings/cells';
import type { CheckContext, CheckFacts } from './kit/kind';
import { memoByObject } from '../once';

const rowFacts = memoByObject((rows: Dataset['rows']) => ({
  judged: Uint8Array.from(rows, (row) => (row.code !== '' && row.occurrence === 1 ? 1 : 0)),
  villages: rows.map((row) => row.code),
}));

const officialVillages = memoByObject((list: VillageList): CheckContext['official'] => {
  const official = new Map<string, VillageList['villages'][number]>();
  for (const village of list.villages) official.set(village.code, village);
  return official;
});

/** Returns what every kind gets to see of one dataset. */
export function contextOf(edition: Edition, dataset: Dataset, villages: VillageList, facts: CheckFacts): CheckContext {
  const rows = { total: false, count: dataset.rows.length, columns: dataset.columns, ...rowFacts(dataset.rows) };
  const total = {
    total: true,
    count: dataset.totals.size > 0 ? 1 : 0,
    columns: dataset.totals,
    judged: Uint8Array.of(1),
    villages: ['total'],
  };
  return {
    edition,
    dataset,
    villages,
    official: officialVillages(villages),
    rows,
    total,
    tables: [rows, total],
    facts,
    held: cellSet(),
  };
}
