import { parse } from 'acorn';
import fc from 'fast-check';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { escapePattern } from '@apps-script/html-service/escape-pattern';
import { escapeScript } from '@apps-script/html-service/escape-script';
import { escapeStyle } from '@apps-script/html-service/escape-style';

/** Letters of which comments, tags, escapes and the ends of literals are made, and some that are not ASCII. */
const LETTERS = [
  '/',
  '*',
  '\\',
  '<',
  '!',
  '-',
  '"',
  "'",
  '`',
  '$',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '?',
  'a',
  'u',
  '2',
  'f',
];
const STRANGE = ['\n', '\r', '\u2028', '\u00a0', 'é', '✕', '😀', '\ud83d'];
const raw = fc.array(fc.constantFrom(...LETTERS, ...STRANGE), { maxLength: 14 }).map((letters) => letters.join(''));

const isLiteral = (expression: string): boolean => {
  try {
    const [statement] = parse(`(${expression}\n)`, { ecmaVersion: 'latest', sourceType: 'module' }).body;
    return statement?.type === 'ExpressionStatement' && /^(Template)?Literal$/.test(statement.expression.type);
  } catch {
    return false;
  }
};
const valueOf = (expression: string): unknown => vm.runInThisContext(`'use strict';(${expression}\n)`);

function expectServable(code: string): void {
  expect(code).not.toMatch(/\/\/|\/\*|<!--|<\/script/i);
  expect(code).not.toMatch(/[^\0-\x7f]/);
}

/** Property: what a literal of this kind says does not change, and it can be served. */
function keepsItsValue(expressions: fc.Arbitrary<string>, same: (before: unknown, after: unknown) => void): void {
  let met = 0;
  fc.assert(
    fc.property(expressions, (expression) => {
      fc.pre(isLiteral(expression));
      met += 1;
      const escaped = escapeScript(`(${expression}\n)`);
      expectServable(escaped);
      same(valueOf(expression), valueOf(escaped));
    }),
    { numRuns: 2_000, maxSkipsPerRun: 1_000 },
  );
  expect(met).toBeGreaterThanOrEqual(2_000);
}
const isSame = (before: unknown, after: unknown): void => expect(after).toBe(before);

describe('a script for HtmlService', () => {
  it('says the same in strings', () => {
    keepsItsValue(
      fc.tuple(raw, fc.constantFrom('"', "'")).map(([text, quote]) => quote + text + quote),
      isSame,
    );
  });

  it('says the same in templates, around what is put into them too', () => {
    keepsItsValue(
      fc.tuple(raw, raw).map(([head, tail]) => `\`${head}\${"//" + 1 /2}${tail}\``),
      isSame,
    );
  });

  it('matches the same with regular expressions of every mode', () => {
    const pattern = fc
      .tuple(raw, fc.constantFrom('', 'g', 'i', 'u', 'v', 'su'))
      .map(([body, flags]) => `/${body}/${flags}`);
    const texts = ['', '/', '//', '/*', '</script', '<!--', '\\', 'é', '✕', '😀', '\ud83d', 'a/*2f', '\u2028[-!]'];
    keepsItsValue(pattern, (before, after) => {
      for (const text of texts) expect((after as RegExp).exec(text)).toEqual((before as RegExp).exec(text));
    });
  });

  it('keeps the source of a regular expression that does no harm', () => {
    expect(escapePattern('/^\\/a[.]$/u')).toBe('/^\\/a[.]$/u');
  });

  it.each([
    ['a division after a regular expression', 'const x = /a//2', 'const x = /a/ /2'],
    ['a product after a regular expression', 'const x = /a/*2', 'const x = /a/ *2'],
    ['a regular expression that ends in a slash', 'x(/^https?:\\/\\//)', 'x(/^https?:\\x2f\\x2f/)'],
    ['slashes in a class', 'x(/[//*]/)', 'x(/[\\x2f\\x2f*]/)'],
    ['what is not there looking back', 'x(/(?<!--)a/)', 'x(/(?<!-\\x2d)a/)'],
    ['a comparison with a regular expression', 'x(a</script/.y)', 'x(a< /script/.y)'],
    ['a comparison with a count down', 'x(a<!--b)', 'x(a< !--b)'],
    ['an address in a template', 'x(`http://a/${b}//c`)', 'x(`http:/\\/a/${b}/\\/c`)'],
    ['an address in a string', 'x("http://a", \'/* b */\')', 'x("http:/\\/a", \'/\\* b */\')'],
    ['the end of the script in a string', 'x("</script>")', 'x("<\\/script>")'],
    ['names that are not ASCII', 'const é = {✓: 1, 😀: 2}', null],
    ['names that are not ASCII', 'const é = 1; x(é.ñ)', 'const \\u{e9} = 1; x(\\u{e9}.\\u{f1})'],
    ['keys that are strings', 'x({ "//": 1 })', 'x({ "/\\/": 1 })'],
    ['a comment in a line', 'x(1 /* one */, 2)', 'x(1 , 2)'],
    ['a comment that ends a statement', 'a // one\nb', 'a\nb'],
    ['a comment over lines, which ends one', 'a /* one\ntwo */ b', 'a\nb'],
    ['a comment between two divisions', 'x(a / /* by */ /b/.c)', 'x(a / /b/.c)'],
  ])('escapes %s', (_, code, escaped) => {
    if (escaped === null) expect(() => escapeScript(code)).toThrow(SyntaxError);
    else expect(escapeScript(code)).toBe(escaped);
  });

  it('leaves a tagged template as it is, and refuses one that would be cut, because the tag sees the letters', () => {
    expect(escapeScript('x(String.raw`a\\b`)')).toBe('x(String.raw`a\\b`)');
    expect(() => escapeScript('x(String.raw`a//b`)')).toThrow('tagged template');
    expect(() => escapeScript('x(String.raw`é`)')).toThrow('tagged template');
  });

  it('comes to the same a second time', () => {
    const once = escapeScript('x(/[/]/, "//", `/*${a}`, /a//2)');
    expect(escapeScript(once)).toBe(once);
  });
});

describe('styles for HtmlService', () => {
  it.each([
    ['a sign of a list', 'li::before{content:"✕ //"}', 'li::before{content:"\\2715  /\\/"}'],
    ['an address with quotes', 'a{background:url("http://a/*b")}', 'a{background:url("http:/\\/a/\\*b")}'],
    ['an address without', 'a{background:url(data:image/svg+xml,//a)}', 'a{background:url(data:image/svg+xml,/\\/a)}'],
    ['a class that is not ASCII', '.é.\\✕{color:red}', '.\\e9 .\\2715 {color:red}'],
    ['an escaped backslash', 'a{content:"\\\\é"}', 'a{content:"\\\\\\e9 "}'],
    ['the end of the styles', 'a{content:"</style>"}', 'a{content:"<\\/style>"}'],
  ])('escape %s', (_, css, escaped) => expect(escapeStyle(css)).toBe(escaped));

  it('refuse a comment that the minifier kept', () => {
    expect(() => escapeStyle('a{}/*! ours */')).toThrow('comment');
    expect(escapeStyle('a{content:"\\"/"}')).toBe('a{content:"\\"/"}');
  });
});
