// The service calls of the add-on on the in-memory sheet, for the bench.
import { emonev2024 } from '@shared/catalogue';
import { inventedVillages, preparedBook } from '../apps-script/fixture';
import type { Loaded } from '../apps-script/sheet/load';
import { editOf } from '../apps-script/sheet/edit';

const DATA = /^Range\.(?:get|set)(?:Value|Values|DisplayValues|NumberFormats?|Notes?|Formulas?|Backgrounds?)$/;

export interface AddOnCalls {
  readonly villages: number;
  readonly sheets: number;
  /** A check after one wrong figure came into every sheet: every sheet's notes change. */
  readonly worst: number;
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
  counted();
  for (const sheet of sheets) sheet.paste('D5', 'dua puluh', '@');
  const worst = counted();
  const again = counted();
  const onEdit = evaluate('onEdit') as (event: unknown) => void;
  let [editData, edit] = [0, 0];
  for (const area of ['D5', 'D4:F20', 'A1:Z700']) {
    const [first] = sheets;
    if (!first) continue;
    first.paste('D6', edit % 2 === 0 ? 'tiga' : 'empat', '@');
    book.calls.reset();
    onEdit(editOf(book, first.name, area));
    const data = [...book.calls.counts].filter(([name]) => DATA.test(name)).reduce((sum, [, count]) => sum + count, 0);
    editData = Math.max(editData, data);
    edit = Math.max(edit, book.calls.total);
  }
  return { villages, sheets: sheets.length, worst, again, editData, edit };
}
