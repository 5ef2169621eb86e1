import { cellName, editCells } from '../edit-cells';
import { localName, prefixOf, spliced, treeOf, withAttribute } from '../xml';
import { attributesOf, relationId } from '../xml-walk';
import { relationAttribute } from './relations';
import type { MarkStyles } from './styles';
import type { Note } from './types';

/** What may stand behind the notes' drawing in a worksheet (ECMA-376 part 1, 18.3.1.99, in its order). */
const BEHIND = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'AlternateContent',
  'webPublishItems',
  'tableParts',
  'extLst',
];
const DRAWING = 'legacyDrawing';

/** The relation under which a worksheet keeps the drawing of its notes; empty where it has none, null for no worksheet. */
export function drawingOf(xml: string): string | null {
  const tree = treeOf(xml, 'sheetData');
  if (!tree || localName(tree.name) !== 'worksheet') return null;
  const own = tree.children.find(({ name }) => localName(name) === DRAWING);
  const attributes = own && attributesOf(xml.slice(own.start, own.openEnd));
  return own ? ((attributes && relationId(attributes)) ?? null) : '';
}

/** Tells a worksheet where the drawing of its notes is; null where it has no place for it. */
export function withDrawing(xml: string, id: string): string | null {
  const tree = treeOf(xml, 'sheetData');
  if (!tree) return null;
  const isData = ({ name }: { name: string }): boolean => localName(name) === 'sheetData';
  const after = tree.children.slice(tree.children.findIndex(isData) + 1);
  const next = after.find(({ name }, at) => {
    // Alternatives stand in for what is behind the drawing only where something else behind it, or nothing, follows.
    if (localName(name) !== 'AlternateContent') return BEHIND.includes(localName(name));
    return after.slice(at).every((one) => BEHIND.includes(localName(one.name)));
  });
  const place = next?.start ?? tree.closeStart;
  const element = `<${prefixOf(tree.name)}${DRAWING} ${relationAttribute(xml, tree, id)}/>`;
  return spliced(xml, place, place, element);
}

/** The styles that columns give to cells of their own which are not there yet. */
function columnStyles(xml: string): (column: number) => string | null {
  const head = xml.slice(0, xml.search(/<(?:\w+:)?sheetData\b/));
  const columns = [...head.matchAll(/<(?:\w+:)?col\s[^>]*>/g)].flatMap(([element]) => attributesOf(element) ?? []);
  return (column) => {
    const own = columns.find((one) => Number(one.get('min')) <= column + 1 && column + 1 <= Number(one.get('max')));
    return own?.get('style') ?? null;
  };
}

/** Puts cells on the colour of their severity and changes nothing else of them; null for a sheet written otherwise. */
export function colourCells(xml: string, notes: readonly Note[], styles: MarkStyles): string | null {
  const ofColumn = columnStyles(xml);
  return editCells(xml, notes, (note, { element, rowStyle, prefix }) => {
    if (element === null) {
      const base = Number(rowStyle ?? ofColumn(note.column) ?? 0);
      return `<${prefix}c r="${cellName(note)}" s="${styles.on(base, note.severity)}"/>`;
    }
    const open = /^<[^>]*>/.exec(element)?.[0] ?? '';
    const base = Number(attributesOf(open)?.get('s') ?? 0);
    return withAttribute(open, 's', String(styles.on(base, note.severity))) + element.slice(open.length);
  });
}
