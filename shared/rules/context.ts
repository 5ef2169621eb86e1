import type { Edition, VillageList } from '../catalogue/schema';
import type { Dataset } from '../dataset/types';
import type { CheckContext, Surroundings, Table } from './kind';

function villageTable(dataset: Dataset): Table {
  const judged = new Uint8Array(dataset.rows.length);
  dataset.rows.forEach((row, i) => {
    judged[i] = row.code !== '' && row.occurrence === 1 ? 1 : 0;
  });
  return {
    total: false,
    count: dataset.rows.length,
    columns: dataset.columns,
    judged,
    villages: dataset.rows.map((row) => row.code),
  };
}

/** What every kind gets to see of one dataset. */
export function contextOf(
  edition: Edition,
  dataset: Dataset,
  villages: VillageList,
  surroundings: Surroundings,
): CheckContext {
  return {
    edition,
    dataset,
    villages,
    official: new Map(villages.villages.map((village) => [village.code, village])),
    rows: villageTable(dataset),
    total: {
      total: true,
      count: dataset.totals.size > 0 ? 1 : 0,
      columns: dataset.totals,
      judged: Uint8Array.of(1),
      villages: ['total'],
    },
    surroundings,
    held: new Set(),
  };
}
