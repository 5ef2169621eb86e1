import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plugin, withoutInnerHtml } from '@extension/modules/no-inner-html';

const preact = readFileSync('node_modules/preact/dist/preact.mjs', 'utf8');

describe('the build takes the writing of HTML out of Preact', () => {
  it('and nothing else', () => {
    expect(preact).toMatch(/\.innerHTML=/);
    const cut = withoutInnerHtml(preact);
    expect(cut).not.toMatch(/\.innerHTML=[^=]/);
    expect(cut).toBe(preact.split('t.innerHTML=h.__html').join('void 0'));
  });

  it.each([
    ['without the branch', 'export const h=1;'],
    ['with other names in it', 'n.innerHTML=m.__html'],
    ['with a second one', 't.innerHTML=h.__html;n.innerHTML=m'],
  ])('and fails on a Preact %s, so that nobody thinks it was cut', (_, code) => {
    expect(() => withoutInnerHtml(code)).toThrow('must follow the new version');
  });

  it('in whatever folder Preact lies, and in no other file', () => {
    for (const id of ['/a/node_modules/preact/dist/preact.mjs', 'C:\\a\\node_modules\\preact\\dist\\preact.mjs'])
      expect(plugin.transform(preact, id)?.code).toBe(withoutInnerHtml(preact));
    for (const id of ['/a/node_modules/preact/hooks/dist/hooks.mjs', '/a/extension/panel/preact.mjs'])
      expect(plugin.transform('element.innerHTML = text', id)).toBeNull();
  });
});

/** Whatever parses a text as markup; the build's own cut is told by the file it stands in. */
const MARKUP = /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write/;

it('nothing in the product asks for HTML to be written', () => {
  const files = ['extension', 'shared', 'apps-script']
    .flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)))
    .filter((file) => /\.tsx?$/.test(file) && file !== join('extension', 'modules', 'no-inner-html.ts'));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => MARKUP.test(readFileSync(file, 'utf8')))).toEqual([]);
});
