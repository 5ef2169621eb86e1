import type { VillageList } from '@shared/catalogue';
import type { Problem } from '@shared/result';
import { readGrids } from './read';
import type { Settings } from './settings';
import { parseSettings, SETTINGS_SHEET } from './settings';
import { parseVillages, VILLAGE_SHEET } from './village-sheet';

/** What every action needs to know first. */
export interface Setup {
  readonly settings: Settings;
  readonly villages: VillageList;
}

/** Reads settings and village list; every problem found, so that a person can solve them in one go. */
export function readSetup(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
): { readonly setup: Setup } | { readonly problems: readonly Problem[] } {
  const settingsSheet = spreadsheet.getSheetByName(SETTINGS_SHEET);
  const villageSheet = spreadsheet.getSheetByName(VILLAGE_SHEET);
  if (!settingsSheet || !villageSheet)
    return {
      problems: [
        {
          message: `Lembar ${settingsSheet ? VILLAGE_SHEET : SETTINGS_SHEET} belum ada di spreadsheet ini.`,
          remedy: 'Jalankan menu Cermat > Siapkan lembar; lembar itu dibuatkan di sana.',
        },
      ],
    };
  const [settingsGrid, villageGrid] = readGrids(spreadsheet, [
    { name: SETTINGS_SHEET, sheet: settingsSheet },
    { name: VILLAGE_SHEET, sheet: villageSheet },
  ]);
  const settings = parseSettings(settingsGrid?.rows ?? []);
  const villages = parseVillages(villageGrid?.rows ?? [], settings.ok ? settings.value.district : '');
  if (settings.ok && villages.ok) return { setup: { settings: settings.value, villages: villages.value } };
  return { problems: [settings, villages].flatMap((result) => (result.ok ? [] : [result.problem])) };
}
