import { formOf, variableOf } from './lookup';
import type { Edition, VillageList } from './schema';

/** An agency's name for people; the key itself where the edition does not list it. */
export const agencyName = (edition: Edition, key: string): string =>
  edition.agencies.find((agency) => agency.key === key)?.name ?? key;

/** A form's heading on the site; the key itself where no edition is known or it has no such form. */
export const formHeading = (edition: Edition | null | undefined, key: string): string =>
  (edition && formOf(edition, key)?.heading) ?? key;

/** A variable's label for people; the key itself where no edition is known or it has no such variable. */
export const labelOf = (edition: Edition | null | undefined, key: string): string =>
  (edition && variableOf(edition, key)?.label) ?? key;

/** The names of villages by their codes. */
export const villageNames = ({ villages }: Pick<VillageList, 'villages'>): Map<string, string> =>
  new Map(villages.map(({ code, name }) => [code, name]));
