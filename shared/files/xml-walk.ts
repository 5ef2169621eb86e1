/** What is met on the way through an XML part; names without prefix. */
export interface XmlVisitor {
  readonly open?: (name: string, attributes: string) => void;
  readonly close?: (name: string) => void;
  /** Text with its entities resolved; one element's text may come in several pieces. */
  readonly text?: (content: string) => void;
}

/** Names hold no signs but `:`, `.`, `-` and `_` (XML 1.0, 2.3). */
const TAG =
  /([^\s<>/="'&;!?,@#$%*+|\d.-][^\s<>/="'&;!?,@#$%*+|]*)((?:\s+[^\s<>/="'&;!?,@#$%*+|]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const HIGHEST_SIGN = 0x10ffff;

/**
 * Goes through a part from its first element to its last.
 * @returns false where it is not well-formed XML 1.0 (a part cut off, a tag that nothing closes), or declares entities of its
 *   own, which no workbook needs
 */
export function walkXml(xml: string, { open, close, text }: XmlVisitor): boolean {
  const inside: string[] = [];
  let elements = 0;
  let at = xml.startsWith('\uFEFF') ? 1 : 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const end = next === -1 ? xml.length : next;
    if (end > at) {
      const content = resolved(xml.slice(at, end));
      if (content === null || (inside.length === 0 && content.trim() !== '')) return false;
      if (inside.length > 0) text?.(content);
    }
    if (next === -1) break;
    const mark = xml[next + 1];
    if (mark === '!' || mark === '?') {
      const begins = ['<!--', '<![CDATA[', '<?'].find((sign) => xml.startsWith(sign, next));
      const ends = begins === '<!--' ? '-->' : begins === '<?' ? '?>' : ']]>';
      const closed = begins === undefined ? -1 : xml.indexOf(ends, next + (begins ?? '').length);
      if (closed === -1) return false;
      if (begins === '<![CDATA[') {
        if (inside.length === 0) return false;
        text?.(xml.slice(next + begins.length, closed));
      }
      at = closed + ends.length;
    } else if (mark === '/') {
      const closed = xml.indexOf('>', next);
      const name = xml.slice(next + 2, closed).trimEnd();
      if (closed === -1 || inside.pop() !== name) return false;
      close?.(local(name));
      at = closed + 1;
    } else {
      TAG.lastIndex = next + 1;
      const [, name = '', attributes = '', isEmpty = ''] = TAG.exec(xml) ?? [];
      if (name === '' || resolved(attributes) === null || (inside.length === 0 && elements > 0)) return false;
      elements += 1;
      open?.(local(name), attributes);
      if (isEmpty === '') inside.push(name);
      else close?.(local(name));
      at = TAG.lastIndex;
    }
  }
  return elements > 0 && inside.length === 0;
}

const local = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name);

/** Text without entities; null where one is none (a bare `&`, `&nbsp;`). */
export function resolved(text: string): string | null {
  if (!text.includes('&')) return text;
  let isSound = true;
  const plain = text.replace(
    /&(?:#x([\da-f]+);|#(\d+);|(\w+);)?/gi,
    (_, hex?: string, decimal?: string, name?: string) => {
      const sign = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
      const known = name === undefined && sign <= HIGHEST_SIGN ? String.fromCodePoint(sign) : ENTITIES[name ?? ''];
      if (known === undefined) isSound = false;
      return known ?? '';
    },
  );
  return isSound ? plain : null;
}

/**
 * The attributes of one element by name, prefix included, their entities resolved; null where one stands there twice.
 * @param text its open tag, or what stands in that behind the name
 */
export function attributesOf(text: string): ReadonlyMap<string, string> | null {
  const found = [...text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  const attributes = new Map(
    found.map(([, name = '', double, single]) => [name, resolved(double ?? single ?? '') ?? '']),
  );
  return attributes.size === found.length ? attributes : null;
}

/** The relation that an element leads to, under whatever prefix its part has for it (`r:id`); undefined where it has none. */
export const relationId = (attributes: ReadonlyMap<string, string>): string | undefined =>
  [...attributes].find(([name]) => /^[^:]+:id$/.test(name))?.[1];
