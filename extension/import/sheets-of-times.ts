import { divisionInText } from '@shared/dataset';
import type { PartChoice } from '@shared/dataset';
import type { SheetDraft, UnreadSheet } from './types';

const variablesOf = ({ proposal }: SheetDraft): readonly string[] =>
  proposal.columns.flatMap(({ role, variable }) => (role === 'variable' && variable ? [variable] : []));

/** The part of a year that the name of a sheet says; null where it says none. */
function timeOf({ grid }: SheetDraft): string | null {
  const division = divisionInText(grid.name);
  return division?.kind === 'time' ? division.text.toLowerCase() : null;
}

/**
 * Parts the sheets of a file whose names say different parts of a year, months or half-years, of the same figures: a person
 * says of each whether it is meant. One such sheet alone is of the time it says, and is read.
 * @param chosen by sheet what a person said
 */
export function sheetsOfTimes(
  sheets: readonly SheetDraft[],
  chosen: ReadonlyMap<string, PartChoice>,
): { readonly sheets: readonly SheetDraft[]; readonly asked: readonly UnreadSheet[] } {
  const times = new Map<string, Set<string>>();
  for (const sheet of sheets) {
    const time = timeOf(sheet);
    if (time === null) continue;
    for (const variable of variablesOf(sheet)) times.set(variable, (times.get(variable) ?? new Set()).add(time));
  }
  const kept: SheetDraft[] = [];
  const asked: UnreadSheet[] = [];
  for (const sheet of sheets) {
    const { name } = sheet.grid;
    const isOneOfSeveral =
      timeOf(sheet) !== null && variablesOf(sheet).some((variable) => (times.get(variable)?.size ?? 0) > 1);
    if (!isOneOfSeveral || chosen.get(name)?.take === 'one') kept.push(sheet);
    else
      asked.push({
        sheet: name,
        problem: {
          message: `Lembar "${name}" berisi angka yang sama dengan lembar lain, untuk waktu yang berbeda.`,
          remedy: 'Pilih lembar yang waktunya Anda isi di situs.',
        },
        parts: [{ take: 'one', word: name }, { take: 'none' }],
      });
  }
  return { sheets: kept, asked };
}
