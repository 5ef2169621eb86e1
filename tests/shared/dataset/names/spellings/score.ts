import type { VillageList } from '@shared/catalogue/schema';
import { matchVillage } from '@shared/dataset';
import type { WrittenName } from './written-names';

/** How often the village meant is accepted, or proposed before all others; and how often another one is accepted. */
export interface NameScore {
  names: number;
  accepted: number;
  proposedFirst: number;
  wrong: number;
}

const NO_NAMES: NameScore = { names: 0, accepted: 0, proposedFirst: 0, wrong: 0 };

/**
 * Scores spellings against the list they were made from. A line that is no village counts as wrong where a village is
 * accepted for it, and else not at all.
 */
export function scoreNames(written: readonly WrittenName[], list: VillageList, hasKecamatan: boolean): NameScore {
  const score = { ...NO_NAMES };
  for (const { code, name, kecamatan } of written) {
    const match = matchVillage(name, hasKecamatan ? kecamatan : '', list);
    if (code !== '') score.names++;
    if (match.code !== null && match.code !== code) score.wrong++;
    else if (match.code !== null) score.accepted++;
    else if (code !== '' && match.candidates[0]?.code === code) score.proposedFirst++;
  }
  return score;
}

export const addScores = (scores: readonly NameScore[]): NameScore =>
  scores.reduce(
    (sum, one) => ({
      names: sum.names + one.names,
      accepted: sum.accepted + one.accepted,
      proposedFirst: sum.proposedFirst + one.proposedFirst,
      wrong: sum.wrong + one.wrong,
    }),
    NO_NAMES,
  );
