import { differences, type SheetCells } from './cells';
import { compareFile, decoded, secondReading, sheetOf, unlike, withoutSign, writtenAs } from './compare';
import type { CorpusFile } from './files';
import { MUTATIONS, subjectsOf, type Truth } from './mutations';
import { escaped, packed, partsOf, type Parts } from './parts';
import { drawFrom, type Draw } from './random';
import { ours, rowsOfText, theirs, theirsOfText, type Reading } from './readers';
import { TEXT_MUTATIONS } from './text-mutations';

/** A sound file of the corpus, ready to be changed. */
export interface Stock {
  readonly file: CorpusFile;
  readonly before: SheetCells;
  /** Null for separated text. */
  readonly parts: Parts | null;
}

/**
 * How one mutant ended. `alike`: as the second reader has it, or as the mutation itself makes known; `told`: refused where
 * nobody can know; `refused`: refused though it could have been read; `different`: read otherwise without a word.
 */
export interface MutantEnd {
  readonly kind: string;
  readonly end: 'alike' | 'told' | 'refused' | 'different';
  readonly note: string;
}

/** The files whose two readings are alike; what is done to them is known against those. */
export async function stockOf(files: readonly CorpusFile[]): Promise<Stock[]> {
  const stock: Stock[] = [];
  for (const file of files) {
    const [{ end }, own, other] = [
      await compareFile(file),
      await ours(file.bytes, file.name),
      await secondReading(file),
    ];
    if (end !== 'alike' || 'told' in own || 'told' in other || unlike(own.sheets, other.sheets, true).length > 0)
      continue;
    stock.push({ file, before: own.sheets, parts: file.name.endsWith('.csv') ? null : partsOf(file.bytes) });
  }
  return stock;
}

const BYTE_KINDS = ['bytes of the file', 'letters of a part', 'letters of a part', 'letters of a part'];

/** Makes the mutant of this number and reads it. */
export async function judgeMutant(stock: readonly Stock[], seed: number): Promise<MutantEnd> {
  const draw = drawFrom(seed);
  const one = draw.pick(stock);
  if (!one.parts) return draw.below(2) === 0 ? rewrittenText(one, draw) : damagedText(one, draw);
  const subjects = subjectsOf(one.parts, one.before, draw);
  if (draw.below(5) < 3 && subjects.length > 0) {
    const subject = draw.pick(subjects);
    for (const kind of draw.shuffled(Object.keys(MUTATIONS))) {
      const mutant = MUTATIONS[kind]?.(subject);
      if (mutant) return { kind, ...judged(await ours(packed(mutant.parts), one.file.name), mutant.truth) };
    }
  }
  const kind = draw.pick(BYTE_KINDS);
  if (kind === 'bytes of the file') {
    const bytes = damaged(one.file.bytes, draw);
    return { kind, ...judgedBySecond(await ours(bytes, one.file.name), await theirs(bytes), one.before) };
  }
  const parts = damagedPart(one.parts, draw);
  const other = await theirs(packed(inPlainSpelling(parts)));
  const written = [...parts].flatMap(([name, xml]) => (xml === one.parts?.get(name) ? [] : [xml])).join('\n');
  return { kind, ...judgedBySecond(await ours(packed(parts), one.file.name), other, one.before, written) };
}

/**
 * The same in the one spelling that the second reader knows: it counts small letters in a cell's name as columns far to the
 * right, does not see an attribute with blanks around its sign (XML 1.0, 2.3 allows them), and loses a character reference
 * beyond 65,535. LibreOffice and ours read them.
 */
const inPlainSpelling = (parts: Parts): Parts =>
  new Map(
    [...parts].map(([name, xml]) => [
      name,
      xml
        .replace(/ r="[A-Za-z]+\d+"/g, (all) => ` r${all.slice(2).toUpperCase()}`)
        .replace(/<[^<>]*>/g, (tag) => tag.replace(/([\w:])\s*=\s*(["'])/g, '$1=$2'))
        .replace(/&#(\d{6,7});/g, (all, sign: string) =>
          Number(sign) <= 0x10ffff ? String.fromCodePoint(Number(sign)) : all,
        ),
    ]),
  );

/** A format that no spreadsheet program takes: signs of numbers among those of days, or letters that mean nothing. */
const isBrokenFormat = (format: string): boolean =>
  format
    .replace(/&quot;/g, '"')
    .replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]|General|AM\/PM|E[-+]/gi, '')
    .split(';')
    .some((section) => /[^dmyhsapegbnr\W\d_]/i.test(section) || (/[dy]/i.test(section) && /[1-9#?]/.test(section)));

/** Whether a figure is a day to one reader alone, because the damage made a format of the file mean nothing. */
const isOfBrokenFormat = (line: string, written: string): boolean =>
  /: (?:date \S+ \/ number \S+|number \S+ \/ date \S+)$/.test(line) &&
  [...written.matchAll(/ formatCode="([^"<]*)"/g)].some(([, format = '']) => isBrokenFormat(format));

/** Whether a cell that was changed says what now stands in the damaged part: the damage was in its text. */
function isWritten(line: string, own: SheetCells, written: string): boolean {
  const text = /^(?:string|error) (.*)$/s.exec(cellOf(line, own))?.[1] ?? '';
  return text !== '' && (written.includes(`>${text}<`) || written.includes(`>${escaped(text)}<`));
}

function judged(own: Reading, truth: Truth): Omit<MutantEnd, 'kind'> {
  if ('told' in own) return { end: truth === 'told' ? 'told' : 'refused', note: own.told };
  if (truth === 'told') return { end: 'different', note: 'read, though nobody can know what stands there' };
  return byDifferences(differences(own.sheets, truth));
}

/** Where nobody knows what a damage means, the second reader does; where it refuses, nothing may have changed. */
function judgedBySecond(own: Reading, other: Reading, before: SheetCells, written = ''): Omit<MutantEnd, 'kind'> {
  if ('told' in own) return { end: 'told', note: own.told };
  if ('told' in other) {
    const changed = differences(own.sheets, before).filter((line) => !isWritten(line, own.sheets, written));
    return changed.length === 0
      ? { end: 'alike', note: '' }
      : { end: 'different', note: `the second reader refuses: ${other.told}; ${changed.slice(0, 3).join('; ')}` };
  }
  const found = unlike(own.sheets, other.sheets, true).filter((line) => !isOfBrokenFormat(line, written));
  return byDifferences(found.filter((line) => !cellOf(line, own.sheets).startsWith('error ')));
}

/** What ours has in the cell that a difference is about; an error is told where it stands. */
function cellOf(line: string, own: SheetCells): string {
  const [, sheet = '', cell = ''] = /^(.*)!([A-Z]+\d+): /.exec(line) ?? [];
  return own.get(sheet)?.get(cell) ?? '';
}

const byDifferences = (found: readonly string[]): Omit<MutantEnd, 'kind'> =>
  found.length === 0 ? { end: 'alike', note: '' } : { end: 'different', note: found.slice(0, 4).join('; ') };

/** One to three bytes changed, left out, put in, or the end cut off. */
function damaged(bytes: Uint8Array, draw: Draw): Uint8Array {
  if (draw.below(8) === 0) return bytes.slice(0, draw.below(bytes.length));
  let changed = bytes.slice();
  for (let times = 1 + draw.below(3); times > 0; times -= 1) {
    const at = draw.below(changed.length);
    const way = draw.below(3);
    if (way === 0) changed[at] = draw.below(256);
    else {
      const more = way === 1 ? [] : [draw.below(256)];
      changed = new Uint8Array([...changed.subarray(0, at), ...more, ...changed.subarray(at + (way === 1 ? 1 : 0))]);
    }
  }
  return changed;
}

const LETTERS = Array.from('<>/"\'= &;?!-0123456789.eEABCnrstvx\n');

const damagedLetters = (text: string, draw: Draw): string => {
  let changed = text;
  for (let times = 1 + draw.below(2); times > 0; times -= 1) {
    const at = draw.below(changed.length);
    const way = draw.below(4);
    const put = way === 0 ? '' : draw.pick(LETTERS);
    changed = changed.slice(0, at) + put + changed.slice(at + (way === 1 ? 0 : way === 3 ? 1 + draw.below(12) : 1));
  }
  return changed;
};

/** A part with some letters changed; mostly of those that hold cells, as most of a file does. */
function damagedPart(parts: Parts, draw: Draw): Parts {
  const read = [...parts.keys()].filter((name) => /^xl\/.*\.xml$|\.rels$/.test(name));
  const cells = read.filter((name) => /worksheets\/[^/]*\.xml$|sharedStrings/.test(name));
  const name = draw.pick(draw.below(4) > 0 && cells.length > 0 ? cells : read);
  return new Map([...parts, [name, damagedLetters(parts.get(name) ?? '', draw)]]);
}

async function rewrittenText({ file, before }: Stock, draw: Draw): Promise<MutantEnd> {
  const { delimiter, encoding } = writtenAs(file.name);
  const rows = rowsOfText(withoutSign(decoded(file.bytes, encoding)), delimiter);
  const kind = draw.pick(Object.keys(TEXT_MUTATIONS));
  const bytes = TEXT_MUTATIONS[kind]?.({ rows, delimiter, draw }) ?? file.bytes;
  return { kind: `text: ${kind}`, ...judged(await ours(bytes, file.name), before) };
}

async function damagedText({ file, before }: Stock, draw: Draw): Promise<MutantEnd> {
  const { delimiter, encoding } = writtenAs(file.name);
  const sound = withoutSign(decoded(file.bytes, encoding));
  const text = damagedLetters(sound, draw);
  const own = await ours(new TextEncoder().encode(text), file.name);
  return { kind: 'text: letters', ...judgedBySecond(own, theirsOfText(text, delimiter, sheetOf(file.name)), before) };
}
