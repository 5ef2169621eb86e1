import type { Edition, VillageList } from '@shared/catalogue';
import type { Dataset } from '@shared/dataset/types';
import type { CheckInput } from '@shared/rules';

/** For every rule of the edition: figures it lets pass and figures it must refuse, as near to each other as can be. */
export interface Example {
  readonly passing: Dataset;
  readonly failing: Dataset;
  /** Official villages; the number of rows if not told. */
  readonly official?: number;
  /** The official villages themselves, where their names matter. */
  readonly villages?: VillageList;
  readonly edition?: Edition;
  /** What is known besides, for each of the two. */
  readonly facts?: Readonly<Record<'passing' | 'failing', CheckInput['facts']>>;
}
