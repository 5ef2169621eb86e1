// The service calls of the add-on on the in-memory sheet, for the bench.
import { emonev2024 } from '@shared/catalogue';
import { fillSetup, inventedVillages, preparedBook } from '../apps-script/fixture';
import type { Loaded } from '../apps-script/sheet/load';
import { load } from '../apps-script/sheet/load';
import { editOf } from '../apps-script/sheet/edit';

const DATA = /^Range\.(?:get|set)(?:Value|Values|DisplayValues|NumberFormats?|Notes?|Formulas?|Backgrounds?)$/;

export interface AddOnCalls {
  readonly villages: number;
  readonly sheets: number;
  /** A check after one wrong figure came into every sheet: every sheet's notes change. */
  readonly worst: number;
  /** Sheets whose notes that check wrote. */
  readonly marked: number;
  /** The first check after the sheets were made. */
  readonly first: number;
  /** A check after nothing changed. */
  readonly again: number;
  /** Data calls of `onEdit`, the most of all pastes tried; and all its calls. */
  readonly editData: number;
  readonly edit: number;
}

const AGENCIES = emonev2024.agencies.map(({ name }) => name);
const PLACES = ['Pengaturan', 'Desa', 'Temuan', 'Riwayat', 'Catatan Kerja', 'Petugas', 'Kelengkapan'];

/** The first column of each agency's sheet that people type into, as a letter. */
const agencySheets = ({ book }: Loaded) =>
  book.sheets.filter(
    ({ name, hidden }) => !PLACES.includes(name) && !hidden && book.sheet(name).read('A1') === 'kode_desa',
  );

/** Builders and the parts they are made of make no call to Google before they are set. */
const BUILDING = /Builder\.|^SpreadsheetApp\.new/;
const PROTECTING = /^Protection\.|^User\.|\.protect$/;

export interface SetUpCalls {
  readonly sheets: number;
  /** Those of the agencies, and those that a check writes. */
  readonly made: number;
  readonly protections: number;
  /** Calls for the protections, and all others but those of builders. */
  readonly protecting: number;
  readonly others: number;
}

/** `Siapkan lembar` with every agency and an editor in each. */
export function setUpCalls(villages: number): SetUpCalls {
  const loaded = load();
  const { book, call } = loaded;
  call('siapkanLembar');
  const editors = AGENCIES.map((name, at) => [name, `opd${at}@contoh.go.id`] as const);
  fillSetup(book, inventedVillages(villages), Object.fromEntries(editors));
  book.alerts.length = 0;
  book.calls.reset();
  call('siapkanLembar');
  if (book.alerts.length > 0) throw new Error(book.alerts.join('\n'));
  const sum = (wanted: (name: string) => boolean): number =>
    [...book.calls.counts].reduce((all, [name, count]) => all + (wanted(name) ? count : 0), 0);
  return {
    sheets: agencySheets(loaded).length,
    made: sum((name) => name === 'Spreadsheet.insertSheet'),
    protections: sum((name) => name.endsWith('.protect')),
    protecting: sum((name) => PROTECTING.test(name)),
    others: sum((name) => !PROTECTING.test(name) && !BUILDING.test(name)),
  };
}

/** Everything counted on one workbook of all agencies. */
export function callsOf(villages: number): AddOnCalls {
  const loaded = preparedBook(inventedVillages(villages), Object.fromEntries(AGENCIES.map((name) => [name, ''])));
  const { book, call, evaluate } = loaded;
  const sheets = agencySheets(loaded);
  const counted = (): number => {
    book.calls.reset();
    call('periksaSemua');
    if (book.alerts.length > 0) throw new Error(book.alerts.join('\n'));
    return book.calls.total;
  };
  const first = counted();
  // In a village's row, or in the total line of an agency that is asked for figures of the district alone.
  for (const sheet of sheets) {
    const columns = (sheet.table()[0] ?? []).flatMap((key, at) =>
      typeof key === 'string' && /_[nd]$|^jumlah_/.test(key) ? [at] : [],
    );
    const [column = 3] = columns;
    Object.assign(sheet.at(4, column), { value: 'dua puluh', format: '@' });
    Object.assign(sheet.at(sheet.table().length - 1, column), { value: 'dua puluh', formula: null, format: '@' });
  }
  const worst = counted();
  const marked = book.calls.counts.get('Range.setNotes') ?? 0;
  const again = counted();
  const onEdit = evaluate('onEdit') as (event: unknown) => void;
  let [editData, edit] = [0, 0];
  for (const area of ['D5', 'D4:F20', 'A1:Z700']) {
    const [sheet] = sheets;
    if (!sheet) continue;
    sheet.paste('D6', edit % 2 === 0 ? 'tiga' : 'empat', '@');
    book.calls.reset();
    onEdit(editOf(book, sheet.name, area));
    const data = [...book.calls.counts].filter(([name]) => DATA.test(name)).reduce((sum, [, count]) => sum + count, 0);
    editData = Math.max(editData, data);
    edit = Math.max(edit, book.calls.total);
  }
  return { villages, sheets: sheets.length, worst, marked, first, again, editData, edit };
}
