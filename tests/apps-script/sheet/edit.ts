import { areaAt } from './areas';
import type { Book } from './book';
import { rangeOf } from './range';

/**
 * The event of an edit: the range, with the numbers that Google's events carry beside the documented fields; `bare` leaves
 * them out. https://developers.google.com/apps-script/guides/triggers/events#edit
 */
export function editOf(book: Book, name: string, notation: string, bare = false): { readonly range: unknown } {
  const sheet = book.sheet(name);
  const area = areaAt(notation, sheet);
  const numbers: Readonly<Record<string, number | undefined>> = bare
    ? { rowStart: undefined, rowEnd: undefined, columnStart: undefined, columnEnd: undefined }
    : {
        rowStart: area.row + 1,
        rowEnd: area.row + area.rows,
        columnStart: area.column + 1,
        columnEnd: area.column + area.columns,
      };
  const range = new Proxy(rangeOf(sheet, area), {
    get: (own, key) =>
      typeof key === 'string' && key in numbers ? numbers[key] : (Reflect.get(own, key, own) as unknown),
  });
  return { range };
}
