import { Calls } from './counting';
import type { Stored } from './cell';
import { momentOf } from './cell';
import type { SheetState } from './sheet-state';

/** A workbook in memory, with what the services see beside the cells: who works in it, its locale, what was shown. */
export class Book {
  readonly calls = new Calls();
  readonly sheets: SheetState[] = [];
  readonly toasts: string[] = [];
  readonly alerts: string[] = [];
  readonly menus: { readonly title: string; readonly items: readonly (readonly [string, string])[] }[] = [];
  /** What the sidebar shows: the name of the page's file. */
  readonly sidebars: string[] = [];
  /** Properties of each user, and what the document's cache holds. */
  readonly properties = new Map<string, string>();
  readonly cache = new Map<string, string>();
  /** The cell that was jumped to, `Sheet!E12`. */
  active = '';
  readonly id = 'buku-contoh';
  readonly owner = 'koordinator@contoh.go.id';
  readonly editors = [this.owner, 'opd@contoh.go.id'];
  name = 'Data Stunting 2024';
  /** Who runs the script and types. */
  user = this.owner;
  locale = 'id_ID';
  timeZone = 'Asia/Jakarta';
  /** The year of a date that is typed without one. */
  year = 2024;
  /** What the clock says to the script; inside the calendar of every aksi of that year. */
  now = Date.UTC(2024, 1, 20, 2);
  /** What a person answers when asked. */
  answer: 'YES' | 'NO' = 'YES';
  /** True = another run holds the document lock. */
  locked = false;
  /** Makes a Date in the realm of the script; set when a bundle is loaded. */
  makeDate: (moment: number) => unknown = (moment) => new Date(moment);

  /** Indonesia has three zones without summer time. */
  get offsetHours(): number {
    const hours = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 }[this.timeZone];
    if (hours === undefined) throw new Error(`Time zone ${this.timeZone} is not in the in-memory sheet`);
    return hours;
  }

  sheet(name: string): SheetState {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`No sheet named ${name}`);
    return found;
  }

  /** A stored value as `getValues` hands it over: '' for empty, the shown text for errors, a Date for dates. */
  handOver(value: Stored, isDate: boolean): unknown {
    if (typeof value === 'object') return value.error;
    return typeof value === 'number' && isDate ? this.makeDate(momentOf(value, this.offsetHours)) : value;
  }

  /** Everything that stays in the workbook, for comparing before and after. */
  snapshot(): unknown {
    return this.sheets.map((sheet) => sheet.snapshot());
  }
}
