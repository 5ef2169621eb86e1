import { openQuote } from '@shared/files/open-quote';
import { describe, expect, it } from 'vitest';

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
    ['nothing', '', ','],
  ])('are sound with %s', (_, text, delimiter) => expect(openQuote(text, delimiter)).toBeNull());

  it.each([
    ['never closed', 'a,b\nc,"d\ne,f', 2],
    ['closed within the next word', 'a,b\nc,"d,1\ne,"f,2', 2],
    ['closed, with a word behind', 'a,"b"c', 1],
    ['never closed after one that is', '"a",b\n"c",d\n"e,f', 3],
    ['never closed, after a quoted line break', 'a,"b\nc"\nd,"e', 3],
  ])('are told by their line where one is %s', (_, text, line) => expect(openQuote(text, ',')).toBe(line));
});
