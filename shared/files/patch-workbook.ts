import { fail, ok, type Result } from '../result';
import { patchCells, type CellPatch } from './patch-cells';
import { sheetPart } from './sheet-part';
import { readEntry } from './zip-entry';
import { guardZip } from './zip-guard';
import { rewriteZip } from './zip-rewrite';

/** Browsers and Node have them; ES2020's own library types do not name them. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

export interface PatchedWorkbook {
  readonly bytes: Uint8Array;
  /** Formulas in the patched sheet, whose stored results are of before. */
  readonly formulas: number;
}

/**
 * Writes figures into cells of one sheet of an XLSX file. All other parts of the file stay byte for byte as they are,
 * so that a template comes back to the site as the site gave it.
 * @param sheet the sheet's name as its tab shows it
 */
export async function patchWorkbook(
  bytes: Uint8Array,
  sheet: string,
  patches: readonly CellPatch[],
): Promise<Result<PatchedWorkbook>> {
  const entries = guardZip(bytes);
  if (!entries.ok) return entries;
  const text = async (name: string): Promise<Result<string>> => {
    const entry = entries.value.find((candidate) => candidate.name === name);
    if (!entry) return unknown(sheet);
    const content = await readEntry(bytes, entry);
    if (!content.ok) return content;
    try {
      return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content.value));
    } catch {
      return unknown(sheet);
    }
  };
  const [workbook, relations] = [await text(WORKBOOK), await text(RELATIONS)];
  if (!workbook.ok) return workbook;
  if (!relations.ok) return relations;
  const part = sheetPart(workbook.value, relations.value, sheet);
  if (part === null) return unknown(sheet);
  const target = await text(part);
  if (!target.ok) return target;
  const patched = patchCells(target.value, patches);
  if (!patched.ok) return patched;
  const content = new TextEncoder().encode(patched.value.xml);
  const replaced = await rewriteZip(bytes, entries.value, new Map([[part, content]]));
  return replaced.ok ? ok({ bytes: replaced.value, formulas: patched.value.formulas }) : replaced;
}

const unknown = (sheet: string): Result<never> =>
  fail(`Lembar "${sheet}" di templat ini tidak dapat ditulis.`, 'Unduh templat baru dari situs, lalu coba lagi.');
