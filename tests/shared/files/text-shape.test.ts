import { shapeOfText } from '@shared/files/text-shape';
import { describe, expect, it } from 'vitest';

const shape = (text: string, delimiter = ';') => shapeOfText(text, delimiter, { columns: 3, letters: 5 });
const openQuote = (text: string, delimiter: string) => shape(text, delimiter).openQuote;

describe('quotation marks of separated text', () => {
  it.each([
    ['no marks at all', 'a,b\nc,d', ','],
    ['a quoted separator', 'a,"b,c"\nd,e', ','],
    ['a quoted line break', 'a,"b\nc",d\ne,f', ','],
    ['a mark written twice', 'a,"b ""c""",d', ','],
    ['an empty quoted cell', 'a,"",c', ','],
    ['a mark within a plain cell', 'a,5" pipa,c\nd,e,f', ','],
    ['blanks behind the closing mark', 'a;"b" ;c', ';'],
    ['a closing mark before a tab', 'a\t"b"\tc', '\t'],
    ['lines that end as on Windows', 'a,"b"\r\nc,"d"\r\n', ','],
    ['lines that end as on old Macs', 'a,"b"\rc,"d"\r', ','],
    ['blanks before the opening mark', 'a; "b;c" ;d', ';'],
    ['nothing', '', ','],
  ])('are sound with %s', (_, text, delimiter) => expect(openQuote(text, delimiter)).toBeNull());

  it.each([
    ['never closed', 'a,b\nc,"d\ne,f', 2],
    ['closed within the next word', 'a,b\nc,"d,1\ne,"f,2', 2],
    ['closed, with a word behind', 'a,"b"c', 1],
    ['never closed behind blanks', 'a,b\nc, "d\ne,f', 2],
    ['never closed after one that is', '"a",b\n"c",d\n"e,f', 3],
    ['never closed, after a quoted line break', 'a,"b\nc"\nd,"e', 3],
  ])('are told by their line where one is %s', (_, text, line) => expect(openQuote(text, ',')).toBe(line));
});

describe('the size of separated text', () => {
  it.each([
    ['counts rows and cells', 'a;b\nc;d\n', { rows: 2, cells: 4 }],
    ['ends with the last cell that is filled', 'a;b\nc;;\n;;;\n\n \n', { rows: 2, cells: 3, end: 8 }],
    ['counts a quoted line break within its row', '"a\nb";c\nd', { rows: 2, cells: 3 }],
    ['takes as many columns as the limit says', 'a;b;c;;;', { wideLine: null }],
    [
      'tells blanks before a quotation mark, which are none of its cell',
      'a;  "b"\n "c"',
      {
        blanks: [
          [2, 4],
          [8, 9],
        ],
      },
    ],
    ['names the line that is wider', 'a\n"b\nc";d;e;f\n', { wideLine: 3 }],
    ['takes as many letters as the limit says', 'a;abcde', { longCell: null }],
    ['names the cell that is longer', 'a\nb;abcdef', { longCell: { line: 2, column: 1, letters: 6 } }],
    ['is nothing where nothing is', '', { rows: 0, cells: 0, end: 0 }],
  ])('%s', (_, text, expected) => expect(shape(text)).toMatchObject(expected));

  it('grows by a walk of one step a sign', () => {
    let steps = 0;
    const counted = (text: string) =>
      new Proxy(new String(text), {
        get: (target, key) => {
          if (typeof key === 'string' && /^\d+$/.test(key)) steps += 1;
          const value: unknown = Reflect.get(target, key, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      }) as unknown as string;
    shape(counted(';'.repeat(1_000)));
    const short = steps;
    steps = 0;
    shape(counted(';'.repeat(10_000)));
    expect(steps / short).toBeLessThan(11);
  });
});
