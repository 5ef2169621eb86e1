import { columnLetter, formatNumber } from '@shared/dataset';
import { dayInWords } from '@shared/dates/words';
import type { CellMark, MarkLine, MarkList } from '@shared/files';
import type { Derived } from '../figures/derive';
import { placesOf } from './places';
import type { SourcePlace } from './places';
import { toldOf } from './told';
import type { Told } from './told';

/** More cells than this are counted, not spelled out one by one. */
const SPELLED_OUT = 6;
const COLUMNS = [
  { heading: 'Sel', width: 22 },
  { heading: 'Tingkat', width: 16 },
  { heading: 'Isi sekarang', width: 26 },
  { heading: 'Apa yang ditemukan', width: 60 },
  { heading: 'Apa yang perlu dilakukan', width: 50 },
];

/** `E12`, as a person finds the cell. */
const nameOf = ({ row, column }: SourcePlace): string => `${columnLetter(column)}${row + 1}`;

interface FileMarks {
  readonly marks: readonly CellMark[];
  readonly list: MarkList;
}

/**
 * What goes into one of the files the figures came from: a mark for each cell that something is told of, and one line for
 * each thing that is told. What is about another file's cells alone is left out.
 * @param sheetOf the sheet a table stands on, as the file's tab shows it
 */
export function marksFor(derived: Derived, file: string, sheetOf: (table: string) => string): FileMarks {
  const marks: CellMark[] = [];
  const lines: MarkLine[] = [];
  const isOnly = new Set(derived.tables.map(({ table }) => table.file)).size === 1;
  for (const told of toldOf(derived)) {
    const cells = cellsIn(derived, told);
    const own = cells.filter(({ place }) => place.file === file);
    // What has no cell at all (a village that is missing) is told to the one who keeps the only file.
    if (own.length === 0 && (cells.length > 0 || !isOnly)) continue;
    const { word, severity } = told;
    const { found, todo } = told.words();
    for (const { place } of own)
      marks.push({
        sheet: sheetOf(place.sheet),
        row: place.row,
        column: place.column,
        severity,
        note: `${word.toUpperCase()}: ${found}\n${todo}`,
      });
    const [first] = own;
    const more = own.length - 1;
    lines.push({
      severity,
      target: first ? { ...first.place, sheet: sheetOf(first.place.sheet) } : null,
      texts: [
        first ? `${sheetOf(first.place.sheet)}!${nameOf(first.place)}` : '',
        word,
        standing(own),
        told.isWide && more > 0 ? `${found} Ada ${formatNumber(more)} sel lain yang bertanda sama.` : found,
        todo,
      ],
    });
  }
  const lead = `Temuan Cermat, ${dayInWords(derived.today)}: ${formatNumber(lines.length)}. Tekan nama selnya untuk menuju ke sana. Betulkan di selnya, simpan, lalu kirim kembali berkas ini; lembar ini tidak perlu dihapus.`;
  return { marks, list: { name: 'Temuan', lead, columns: COLUMNS, lines } };
}

interface Standing {
  readonly place: SourcePlace;
  /** Empty where the place only names its row. */
  readonly text: string;
}

function cellsIn(derived: Derived, { cells, places: own, lines }: Told): Standing[] {
  const places = placesOf(derived);
  const found = cells.flatMap((cell) =>
    (own ?? places.ofCell(cell)).map((place) => ({ place, text: cell.variable === '' ? '' : place.text })),
  );
  return found.length > 0 ? found : lines.flatMap((line) => places.ofLine(line).map((place) => ({ place, text: '' })));
}

/** What stands in the cells: `1895`, or of several `E12: 1895, F12: 56000`. */
function standing(cells: readonly Standing[]): string {
  const [first, ...others] = cells;
  if (!first || cells.every(({ text }) => text === '')) return '';
  if (others.length === 0) return first.text;
  const told = cells
    .slice(0, SPELLED_OUT)
    .map(({ place, text }) => `${nameOf(place)}: ${text === '' ? 'kosong' : text}`);
  return (
    told.join(', ') + (cells.length > told.length ? ` dan ${formatNumber(cells.length - told.length)} lainnya` : '')
  );
}
