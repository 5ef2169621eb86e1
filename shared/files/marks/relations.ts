import { appended, escapedAttribute, localName, prefixOf, treeOf, type XmlElement } from '../xml';
import { attributesOf } from '../xml-walk';
import { freeName, type Parts } from './parts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Relation {
  readonly id: string;
  /** The last word of its type, e.g. `comments`. */
  readonly type: string;
  /** The part it leads to. */
  readonly target: string;
}

/** `xl/worksheets/sheet1.xml` → `xl/worksheets/_rels/sheet1.xml.rels` (ECMA-376 part 2, 6.5.2). */
export const relationsPart = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

function resolved(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** What a part leads to; null where its relations are no plain XML. */
export function relationsOf(part: string, xml: string): readonly Relation[] | null {
  const tree = treeOf(xml);
  if (!tree) return null;
  const relations = tree.children.flatMap(({ start, openEnd }): Relation[] => {
    const attributes = attributesOf(xml.slice(start, openEnd));
    if (!attributes) return [];
    const of = (name: string): string => attributes.get(name) ?? '';
    return [{ id: of('Id'), type: of('Type').replace(/^.*\//, ''), target: resolved(part, of('Target')) }];
  });
  return relations.length === tree.children.length ? relations : null;
}

const NO_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Adds a relation to a part and gives its id; null where the relations there are cannot be read. */
export async function relate(parts: Parts, part: string, type: string, target: string): Promise<string | null> {
  const own = relationsPart(part);
  const xml = parts.names().includes(own) ? await parts.read(own) : NO_RELATIONS;
  const known = xml === null ? null : relationsOf(part, xml);
  const tree = xml === null ? null : treeOf(xml);
  if (xml === null || !known || !tree) return null;
  const id = freeName(
    (count) => `rIdTanda${count}`,
    known.map((one) => one.id),
  );
  const relation = `<${prefixOf(tree.name)}Relationship Id="${id}" Type="${OFFICE}/${type}" Target="/${escapedAttribute(target)}"/>`;
  parts.write(own, appended(xml, tree, relation));
  return id;
}

const TYPES = '[Content_Types].xml';

/** Says what kind of content a new part has; false where the list of kinds cannot be read (ECMA-376 part 2, 6.2.3). */
export async function declareKind(parts: Parts, part: string, kind: string): Promise<boolean> {
  const xml = await parts.read(TYPES);
  const tree = xml === null ? null : treeOf(xml);
  if (xml === null || !tree) return false;
  const isKnown = tree.children.some(({ name, start, openEnd }) => {
    const attributes = attributesOf(xml.slice(start, openEnd));
    return localName(name) === 'Override' && attributes?.get('PartName')?.toLowerCase() === `/${part}`.toLowerCase();
  });
  if (isKnown) return true;
  const line = `<${prefixOf(tree.name)}Override PartName="/${escapedAttribute(part)}" ContentType="${kind}"/>`;
  parts.write(TYPES, appended(xml, tree, line));
  return true;
}

/** The attribute that names a relation in a part of the workbook, with the prefix that part has for it. */
export function relationAttribute(xml: string, root: XmlElement, id: string): string {
  const prefix = new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*["']${OFFICE}["']`).exec(
    xml.slice(root.start, root.openEnd),
  )?.[1];
  return prefix === undefined ? `xmlns:r="${OFFICE}" r:id="${id}"` : `${prefix}:id="${id}"`;
}
