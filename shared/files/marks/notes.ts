import { cellName } from '../edit-cells';
import { appended, decoded, escapedWords, localName, prefixOf, spliced, treeOf } from '../xml';
import { attributesOf } from '../xml-walk';
import type { Note } from './types';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const AUTHOR = 'Cermat';
const NO_NOTES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;
/** A conversation stands in for its note, which nobody is shown then ([MS-XLSX] 2.1.18). */
const CONVERSATION = /^tc=/;

export interface WrittenNotes {
  readonly xml: string;
  /** Notes that need a shape of their own: those of cells that had none. */
  readonly fresh: readonly Note[];
}

/**
 * Writes notes into a sheet's list of them (ECMA-376 part 1, 18.7). A cell's own note stays and gets the words behind it.
 * @param xml the list there is; null where the sheet has none
 * @returns null where it cannot be read
 */
export function writeNotes(xml: string | null, notes: readonly Note[]): WrittenNotes | null {
  let text = xml ?? NO_NOTES;
  const parts = (): ReturnType<typeof listsIn> => listsIn(text);
  const first = parts();
  if (!first) return null;
  const { prefix, authors } = first;
  const author = authors.length;
  const isTalk = (element: string): boolean =>
    CONVERSATION.test(authors[Number(attributesOf(/^<[^>]*>/.exec(element)?.[0] ?? '')?.get('authorId') ?? 0)] ?? '');
  const own = new Map(first.comments.map((one) => [one.reference, one]));
  const fresh: Note[] = [];
  const changes: { at: number; text: string }[] = [];
  for (const note of notes) {
    const known = own.get(cellName(note));
    if (!known) fresh.push(note);
    // A conversation is left alone: the cell has its colour, and the list tells of it.
    else if (known.textEnd !== null && !isTalk(text.slice(known.start, known.end)))
      changes.push({ at: known.textEnd, text: run(`\n\n${note.text}`, prefix) });
  }
  for (const change of changes.sort((a, b) => b.at - a.at)) text = spliced(text, change.at, change.at, change.text);
  const grown = parts();
  if (!grown) return null;
  const written = fresh.map(
    (note) =>
      `<${prefix}comment ref="${cellName(note)}" authorId="${author}"><${prefix}text>${run(note.text, prefix)}</${prefix}text></${prefix}comment>`,
  );
  text = appended(text, grown.list, written.join(''));
  const signed = parts();
  if (!signed) return null;
  return { xml: appended(text, signed.names, `<${prefix}author>${AUTHOR}</${prefix}author>`), fresh };
}

const run = (text: string, prefix: string): string =>
  `<${prefix}r><${prefix}t xml:space="preserve">${escapedWords(text)}</${prefix}t></${prefix}r>`;

function listsIn(xml: string) {
  const tree = treeOf(xml);
  const names = tree?.children.find(({ name }) => localName(name) === 'authors');
  const list = tree?.children.find(({ name }) => localName(name) === 'commentList');
  if (!tree || !names || !list || localName(tree.name) !== 'comments') return null;
  const [inNames, inList] = [names, list].map(({ start, end }) => treeOf(xml.slice(start, end)));
  if (!inNames || !inList) return null;
  const comments = inList.children.map(({ start, openEnd, end }) => {
    const from = list.start + start;
    const element = xml.slice(from, list.start + end);
    const words = treeOf(element)?.children.find(({ name }) => localName(name) === 'text');
    return {
      start: from,
      end: list.start + end,
      reference: attributesOf(xml.slice(from, list.start + openEnd))?.get('ref') ?? '',
      // A note without any words (`<text/>`) has no place for more.
      textEnd: words && words.closeStart < words.end ? from + words.closeStart : null,
    };
  });
  const authors = inNames.children.map(({ openEnd, closeStart }) =>
    decoded(xml.slice(names.start + openEnd, names.start + closeStart)),
  );
  return { prefix: prefixOf(tree.name), names, list, comments, authors };
}
