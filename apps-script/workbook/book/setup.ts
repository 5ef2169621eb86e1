import type { VillageList } from '@shared/catalogue';
import type { Problem } from '@shared/result';
import type { AgencyEditors } from './agency-table';
import { parseAgencies } from './agency-table';
import type { SheetLayout } from './layout';
import { layoutsOf } from './layout';
import { readNamed, readValues } from './read';
import type { Settings } from './types';
import { createSettings, parseSettings, SETTINGS_SHEET } from './settings';
import { createVillageSheet, parseVillages, VILLAGE_SHEET } from './village-sheet';

/** What every action needs to know first. */
export interface Setup {
  readonly settings: Settings;
  /** Agencies that take part, with their editors. */
  readonly agencies: readonly AgencyEditors[];
  readonly villages: VillageList;
  /** One per agency that takes part and has forms, in the edition's order. */
  readonly layouts: readonly SheetLayout[];
}

/**
 * Reads settings, agencies and village list; every problem found, so that a person can solve them in one go.
 * @param make true = the two sheets are made where they are missing
 */
export function readSetup(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  make = false,
): { readonly setup: Setup } | { readonly problems: readonly Problem[] } {
  const cells = readNamed(spreadsheet, SETTINGS_SHEET) ?? (make ? readValues(createSettings(spreadsheet)) : null);
  const list = readNamed(spreadsheet, VILLAGE_SHEET) ?? (make ? readValues(createVillageSheet(spreadsheet)) : null);
  if (!cells || !list)
    return {
      problems: [
        {
          message: `Lembar ${cells ? VILLAGE_SHEET : SETTINGS_SHEET} belum ada di spreadsheet ini.`,
          remedy: 'Jalankan menu Cermat > Siapkan lembar; lembar itu dibuatkan di sana.',
        },
      ],
    };
  const settings = parseSettings(cells);
  const villages = parseVillages(list, settings.ok ? settings.value.district : '');
  const agencies = settings.ok ? parseAgencies(cells, settings.value.edition) : settings;
  if (settings.ok && villages.ok && agencies.ok) {
    const taking = agencies.value.map(({ agency }) => agency);
    const layouts = layoutsOf(settings.value, taking, villages.value);
    return { setup: { settings: settings.value, agencies: agencies.value, villages: villages.value, layouts } };
  }
  const problems = [settings, ...(settings.ok ? [agencies] : []), villages];
  return { problems: problems.flatMap((result) => (result.ok ? [] : [result.problem])) };
}
