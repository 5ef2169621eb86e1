import type { Edition } from '@shared/catalogue';
import { agencyName } from '@shared/catalogue';

/** Excel keeps at most so many characters of a sheet's name, and none of `[]:*?/\`; workbooks travel as XLSX too. */
const LONGEST = 31;
const fits = (name: string): boolean => name.length <= LONGEST;

const plain = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The name of an agency's sheet: its own name, a known shorter one where that is too long for a workbook. */
export function sheetNameOf(edition: Edition, agency: string): string {
  const name = plain(agencyName(edition, agency));
  if (fits(name)) return name;
  const aliases = (edition.agencies.find(({ key }) => key === agency)?.aliases ?? []).map(plain);
  return aliases.find(fits) ?? name.slice(0, LONGEST).replace(/\s+\S*$/, '');
}
