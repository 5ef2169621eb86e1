import type { PartTexts } from './part-texts';
import type { Tables } from './sheet-cells';
import { attributesOf, walkXml } from './xml-walk';

/** The parts of a workbook that cells are read from, as text. */
export interface WorkbookParts {
  /** Returns the worksheet whose tab shows this name; null where there is none. */
  readonly sheet: (name: string) => Promise<string | null>;
  readonly tables: Tables;
}

interface Relation {
  readonly id: string;
  /** The last word of its type, e.g. `worksheet`; the rest is of the edition of the standard. */
  readonly type: string;
  readonly part: string;
}

/** Opens the parts that every cell depends on; null where one of them is missing or not well-formed. */
export async function workbookParts(texts: PartTexts): Promise<WorkbookParts | null> {
  const read = async (name = ''): Promise<string | null> => {
    const text = await texts(name);
    return text?.ok ? text.value : null;
  };
  const root = relationsIn(await read('_rels/.rels'), '')?.find(({ type }) => type === 'officeDocument')?.part;
  if (root === undefined) return null;
  const folder = root.slice(0, root.lastIndexOf('/') + 1);
  const relations = relationsIn(await read(`${folder}_rels/${root.slice(folder.length)}.rels`), folder);
  const [partById, sheets] = [new Map(relations?.map(({ id, part }) => [id, part])), new Map<string, string>()];
  // A sheet that leads nowhere would be left out without a word.
  let areLed = true;
  const isListed = elementsOf(await read(root), 'sheet', (attributes) => {
    const id = [...attributes].find(([name]) => /(^|:)id$/.test(name))?.[1];
    if (id === undefined) areLed = false;
    sheets.set(attributes.get('name') ?? '', partById.get(id ?? '') ?? '');
  });
  if (!relations || !isListed || !areLed) return null;
  const partOf = (wanted: string): string | undefined => relations.find(({ type }) => type === wanted)?.part;
  const [textsXml, stylesXml] = [await read(partOf('sharedStrings')), await read(partOf('styles'))];
  const [shared, styles] = [listsIn(textsXml), listsIn(stylesXml)];
  if (!shared || !styles) return null;
  return { tables: { texts: shared.sst ?? 0, styles: styles.cellXfs ?? 0 }, sheet: (name) => read(sheets.get(name)) };
}

/** Lists whose elements are counted from 0 by others: one of another name among them would move all behind it. */
const LISTS: Readonly<Record<string, string>> = { sst: 'si', cellXfs: 'xf', numFmts: 'numFmt' };

/** What Excel puts beside them for its own later editions. */
const OF_LATER_EDITIONS = new Set(['extLst', 'AlternateContent']);

/** How many elements a list has, by the list's name; null where the part is not well-formed or has something else in a list. */
function listsIn(xml: string | null): Readonly<Record<string, number>> | null {
  const inside: string[] = [];
  const counts: Record<string, number> = {};
  let areSound = true;
  const isWhole =
    xml === null ||
    walkXml(xml, {
      open: (name) => {
        const list = inside[inside.length - 1] ?? '';
        if (LISTS[list] === name) counts[list] = (counts[list] ?? 0) + 1;
        else if (list in LISTS && !OF_LATER_EDITIONS.has(name)) areSound = false;
        inside.push(name);
      },
      // Between texts stands none: one that lost its end moves all behind it.
      text: (content) => {
        const list = inside[inside.length - 1] ?? '';
        if ((list in LISTS || list === 'si') && content.trim() !== '') areSound = false;
      },
      close: () => void inside.pop(),
    });
  return isWhole && areSound ? counts : null;
}

/** Calls back for each element of the name; false where the part is missing or not well-formed. */
function elementsOf(
  xml: string | null,
  wanted: string,
  found: (attributes: ReadonlyMap<string, string>) => void,
): boolean {
  let areSound = true;
  const open = (name: string, text: string): void => {
    if (name !== wanted) return;
    const attributes = attributesOf(text);
    if (attributes) found(attributes);
    else areSound = false;
  };
  return xml !== null && walkXml(xml, { open }) && areSound;
}

function relationsIn(xml: string | null, folder: string): Relation[] | null {
  const relations: Relation[] = [];
  let areWhole = true;
  const isSound = elementsOf(xml, 'Relationship', (attributes) => {
    const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map((name) => attributes.get(name));
    if (id === '' || type === '' || target === '') areWhole = false;
    relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: partAt(folder, target) });
  });
  return isSound && areWhole ? relations : null;
}

/** A relation's target as the name of a part (ECMA-376 part 2, 9.3). */
function partAt(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
