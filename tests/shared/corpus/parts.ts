import { strFromU8, strToU8, unzipSync, zipSync, type ZipOptions } from 'fflate';

/** The parts of a workbook by name; XML as text. */
export type Parts = ReadonlyMap<string, string>;

/** Cells as they stand in a sheet's XML. */
export interface XmlCell {
  /** From its first to its last character. */
  readonly xml: string;
  /** Its name, e.g. `B2`; empty where it has none. */
  readonly ref: string;
  readonly type: string;
  readonly style: string;
  /** Content of its `v`, as it is written; null without one. */
  readonly value: string | null;
  readonly hasFormula: boolean;
}

/** Unpacks a sound workbook. */
export const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

/** Packs parts with sums that fit, so that a reader meets what was done to the XML and no damaged file. */
export const packed = (parts: Parts, level: ZipOptions['level'] = 0): Uint8Array =>
  zipSync(Object.fromEntries([...parts].map(([name, content]) => [name, strToU8(content)])), { level });

const CELL = /<c(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*?)(?:\/>|>([\s\S]*?)<\/c>)/g;

const attribute = (attributes: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

export const cellsIn = (xml: string): XmlCell[] =>
  [...xml.matchAll(CELL)].map(([whole, attributes = '', content = '']) => ({
    xml: whole,
    ref: attribute(attributes, 'r'),
    type: attribute(attributes, 't'),
    style: attribute(attributes, 's'),
    value: /<v(?:\s[^>]*)?>([\s\S]*?)<\/v>/.exec(content)?.[1] ?? null,
    hasFormula: /<f[\s/>]/.test(content),
  }));

export interface XmlSheet {
  readonly name: string;
  readonly part: string;
  /** Its element in the workbook. */
  readonly element: string;
}

/** The sheets that the workbook lists, with the parts that hold them. */
export function sheetsIn(parts: Parts): XmlSheet[] {
  const workbook = parts.get('xl/workbook.xml') ?? '';
  const relations = parts.get('xl/_rels/workbook.xml.rels') ?? '';
  return [...workbook.matchAll(/<sheet\s[^>]*>/g)].flatMap(([element]) => {
    const id = attribute(element, 'r:id');
    const relation = [...relations.matchAll(/<Relationship\s[^>]*>/g)].find(
      ([one]) => attribute(one, 'Id') === id,
    )?.[0];
    const target = attribute(relation ?? '', 'Target');
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return parts.has(part) ? [{ name: plain(attribute(element, 'name')), part, element }] : [];
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');
