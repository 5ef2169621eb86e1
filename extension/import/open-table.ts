import { fail, ok } from '@shared/result';
import type { Result } from '@shared/result';
import { importFile } from './import-file';
import type { ImportContext } from './import-file';
import { districtEdition } from './own-edition';
import type { ImportDraft } from './types';
import type { VillageLists } from './village-lists';

/** What is known of the work when a file is opened, as plain data. */
export type ImportFacts = Omit<ImportContext, 'lists' | 'readWorkbook'>;

/** An opened file on its way to the screen, without what both ends have: by key what was an object of theirs. */
export type TravellingDraft = Omit<ImportDraft, 'edition' | 'overlays' | 'villages' | 'choices'> & {
  readonly district: string;
  readonly edition: string;
};

/** Opens table files apart from the screen. */
export interface TableOpener {
  openTable(file: File, facts: ImportFacts): Promise<Result<TravellingDraft>>;
  /** Ends all work under way. */
  stop(): void;
}

/** Opens in the thread it is made in; the panel talks to one in a worker. */
export const createTableOpener = (lists: VillageLists): TableOpener => ({
  async openTable(file, facts) {
    const { readWorkbook } = await import('@shared/files');
    const draft = await importFile(file, { ...facts, lists, readWorkbook });
    if (!draft.ok) return draft;
    const { edition, overlays: _overlays, villages, choices: _choices, ...rest } = draft.value;
    return ok({ ...rest, edition: edition.id, district: villages.district.code });
  },
  stop: () => undefined,
});

/** A draft that has arrived, with the edition and the villages of this end: what follows from them is worked out once. */
export async function arrived(
  { district, edition: id, ...draft }: TravellingDraft,
  { overlays, remembered }: ImportFacts,
  lists: VillageLists,
): Promise<Result<ImportDraft>> {
  const villages = await lists.of(district);
  if (!villages.ok) return villages;
  const edition = districtEdition(overlays, district, id);
  if (!edition) return fail('Katalog program tidak terbaca.', 'Pasang ulang Cermat.');
  return ok({ ...draft, edition, overlays, villages: villages.value, choices: remembered?.choices ?? [] });
}
