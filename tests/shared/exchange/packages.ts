import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { emonev2024 } from '@shared/catalogue';
import type { VillageList } from '@shared/catalogue';
import { villagesOf } from '@shared/cli/villages.mjs';
import { completenessOf, soundSinceOf } from '@shared/completeness';
import { buildDataset, confirmTable, readTable } from '@shared/dataset';
import type { Dataset, SourceTable } from '@shared/dataset';
import { packageOf, packageText, readPackage } from '@shared/exchange';
import type { Decision, MergeTarget, Package, PackageParts } from '@shared/exchange';
import { readWorkbook } from '@shared/files';
import { check } from '@shared/rules';
import { makeDataset, villageList } from '../rules/make-dataset';
import type { Row } from '../rules/make-dataset';

export const edition = emonev2024;
const TODAY = '2024-02-20';

/** The parts of a package of these figures; checked, sound since `at`. */
export function partsOf(
  dataset: Dataset,
  villages: VillageList,
  { at = '2024-02-10T03:00:00Z', ...more }: Partial<PackageParts> & { readonly at?: string | null } = {},
): PackageParts {
  const findings = more.findings ?? check({ edition, dataset, villages });
  const completeness = completenessOf(edition, dataset, villages, findings, []);
  return {
    edition,
    period: 'tahun',
    villages,
    agencies: ['dinas-ketahanan-pangan'],
    dataset,
    tables: [],
    findings,
    decisions: [],
    approvals: [],
    overlay: null,
    soundSince: soundSinceOf(completeness, new Map(), at),
    made: { role: 'Dinas Ketahanan Pangan', at: '2024-02-10T03:00:00Z' },
    ...more,
  };
}

export const villages = villageList(4);
export const target: MergeTarget = { edition, villages, year: 2024, period: 'tahun', today: TODAY };

/** A package of a few made-up rows. */
export const packed = (rows: readonly Row[], more: Parameters<typeof partsOf>[2] = {}): Package =>
  packageOf(partsOf(makeDataset(rows), villages, more));

/** A package as it comes out of its file again. */
export function opened(one: Package): Package {
  const read = readPackage(packageText(one));
  if (!read.ok) throw new Error(`${read.problem.message} ${read.problem.remedy}`);
  return read.value;
}

export const practiceVillages: VillageList = villagesOf('1702');

/** The practice workbook's tables and the dataset they give with these decisions. */
export async function practice(decisions: readonly Decision[] = []): Promise<{
  readonly tables: readonly SourceTable[];
  readonly dataset: Dataset;
}> {
  const file = 'praktik-rejang-lebong-2024.xlsx';
  const grids = await readWorkbook(new Uint8Array(readFileSync(resolve('tests/fixtures/practice', file))), file);
  if (!grids.ok) throw new Error(grids.problem.message);
  const tables = grids.value.map((grid) => {
    const proposal = readTable(grid, edition);
    if (!proposal.ok) throw new Error(proposal.problem.message);
    return confirmTable(file, grid, proposal.value);
  });
  const { dataset } = buildDataset({ edition, year: 2024, villages: practiceVillages, tables, decisions });
  return { tables, dataset };
}
