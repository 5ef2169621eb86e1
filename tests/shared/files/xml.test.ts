import { appended, decoded, escapedWords, treeOf, withAttribute } from '@shared/files/xml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const namesIn = (xml: string, passOver = ''): string[] | undefined =>
  treeOf(xml, passOver)?.children.map(({ start, end }) => xml.slice(start, end));

describe('the elements right inside the outermost one', () => {
  it('are found by their places, past comments, instructions and signs inside quotation marks', () => {
    const xml = '<?xml version="1.0"?><!-- <x> --><a b=">"><c><d/></c><e f=\'<\'/></a>';
    expect(namesIn(xml.replace("'<'", "'&lt;'"))).toEqual(['<c><d/></c>', "<e f='&lt;'/>"]);
    expect(namesIn('<a/>')).toEqual([]);
    expect(namesIn('<a><![CDATA[<b>]]><c/></a>')).toEqual(['<c/>']);
  });

  it('are not looked for in what is no plain XML', () => {
    for (const xml of [
      '',
      'x',
      '<a>',
      '<a><b></a></b>',
      '<!DOCTYPE a><a/>',
      '<a><!-- </a>',
      '<a b="></a>',
      '<a <b/></a>',
    ])
      expect(treeOf(xml)).toBeNull();
  });

  it('may hold one whose content is passed over', () => {
    expect(namesIn('<a><big><b><c></big><d/></a>', 'big')).toEqual(['<big><b><c></big>', '<d/>']);
    expect(namesIn('<a><big/><d/></a>', 'big')).toEqual(['<big/>', '<d/>']);
    expect(treeOf('<a><big><b></a>', 'big')).toBeNull();
  });

  it('are found in a text of a million open signs without going over it again and again', () => {
    expect(treeOf('<a>' + '<'.repeat(1_000_000))).toBeNull();
    expect(treeOf('<a ' + '"<'.repeat(1_000_000))).toBeNull();
    expect(treeOf('<a>' + '<!--'.repeat(1_000_000))).toBeNull();
  });
});

describe('writing into XML', () => {
  it('puts an element at the end of another, also of one that has nothing in it', () => {
    const add = (xml: string): string => appended(xml, treeOf(xml)!, '<n/>');
    expect(add('<a><b/></a>')).toBe('<a><b/><n/></a>');
    expect(add('<a></a>')).toBe('<a><n/></a>');
    expect(add('<a c="1" />')).toBe('<a c="1"><n/></a>');
  });

  it('changes one attribute and no other', () => {
    expect(withAttribute('<xf fillId="0" xfillId="3">', 'fillId', '7')).toBe('<xf fillId="7" xfillId="3">');
    expect(withAttribute('<x:xf/>', 'fillId', '7')).toBe('<x:xf fillId="7"/>');
    expect(withAttribute("<c r='A1' s='2'>", 's', '$1')).toBe(`<c r='A1' s="$1">`);
  });

  it('keeps any words as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const clean = text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '');
        expect(decoded(escapedWords(text)).replace(/_x005F_/g, '_')).toBe(clean.replace(/_x005F_/g, '_'));
      }),
    );
    expect(decoded('&#x41;&#66;&#99999999;&unknown;')).toBe('AB&#99999999;&unknown;');
    expect(escapedWords('_x0041_ x_y')).toBe('_x005F_x0041_ x_y');
  });
});
