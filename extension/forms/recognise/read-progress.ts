import type { Edition, Period } from '@shared/catalogue';
import { semestersIn } from '@shared/dataset';
import type { PageSnapshot, PageTable } from '@extension/protocol/messages';
import { formByHeading } from '../snapshot/heading';
import { mapFromForm } from '../map/map-from-form';
import { normalise } from '../snapshot/normalise';

/** What the site's progress page says of one form, in its own words. */
interface FormProgress {
  readonly form: string;
  /** Share of the places that are saved, in percent; null where the page has no such column, or no figure there. */
  readonly percent: number | null;
  readonly status: string;
  readonly note: string;
}
export interface ProgressPage {
  readonly forms: readonly FormProgress[];
  /** Names on the page that no form of the edition has, or that two forms could have. */
  readonly unknown: readonly string[];
}

const TITLE = 'pantau aksi';
/** `43 %`, `43,5%`, `100`; three digits behind a mark could be thousands, and are none of a share. */
const PERCENT = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*%?$/;

const columnOf = ({ headers }: PageTable, ...names: readonly string[]): number =>
  headers.findIndex((header) => names.includes(normalise(header)));

function percentOf(text: string): number | null {
  const number = Number(PERCENT.exec(text.trim())?.[1]?.replace(',', '.') ?? Number.NaN);
  return number >= 0 && number <= 100 ? number : null;
}

/**
 * The site's own progress page ("Pantau Aksi"), recognised by its heading and a table with names of forms; null for any
 * other page. Nothing is taken over from it as a figure: it is shown beside what is known here.
 */
export function readProgress(snapshot: PageSnapshot, edition: Edition, period: Period = 'tahun'): ProgressPage | null {
  if (![...snapshot.headings, snapshot.title].some((text) => normalise(text).includes(TITLE))) return null;
  const tables = snapshot.tables.filter((table) => columnOf(table, 'nama form', 'nama formulir') >= 0);
  if (tables.length === 0) return null;
  const maps = edition.forms.map((form) => mapFromForm(form, edition));
  const forms = new Map<string, FormProgress>();
  const unknown: string[] = [];
  for (const table of tables) {
    const name = columnOf(table, 'nama form', 'nama formulir');
    const columns = {
      percent: columnOf(table, 'terisi', 'persentase', 'progres', 'progress'),
      status: columnOf(table, 'status'),
      note: columnOf(table, 'catatan', 'keterangan'),
    };
    for (const cells of table.rows) {
      // A page that names a form once per semester is read for the semester of the figures.
      if (period !== 'tahun' && semestersIn(cells[name] ?? '').some((one) => one !== period)) continue;
      const form = formByHeading([cells[name] ?? ''], maps)?.form;
      if (form === undefined || forms.has(form)) {
        if ((cells[name] ?? '') !== '') unknown.push(cells[name]!);
        continue;
      }
      const at = (column: number): string => (column < 0 ? '' : (cells[column] ?? '').trim());
      const status = at(columns.status);
      forms.set(form, {
        form,
        percent: percentOf(at(columns.percent)),
        status: status === '-' ? '' : status,
        note: at(columns.note),
      });
    }
  }
  return { forms: [...forms.values()], unknown };
}
