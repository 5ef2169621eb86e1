import { emonev2024 } from '@shared/catalogue';
import type { Edition, VillageList } from '@shared/catalogue';
import type { Dataset } from '@shared/dataset/types';
import { check } from '@shared/rules';
import type { CheckInput } from '@shared/rules';
import { villageList } from './make-dataset';
import type { Finding } from '@shared/findings';

/** Findings of one rule on a dataset whose official villages are as many as given. */
export const findingsOf = (
  rule: string,
  dataset: Dataset,
  official = dataset.rows.length,
  edition: Edition = emonev2024,
  facts: CheckInput['facts'] = {},
  villages: VillageList = villageList(official),
) => check({ edition, dataset, villages, facts }).filter((finding) => finding.rule === rule);

/** Findings without what text needs: rule, scope, severity and cells. */
export const brief = (findings: readonly Finding[]) =>
  findings.map(({ severity, scope, cells }) => ({
    severity,
    scope,
    cells: cells.map(({ village, variable }) => `${village}/${variable}`),
  }));
