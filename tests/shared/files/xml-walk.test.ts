import { attributesOf, relationId, resolved, walkXml } from '@shared/files/xml-walk';
import { describe, expect, it } from 'vitest';

/** What is met on the way, in order; null where the part is not well-formed. */
function met(xml: string): string[] | null {
  const way: string[] = [];
  const isWhole = walkXml(xml, {
    open: (name, attributes) => way.push(`<${name}${attributes}>`),
    close: (name) => way.push(`</${name}>`),
    text: (content) => way.push(content),
  });
  return isWhole ? way : null;
}

describe('the way through an XML part', () => {
  it('meets elements without their prefix, and text with its entities resolved', () => {
    expect(met('<?xml version="1.0"?>\n<x:a r="1"><!-- <b> --><v>1 &lt; &#50;</v><c/></x:a>')).toEqual([
      '<a r="1">',
      '<v>',
      '1 < 2',
      '</v>',
      '<c>',
      '</c>',
      '</a>',
    ]);
  });

  it('takes CDATA as it stands', () => expect(met('<a><![CDATA[<b> & c]]></a>')).toEqual(['<a>', '<b> & c', '</a>']));

  it('passes over a sign of byte order, instructions and blanks within tags', () => {
    expect(met('\uFEFF<?x <y>?><a\n b = "1" ></a >')).toEqual(['<a\n b = "1">', '</a>']);
  });

  it.each([
    ['nothing', ''],
    ['a part cut off', '<a><b>1</b>'],
    ['a part cut off within a tag', '<a><b'],
    ['tags crossed', '<a><b></a></b>'],
    ['a name with a sign that names cannot have', '<a><b r;ef="1"/></a>'],
    ['a tag that nothing opened', '<a></a></b>'],
    ['a second root', '<a/><b/>'],
    ['text beside the root', '<a/>1'],
    ['a comment without end', '<a><!-- </a>'],
    ['entities of its own', '<!DOCTYPE a [<!ENTITY b "1">]><a/>'],
    ['an unknown entity', '<a>&nbsp;</a>'],
    ['a bare ampersand', '<a>b & c</a>'],
    ['an attribute without quotation marks', '<a b=1/>'],
    ['an attribute without value', '<a b/>'],
    ['a tag that begins with a digit', '<1a></1a>'],
    ['a tag that begins with a blank', '< a></ a>'],
  ])('refuses %s', (_, xml) => expect(met(xml)).toBeNull());
});

describe('attributes of an element', () => {
  it('are told by name, in either quotation mark', () =>
    expect([...(attributesOf(` r="A1" x:t='&lt;'`) ?? [])]).toEqual([
      ['r', 'A1'],
      ['x:t', '<'],
    ]));

  it('are none where one stands there twice', () => expect(attributesOf(' r="A1" r="A2"')).toBeNull());

  it('are the same of a whole tag', () =>
    expect([...(attributesOf('<x:sheet name="A &amp; B" r:id="rId1"/>') ?? [])]).toEqual([
      ['name', 'A & B'],
      ['r:id', 'rId1'],
    ]));

  it.each([
    ['r:id="rId1" id="7"', 'rId1'],
    ['sheetId="3" rel:id="rId2"', 'rId2'],
    ['id="7" sheetId="3"', undefined],
  ])('name a relation under any prefix, and no other id: %s', (text, id) =>
    expect(relationId(attributesOf(text) ?? new Map())).toBe(id),
  );
});

describe('text with entities', () => {
  it('is resolved', () => expect(resolved('&amp;&quot;&apos;&#65;&#x1F33E;')).toBe(`&"'A\u{1F33E}`));
  it.each(['&', '& b', '&foo;', '&#x110000;', '&#;'])('is none where it holds %s', (text) =>
    expect(resolved(text)).toBeNull(),
  );
});
