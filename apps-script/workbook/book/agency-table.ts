import type { Edition } from '@shared/catalogue';
import { agencyName, EDITIONS } from '@shared/catalogue';
import type { Grid } from '@shared/dataset';
import type { Result } from '@shared/result';
import { fail, ok } from '@shared/result';
import { cellText } from './cell-text';
import { agenciesWithSheets } from './layout';

/** 1-based column of the table of agencies in the settings sheet; the editors stand beside it. */
export const AGENCY_COLUMN = 4;
export const AGENCY_HEADINGS = ['OPD', 'Email petugas'] as const;

/** One agency that takes part, with the Google addresses that may write its columns. */
export interface AgencyEditors {
  /** Key of the agency. */
  readonly agency: string;
  readonly editors: readonly string[];
}

/** Names of all agencies that any edition asks for figures; those without a sheet in the chosen year are passed over. */
export const allAgencyNames = (): string[] => [
  ...new Set(EDITIONS.flatMap((edition) => agenciesWithSheets(edition).map((key) => agencyName(edition, key)))),
];

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Key of an agency by name, key or a spelling met in sources. */
export function agencyKey(edition: Edition, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return edition.agencies.find((one) =>
    [one.key, one.name, ...one.aliases].some((spelling) => spelling.toLowerCase() === wanted),
  )?.key;
}

/**
 * Reads the table of agencies. Owners of columns that stand in another agency's sheet keep their editors here too, so
 * every agency of the edition counts; only those with forms get a sheet.
 */
export function parseAgencies(cells: Grid['rows'], edition: Edition): Result<AgencyEditors[]> {
  const found = new Map<string, Set<string>>();
  const unknown: string[] = [];
  const wrong: string[] = [];
  for (const row of cells.slice(1)) {
    const name = cellText(row[AGENCY_COLUMN - 1]);
    if (name === '') continue;
    const key = agencyKey(edition, name);
    if (key === undefined) {
      if (!EDITIONS.some((other) => agencyKey(other, name) !== undefined)) unknown.push(name);
      continue;
    }
    const editors = cellText(row[AGENCY_COLUMN])
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map((one) => one.toLowerCase());
    wrong.push(...editors.filter((one) => !ADDRESS.test(one)));
    found.set(key, new Set([...(found.get(key) ?? []), ...editors]));
  }
  if (unknown.length > 0)
    return fail(
      `OPD "${unknown.slice(0, 3).join('", "')}" di lembar Pengaturan tidak ada dalam daftar.`,
      `Tulis salah satu nama ini: ${edition.agencies.map(({ name }) => name).join(', ')}.`,
    );
  if (wrong.length > 0)
    return fail(
      `"${wrong.slice(0, 3).join('", "')}" di kolom ${AGENCY_HEADINGS[1]} bukan alamat email.`,
      'Tulis alamat Google petugas, pisahkan dengan koma.',
    );
  if (!agenciesWithSheets(edition).some((key) => found.has(key)))
    return fail(
      'Belum ada OPD yang mengisi di lembar Pengaturan.',
      `Tulis nama OPD di kolom ${AGENCY_HEADINGS[0]} lembar Pengaturan, satu per baris.`,
    );
  return ok([...found].map(([agency, editors]) => ({ agency, editors: [...editors] })));
}
