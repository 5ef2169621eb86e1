import { indexBy } from '@shared/collections';
import type { AgencyEditors } from '../book/agency-table';
import type { SheetLayout } from '../book/layout';
import { area, ownerBlocks, ROWS } from '../book/layout';
import type { RangeOf } from '../book/ranges';
import { rangesOf } from '../book/ranges';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

const SIGN = 'Cermat: ';

/** A part of a sheet that is kept for some people. */
export interface Guard {
  readonly name: string;
  /** The cells it covers; null = the whole sheet but for `open`. */
  readonly area: string | null;
  readonly open: readonly string[];
  /** Who may edit beside the workbook's owner; null = anyone, after a warning. */
  readonly editors: readonly string[] | null;
}

/**
 * Returns what a sheet keeps from whom. The sheet as a whole is closed, so that nobody but the coordinator overwrites
 * headings and codes or inserts, moves and deletes columns; each agency's columns are open to its editors alone, or to
 * everybody where none are named; the total line warns.
 */
export function guardsOf(layout: SheetLayout, agencies: readonly AgencyEditors[]): Guard[] {
  const blocks = ownerBlocks(layout).map(({ owner, first, last }) => ({
    owner,
    area: area(ROWS.first, layout.totalRow, first, last),
  }));
  const editorsOf = new Map(agencies.map(({ agency, editors }) => [agency, editors]));
  const named = (owner: string): readonly string[] => editorsOf.get(owner) ?? [];
  return [
    { name: 'judul dan kode', area: null, open: blocks.map((block) => block.area), editors: [] },
    ...blocks
      .filter(({ owner }) => named(owner).length > 0)
      .map(({ owner, area: own }) => ({ name: `kolom ${owner} ${own}`, area: own, open: [], editors: named(owner) })),
    {
      name: 'baris total',
      area: area(layout.totalRow, layout.totalRow, 0, layout.columnCount - 1),
      open: [],
      editors: null,
    },
  ];
}

/** The people a guard lets through, without the workbook's owner and whoever runs this: those stay whatever is removed. */
const sameEditors = (protection: Protection, editors: readonly string[], always: ReadonlySet<string>): boolean => {
  const present = protection.getEditors().map((user) => user.getEmail().toLowerCase());
  return (
    editors.every((one) => present.includes(one)) && present.every((one) => editors.includes(one) || always.has(one))
  );
};

function closeFor(protection: Protection, { editors, open }: Guard, rangeOf: RangeOf): void {
  if (editors === null) {
    protection.setWarningOnly(true);
    return;
  }
  // As in Google's own example, which hands the users over: https://developers.google.com/apps-script/reference/spreadsheet/protection
  protection.removeEditors(protection.getEditors() as unknown as string[]);
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
  if (editors.length > 0) protection.addEditors([...editors]);
  if (open.length > 0) protection.setUnprotectedRanges(open.map(rangeOf));
}

/** Keeps a sheet that the coordinator's run writes from everyone else. */
export function closeForOthers(sheet: Sheet, name: string): void {
  const guard = { name, area: null, open: [], editors: [] };
  closeFor(sheet.protect().setDescription(`${SIGN}${name}`), guard, rangesOf(sheet, []));
}

/** The areas that guards need as ranges. */
export const guardedAreas = (guards: readonly Guard[]): string[] =>
  guards.flatMap((guard) => [...(guard.area === null ? [] : [guard.area]), ...guard.open]);

/** Adds guards to a sheet that has none of them. */
export function addGuards(sheet: Sheet, guards: readonly Guard[], rangeOf: RangeOf): void {
  for (const guard of guards) {
    const target = guard.area === null ? sheet : rangeOf(guard.area);
    closeFor(target.protect().setDescription(`${SIGN}${guard.name}`), guard, rangeOf);
  }
}

/** Whether a guard stands as it should. */
function stands(protection: Protection, guard: Guard, always: ReadonlySet<string>): boolean {
  if (protection.isWarningOnly() !== (guard.editors === null)) return false;
  if (guard.area !== null && protection.getRange().getA1Notation() !== guard.area) return false;
  if (guard.editors !== null && !sameEditors(protection, guard.editors, always)) return false;
  const open = guard.area === null ? protection.getUnprotectedRanges().map((range) => range.getA1Notation()) : [];
  return open.join() === guard.open.join();
}

/**
 * Puts back guards that are missing, stand elsewhere or let others through, and takes away those that are no longer
 * wanted. Guards that people made themselves stay. Returns true where something changed.
 */
export function restoreGuards(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  sheet: Sheet,
  guards: readonly Guard[],
): boolean {
  const owner = spreadsheet.getOwner()?.getEmail().toLowerCase();
  const always = new Set(owner === undefined ? [] : [owner]);
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  const missing = indexBy(guards, (guard) => `${SIGN}${guard.name}`);
  let changed = false;
  for (const protection of [...sheet.getProtections(SHEET), ...sheet.getProtections(RANGE)]) {
    const description = protection.getDescription();
    if (!description.startsWith(SIGN)) continue;
    const guard = missing.get(description);
    if (guard && stands(protection, guard, always)) missing.delete(description);
    else {
      protection.remove();
      changed = true;
    }
  }
  const lost = [...missing.values()];
  addGuards(sheet, lost, rangesOf(sheet, guardedAreas(lost)));
  return changed || missing.size > 0;
}
