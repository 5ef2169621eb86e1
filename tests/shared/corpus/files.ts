import { cellsOfTruth, type SheetCells, type TruthValue } from './cells';

/** What LibreOffice Calc understands of one sheet; see `tests/tools/corpus/office-says.py`. */
export interface OfficeSheet {
  readonly values?: Readonly<Record<string, TruthValue | { readonly time: string }>>;
  readonly merges?: readonly string[];
  readonly formulas?: readonly string[];
  readonly hiddenColumns?: readonly number[];
  readonly hiddenRows?: readonly number[];
  readonly notes?: Readonly<Record<string, string>>;
}

/** One file of the corpus. */
export interface CorpusFile {
  /** `maker/name.ending`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What stands in it, where its recipe says so; `told` where nobody can know. */
  readonly truth?: SheetCells | 'told';
  /** Sheet → what LibreOffice has there; absent for separated text and for files it does not open. */
  readonly office?: Readonly<Record<string, OfficeSheet>>;
}

/** The corpus as it lies on the disk. */
export interface CorpusFolder {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Of the files made by hand, by name without folder and ending. */
  readonly truth: Readonly<Record<string, HandTruth>>;
  readonly office: Readonly<Record<string, Readonly<Record<string, OfficeSheet>>>>;
}

interface HandTruth {
  readonly told?: boolean;
  readonly sheets?: Readonly<Record<string, Readonly<Record<string, TruthValue>>>>;
}

/** Every file of the corpus with what is known of it. */
export const corpusFiles = ({ files, truth, office }: CorpusFolder): CorpusFile[] =>
  files.map(({ name, bytes }) => {
    const known = truth[/^by-hand\/(.*)\.xlsx$/.exec(name)?.[1] ?? ''];
    const [truthful, says] = [known && truthOf(known), office[name]];
    return { name, bytes, ...(truthful && { truth: truthful }), ...(says && { office: says }) };
  });

const truthOf = ({ told, sheets = {} }: HandTruth): SheetCells | 'told' =>
  told ? 'told' : new Map(Object.entries(sheets).map(([sheet, cells]) => [sheet, cellsOfTruth(cells)]));
