import type { Severity } from '../../catalogue/schema';
import { appended, localName, prefixOf, spliced, treeOf, withAttribute, type XmlElement } from '../xml';
import { attributesOf } from '../xml-walk';

/** Spreadsheet programs' own colours of bad, neutral and informing cells: dark letters stay readable on them. */
const FILLS: Readonly<Record<Severity, string>> = {
  kesalahan: 'FFFFC7CE',
  peringatan: 'FFFFEB9C',
  catatan: 'FFDDEBF7',
};
const FONTS = {
  heading: '<b/><sz val="11"/><name val="Calibri"/><family val="2"/>',
  link: '<u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/><family val="2"/>',
} as const;
/** More cell formats than a workbook may have (Excel: 65.490). */
const MOST_FORMATS = 60_000;

/** The order of a style sheet's parts (ECMA-376 part 1, 18.8.39). */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'];

export interface MarkStyles {
  /** The index of a format like `base`, but on the severity's colour: number format, border and alignment stay. */
  on(base: number, severity: Severity): number;
  /** Formats of the list of findings. */
  readonly list: { readonly heading: number; readonly link: number; readonly text: number };
  /** The style sheet with what was asked for; null where it holds more formats than a spreadsheet program takes. */
  xml(): string | null;
}

/** Adds formats to a workbook's style sheet; null where it is no style sheet as the standard writes it. */
export function markStyles(styles: string): MarkStyles | null {
  const tree = treeOf(styles);
  const at = (name: string): XmlElement | undefined => tree?.children.find((one) => localName(one.name) === name);
  const [fonts, fills, formats] = ['fonts', 'fills', 'cellXfs'].map(at);
  if (!tree || !fonts || !fills || !formats) return null;
  const prefix = prefixOf(tree.name);
  const own = childrenIn(styles, formats);
  const [fontCount, fillCount] = [childrenIn(styles, fonts)?.length, childrenIn(styles, fills)?.length];
  if (!own || own.length === 0 || fontCount === undefined || fillCount === undefined) return null;

  const named = (xml: string): string => xml.replace(/<(?=[a-z])/gi, `<${prefix}`);
  const added: string[] = [];
  const known = new Map<string, number>();
  const add = (key: string, xml: () => string): number => {
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, own.length + added.length);
    return own.length + added.push(xml()) - 1;
  };
  const severities = Object.keys(FILLS) as Severity[];
  const fillOf = (severity: Severity): string => String(fillCount + severities.indexOf(severity));
  const plain = (font: number): string =>
    named(
      `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/>`,
    ) + `</${prefix}xf>`;
  const list = {
    heading: add('heading', () => plain(fontCount)),
    link: add('link', () => plain(fontCount + 1)),
    text: add('text', () => plain(0)),
  };
  return {
    list,
    on(base, severity) {
      const model = own[base] ?? added[base - own.length] ?? own[0] ?? '';
      return add(`${base} ${severity}`, () => {
        const open = /^<[^>]*>/.exec(model)?.[0] ?? '';
        const filled = withAttribute(withAttribute(open, 'fillId', fillOf(severity)), 'applyFill', '1');
        return filled + model.slice(open.length);
      });
    },
    xml() {
      if (own.length + added.length > MOST_FORMATS) return null;
      const news: Readonly<Record<string, readonly string[]>> = {
        fonts: Object.values(FONTS).map((font) => named(`<font>${font}`) + `</${prefix}font>`),
        fills: severities.map(
          (severity) =>
            named(`<fill><patternFill patternType="solid"><fgColor rgb="${FILLS[severity]}"/><bgColor indexed="64"/>`) +
            `</${prefix}patternFill></${prefix}fill>`,
        ),
        cellXfs: added,
      };
      // From the last to the first, so that the places of those before stay true.
      return [...ORDER].reverse().reduce((xml, name) => {
        const element = at(name);
        const more = news[name];
        return element && more ? withMore(xml, element, more) : xml;
      }, styles);
    },
  };
}

function childrenIn(xml: string, element: XmlElement): string[] | null {
  const part = xml.slice(element.start, element.end);
  return treeOf(part)?.children.map(({ start, end }) => part.slice(start, end)) ?? null;
}

/** Adds elements to a list of a style sheet and counts them, where it says how many it has. */
function withMore(xml: string, element: XmlElement, more: readonly string[]): string {
  const grown = appended(xml, element, more.join(''));
  const open = /^<[^>]*>/.exec(grown.slice(element.start))?.[0] ?? '';
  const count = Number(attributesOf(open)?.get('count') ?? NaN);
  if (Number.isNaN(count)) return grown;
  const counted = withAttribute(open, 'count', String(count + more.length));
  return spliced(grown, element.start, element.start + open.length, counted);
}
