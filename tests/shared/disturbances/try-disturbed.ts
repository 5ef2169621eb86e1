import type { Edition, VillageList } from '@shared/catalogue';
import { outcomeOf, type ImportOutcome } from '../import-cases/outcome';
import { disturbedSheet, soundSheetOf, type Disturbed } from './disturbed-sheet';
import type { Sheet } from './sheet';
import { toFile, type MadeFile } from './to-file';

const YEAR = 2024;

export interface Tried extends Disturbed {
  readonly seed: number;
  readonly file: MadeFile;
  readonly outcome: ImportOutcome;
  /** Figures that nothing holds back though they are not the right ones, as `code variable: value`. */
  readonly wrong: readonly string[];
}

/** Opens the sheet of a seed as the panel does and accepts everything, reading nothing. */
export async function tryDisturbed(seed: number, edition: Edition, villages: VillageList): Promise<Tried> {
  const disturbed = disturbedSheet(seed, edition, villages);
  return { seed, ...disturbed, ...(await tryFile(disturbed.sheet, villages)) };
}

/** The same for the sheet as it was before anything was done to it. */
export async function trySound(seed: number, edition: Edition, villages: VillageList): Promise<Tried> {
  const sheet = soundSheetOf(seed, edition, villages);
  return { seed, sheet, by: [], ...(await tryFile(sheet, villages)) };
}

async function tryFile(sheet: Sheet, villages: VillageList): Promise<Pick<Tried, 'file' | 'outcome' | 'wrong'>> {
  const file = await toFile(sheet);
  const outcome = await outcomeOf(file.name, file.bytes, villages, YEAR);
  const wrong = [...outcome.fillable].flatMap(([place, value]) =>
    place.startsWith('total ') || sheet.truth.get(place) === value ? [] : [`${place}: ${value}`],
  );
  return { file, outcome, wrong };
}

export interface Tally {
  readonly files: number;
  readonly silentlyWrong: number;
  readonly filesWithWrong: number;
  /** Of the honest ones, in per cent. */
  readonly refused: number;
  /** Of the files that were opened. */
  readonly questions: { readonly median: number; readonly ninth: number };
}

/** Counts what became of many. */
export function tallyOf(tried: readonly Tried[]): Tally {
  const honest = tried.filter(({ sheet }) => sheet.isHonest);
  const asked = tried.flatMap(({ outcome }) => (outcome.refused === '' ? [outcome.asked] : [])).sort((a, b) => a - b);
  const at = (share: number): number => asked[Math.floor(share * (asked.length - 1))] ?? 0;
  return {
    files: tried.length,
    silentlyWrong: tried.reduce((sum, { wrong }) => sum + wrong.length, 0),
    filesWithWrong: tried.filter(({ wrong }) => wrong.length > 0).length,
    refused: (100 * honest.filter(({ outcome }) => outcome.refused !== '').length) / Math.max(1, honest.length),
    questions: { median: at(0.5), ninth: at(0.9) },
  };
}
