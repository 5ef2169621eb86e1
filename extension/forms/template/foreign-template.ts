import type { Period, VillageList } from '@shared/catalogue';
import { periodName } from '@shared/catalogue';
import { semestersOf } from '@shared/dataset';
import type { Dataset, Grid, TableProposal } from '@shared/dataset/types';
import { fail } from '@shared/result';
import type { Result } from '@shared/result';

interface Sheet {
  readonly grid: Grid;
  readonly proposal: TableProposal;
}

interface Figures {
  readonly dataset: Dataset;
  readonly villages: VillageList;
  readonly period?: Period;
}

/** Says that a template is another district's, year's or semester's than the figures; null where none is stated. */
export function foreignTemplate(
  sheets: readonly Sheet[],
  { dataset, villages, period = 'tahun' }: Figures,
): Result<never> | null {
  const other = sheets.flatMap(({ proposal }) => proposal.districts).find(({ code }) => code !== dataset.district);
  if (other) {
    return fail(
      `Templat ini memuat kode desa daerah ${other.code}, sedangkan angka Anda untuk ${villages.district.name}.`,
      'Unduh templat dengan akun daerah Anda.',
    );
  }
  const year = sheets.flatMap(({ proposal }) => proposal.years).find((stated) => stated !== dataset.year);
  const semester =
    period === 'tahun'
      ? undefined
      : sheets
          .flatMap(({ grid, proposal }) => semestersOf(grid, proposal.headerRow))
          .find((stated) => stated !== period);
  if (year === undefined && semester === undefined) return null;
  const ours = periodName(dataset.year, period);
  return fail(
    `Templat ini untuk ${periodName(year ?? dataset.year, semester ?? period)}, sedangkan angka Anda untuk ${ours}.`,
    `Pilih ${ours} di situs, lalu unduh templatnya lagi.`,
  );
}
