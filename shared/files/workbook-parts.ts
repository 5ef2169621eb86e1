import type { Tables } from './sheet-cells';
import { attributesOf, walkXml } from './xml-walk';
import { readEntry } from './zip-entry';
import type { ZipEntry } from './zip-guard';

/** Browsers and Node have it; ES2020's own library types do not name it. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

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
export async function workbookParts(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<WorkbookParts | null> {
  const read = async (name: string | undefined): Promise<string | null> => {
    const entry = entries.find((candidate) => candidate.name === name);
    const content = entry && (await readEntry(bytes, entry));
    return content?.ok ? new TextDecoder('utf-8').decode(content.value) : null;
  };
  const root = relationsIn(await read('_rels/.rels'), '')?.find(({ type }) => type === 'officeDocument')?.part;
  if (root === undefined) return null;
  const folder = root.slice(0, root.lastIndexOf('/') + 1);
  const relations = relationsIn(await read(`${folder}_rels/${root.slice(folder.length)}.rels`), folder);
  const [partById, sheets] = [new Map(relations?.map(({ id, part }) => [id, part])), new Map<string, string>()];
  const isListed = elementsOf(await read(root), 'sheet', (attributes) => {
    const id = [...attributes].find(([name]) => /(^|:)id$/.test(name))?.[1];
    sheets.set(attributes.get('name') ?? '', partById.get(id ?? '') ?? '');
  });
  if (!relations || !isListed) return null;
  const partOf = (wanted: string): string | undefined => relations.find(({ type }) => type === wanted)?.part;
  const [textsXml, stylesXml] = [await read(partOf('sharedStrings')), await read(partOf('styles'))];
  const [texts, styles] = [childrenOf(textsXml, 'sst', 'si'), childrenOf(stylesXml, 'cellXfs', 'xf')];
  if (texts === null || styles === null) return null;
  return { tables: { texts, styles }, sheet: (name) => read(sheets.get(name)) };
}

/** How many elements of one name stand right in one of another; null where the part is not well-formed. */
function childrenOf(xml: string | null, parent: string, name: string): number | null {
  const inside: string[] = [];
  let count = 0;
  const isSound =
    xml === null ||
    walkXml(xml, {
      open: (one) => {
        if (one === name && inside[inside.length - 1] === parent) count += 1;
        inside.push(one);
      },
      close: () => void inside.pop(),
    });
  return isSound ? count : null;
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
  const isSound = elementsOf(xml, 'Relationship', (attributes) => {
    const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map((name) => attributes.get(name));
    relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: partAt(folder, target) });
  });
  return isSound ? relations : null;
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
