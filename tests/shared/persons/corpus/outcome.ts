import {
  acceptDraft,
  acceptProposals,
  chooseYear,
  columnSamples,
  importFile,
  replaceTables,
  villageLists,
} from '@extension/import';
import type { VillageList } from '@shared/catalogue';
import { editionForYear } from '@shared/catalogue';
import { readWorkbook } from '@shared/files';
import { fileOf } from '../../import-cases/more/made-case';
import { outcomeOf } from '../../import-cases/outcome';
import type { PersonsCase } from './persons-case';

/** What became of a file: whether it was called a list of persons, and all that was said of it. */
export interface PersonsOutcome {
  readonly isCalledList: boolean;
  readonly said: readonly string[];
}

const DISTRICT = '1702';
const YEAR = 2024;
const LIST = /daftar orang/i;

/** Opens a file as the panel does: what it says in the end, and what its columns show and the log keeps on the way. */
export async function personsOutcome(one: Pick<PersonsCase, 'file'>, villages: VillageList): Promise<PersonsOutcome> {
  const { name, bytes } = await fileOf({ situation: '', ends: [], figures: {}, file: one.file });
  const { said } = await outcomeOf(name, bytes, villages, YEAR);
  const lists = villageLists(() => Promise.resolve(villages));
  const opened = await importFile(new File([bytes], name), {
    district: DISTRICT,
    year: YEAR,
    lists,
    overlays: [],
    readWorkbook,
  });
  const onTheWay = opened.ok ? shown(opened.value) : [];
  return { isCalledList: said.some((sentence) => LIST.test(sentence)), said: [...said, ...onTheWay] };
}

function shown(draft: Parameters<typeof acceptProposals>[0]): string[] {
  const samples = draft.sheets.flatMap((sheet) => [...columnSamples(sheet).values()].flat());
  const accepted = acceptDraft(acceptProposals(editionForYear(draft.year) ? draft : chooseYear(draft, YEAR)));
  const stamp = { at: '2024-12-31T00:00:00.000Z', by: 'Petugas', district: DISTRICT, year: YEAR, size: 0 };
  return [
    ...samples.flatMap(({ text, village }) => [text, village]),
    ...accepted.map((table) => JSON.stringify([table.sheet, table.columns, replaceTables([], table, stamp).changed])),
  ];
}

/** Names and numbers of persons that were said; each may stand in any sentence, however it is written. */
export function toldOf({ secrets }: Pick<PersonsCase, 'secrets'>, { said }: PersonsOutcome): readonly string[] {
  const text = said.join('\n').toLowerCase();
  return [...new Set(secrets)].filter((secret) => secret !== '' && text.includes(secret.toLowerCase()));
}
