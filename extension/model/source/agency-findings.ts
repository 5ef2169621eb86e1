import { agencyName } from '@shared/catalogue';
import { timeInWords } from '@shared/catalogue/scope';
import { columnLetter, formatNumber } from '@shared/dataset';
import { dayInWords } from '@shared/dates/words';
import type { CellRef } from '@shared/findings';
import { cellText } from '@extension/import';
import { rawOf, variableLabel, villageName } from '../figures/cells';
import type { Derived } from '../figures/derive';
import { placesOf } from './places';
import type { SourcePlace } from './places';
import { toldOf } from './told';
import type { Told } from './told';

const COLUMNS: readonly (readonly [string, number])[] = [
  ['Tingkat', 16],
  ['Berkas', 26],
  ['Lembar', 22],
  ['Sel', 8],
  ['Desa/kelurahan', 24],
  ['Kolom', 34],
  ['Isi sekarang', 16],
  ['Apa yang ditemukan', 60],
  ['Apa yang perlu dilakukan', 50],
];
const NAMED = 6;

type Line = string[];

/** One line a cell; of what is no error and about a whole column, one line for all of them. */
function linesOf(derived: Derived, told: Told): Line[] {
  const places = placesOf(derived);
  const { found: what, todo } = told.words();
  const words = (cell: CellRef | null, place: SourcePlace | undefined, village: string): Line => [
    told.word,
    place?.file ?? '',
    place?.sheet ?? '',
    place ? `${columnLetter(place.column)}${place.row + 1}` : '',
    village,
    cell?.variable ? variableLabel(derived, cell.variable) : '',
    cell?.variable ? (place?.text ?? cellText(rawOf(derived, cell))) : '',
    what,
    todo,
  ];
  const [first] = told.cells;
  if (!first || told.cells.every(({ village }) => village === '')) {
    const rows = told.lines.flatMap((line) => places.ofLine(line));
    return rows.length > 0 ? rows.map((place) => words(null, place, '')) : [words(null, undefined, '')];
  }
  const nameOf = ({ village }: CellRef): string => villageName(derived, village);
  if (told.isWide && told.severity !== 'kesalahan' && told.cells.length > 1) {
    const names = [...new Set(told.cells.map(nameOf))];
    const more = names.length - NAMED;
    const village = names.slice(0, NAMED).join(', ') + (more > 0 ? ` dan ${formatNumber(more)} lainnya` : '');
    const [, file, sheet, cell, , column, , ...rest] = words(first, places.ofCell(first)[0], village);
    return [[told.word, file ?? '', sheet ?? '', cell ?? '', village, column ?? '', '', ...rest]];
  }
  return told.cells.flatMap((cell) => {
    const found = told.places ?? places.ofCell(cell);
    return (found.length > 0 ? found : [undefined]).map((place) => words(cell, place, nameOf(cell)));
  });
}

/**
 * What one agency has to put right, as an XLSX workbook with a line a cell. Everything is text, so that nothing in it is
 * taken for a figure and nothing that begins with `=` runs as a formula.
 */
export async function agencyFindingsXlsx(derived: Derived, agency: string): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('hucre/xlsx');
  const name = agencyName(derived.edition, agency);
  const lines = toldOf(derived)
    .filter(({ agencies }) => agencies.includes(agency))
    .flatMap((told) => linesOf(derived, told));
  const title = `Temuan untuk ${name}, ${derived.villages.district.name}, ${timeInWords(derived.scope)}, ${dayInWords(derived.today)}`;
  const sheet = {
    name: 'Temuan',
    columns: COLUMNS.map(([, width]) => ({ width })),
    rows: [
      [title],
      ['Betulkan di berkas sumbernya, bukan di sini, lalu kirim berkas sumber itu.'],
      COLUMNS.map(([heading]) => heading),
      ...lines,
    ],
    freezePane: { rows: 3 },
  };
  return new Uint8Array(await writeXlsx({ sheets: [sheet], properties: { title, creator: 'Cermat' } }));
}

/** `temuan-2024-dinas-kesehatan-2026-11-22.xlsx`. */
export const findingsName = ({ scope, today }: Derived, agency: string): string =>
  `temuan-${scope.year}-${agency}-${today}.xlsx`;
