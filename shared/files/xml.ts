/** Puts an attribute into an open tag, in the place of the one it has. `value` is written as it stands. */
export function withAttribute(open: string, name: string, value: string): string {
  const written = ` ${name}="${value}"`;
  const own = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  return own.test(open) ? open.replace(own, () => written) : open.replace(/^<[\w:.-]+/, (start) => start + written);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const LAST_CODE_POINT = 0x10ffff;

/** Text of an attribute or element as a person reads it. */
export const decoded = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
  });

/** Text as XML writes it; what XML cannot hold at all (control characters) is left out. */
export const escaped = (text: string): string =>
  text
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

/** The same between double quotation marks. */
export const escapedAttribute = (text: string): string => escaped(text).replace(/"/g, '&quot;');

/**
 * Words for a cell or a note: there a spreadsheet program reads `_x0041_` as a letter (ECMA-376 part 1, 22.9.2.19), so
 * that an underscore which only looks like the beginning of one is spelled out.
 */
export const escapedWords = (text: string): string => escaped(text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_'));

export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  readonly start: number;
  /** Behind its open tag. */
  readonly openEnd: number;
  /** Where its close tag begins; `openEnd` where it has none. */
  readonly closeStart: number;
  readonly end: number;
}
export interface XmlTree extends XmlElement {
  readonly children: readonly XmlElement[];
}

const TAG = /<(\/?)([\w:.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/y;
const PASSED_OVER = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
] as const;

/** The name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
/** `x:` of `x:sheet`; empty where there is none. */
export const prefixOf = (name: string): string => name.slice(0, name.indexOf(':') + 1);

/**
 * The outermost element and those right inside it, by their places in the text; null for what is no plain well-formed XML
 * (a document type is refused). Every character is looked at once.
 * @param passOver local name of a child whose content is not looked into
 */
export function treeOf(xml: string, passOver = ''): XmlTree | null {
  const children: XmlElement[] = [];
  const open: { name: string; start: number; openEnd: number }[] = [];
  let at = xml.indexOf('<');
  while (at !== -1) {
    const passed = PASSED_OVER.find(([begin]) => xml.startsWith(begin, at));
    if (passed) {
      const end = xml.indexOf(passed[1], at + passed[0].length);
      if (end === -1) return null;
      at = xml.indexOf('<', end + passed[1].length);
      continue;
    }
    TAG.lastIndex = at;
    const tag = TAG.exec(xml);
    if (!tag) return null;
    const [whole, slash = '', name = '', inside = ''] = tag;
    const end = at + whole.length;
    if (slash === '') {
      open.push({ name, start: at, openEnd: end });
      if (!inside.endsWith('/')) {
        const isPassed = open.length === 2 && localName(name) === passOver;
        at = xml.indexOf(isPassed ? `</${name}>` : '<', end);
        if (isPassed && at === -1) return null;
        continue;
      }
    }
    const own = open.pop();
    if (!own || own.name !== name) return null;
    const element = { ...own, closeStart: slash === '' ? end : at, end };
    if (open.length === 1) children.push(element);
    if (open.length === 0) return { ...element, children };
    at = xml.indexOf('<', end);
  }
  return null;
}

/** Replaces the stretch from `start` to `end`. */
export const spliced = (xml: string, start: number, end: number, text: string): string =>
  xml.slice(0, start) + text + xml.slice(end);

/**
 * Puts text at the end of an element's content; an element without content (`<a/>`) gets some.
 * @param xml the text `element` was found in
 */
export function appended(xml: string, element: XmlElement, text: string): string {
  if (element.closeStart > element.openEnd || xml[element.openEnd - 2] !== '/')
    return spliced(xml, element.closeStart, element.closeStart, text);
  const open = `${xml.slice(element.start, element.openEnd - 2).trimEnd()}>`;
  return spliced(xml, element.start, element.end, `${open}${text}</${element.name}>`);
}
