import { attributesOf, relationId } from './xml-walk';

/** Elements of a name by their attributes; one that has an attribute twice says nothing for certain, and is left out. */
const elements = (xml: string, name: string): readonly ReadonlyMap<string, string>[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])([^<>]*)>`, 'g'))].flatMap(
    ([, inside = '']) => attributesOf(inside) ?? [],
  );

/** The names of a workbook's sheets, hidden ones too, in the order of their tabs. */
export const sheetNames = (workbook: string): string[] =>
  elements(workbook, 'sheet').map((attributes) => attributes.get('name') ?? '');

/**
 * The parts of the sheets that are shown, in their order.
 * @param workbook content of `xl/workbook.xml`
 * @param relations content of `xl/_rels/workbook.xml.rels`
 */
export function shownParts(workbook: string, relations: string): { readonly name: string; readonly part: string }[] {
  const targets = new Map(elements(relations, 'Relationship').map((one) => [one.get('Id') ?? '', one.get('Target')]));
  return elements(workbook, 'sheet').flatMap((sheet) => {
    const target = targets.get(relationId(sheet) ?? '');
    const isShown = (sheet.get('state') ?? 'visible') === 'visible';
    return isShown && target !== undefined ? [{ name: sheet.get('name') ?? '', part: partAt(target) }] : [];
  });
}

/** The name in the file of a part that the workbook names. */
const partAt = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

/**
 * Which part of a workbook holds the sheet of this name, e.g. `xl/worksheets/sheet2.xml`; null when there is none.
 * @param workbook content of `xl/workbook.xml`
 * @param relations content of `xl/_rels/workbook.xml.rels`
 */
export function sheetPart(workbook: string, relations: string, sheet: string): string | null {
  const found = elements(workbook, 'sheet').find((attributes) => attributes.get('name') === sheet);
  const relation = elements(relations, 'Relationship').find(
    (attributes) => found !== undefined && attributes.get('Id') === relationId(found),
  );
  const target = relation?.get('Target');
  return target === undefined ? null : partAt(target);
}
