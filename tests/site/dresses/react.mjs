// A React page: one shell, everything after it as JSON from the same addresses; controlled inputs, lists in a grid of its
// own with ten rows a page, entry in a panel or a modal, no page loads. All of it a guess.
import { join } from 'node:path';
import { html, Html } from '../html.mjs';
import { modelOf } from '../model.mjs';
import { PUBLIC } from './folders.mjs';

/** React ships no script for pages any more: bundled when first asked for. @type {Promise<string> | undefined} */
let bundle;
const script = () =>
  (bundle ??= import('vite')
    .then(({ build }) =>
      build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        define: { 'process.env.NODE_ENV': '"production"' },
        oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
        build: {
          write: false,
          lib: { entry: join(PUBLIC, 'react/app.jsx'), formats: ['iife'], name: 'replika' },
        },
      }),
    )
    .then((result) => {
      const [output] = Array.isArray(result) ? result : [result];
      if (!output || !('output' in output)) throw new Error('No bundle');
      return output.output[0].code;
    }));

/** JSON inside markup: a `<` could end the element. @param {unknown} value */
const embedded = (value) => new Html(JSON.stringify(value).replaceAll('<', '\\u003c'));

/** @type {import('./dress.mjs').Dress} */
export const react = {
  name: 'react',
  entryOf: ({ dress }) => dress,
  assets: () => [
    ['replika-react.js', script],
    ['replika-react.css', join(PUBLIC, 'react/app.css')],
  ],
  show(seen, view) {
    const model = modelOf(seen, view);
    if (seen.asksJson) return { json: model };
    return {
      page: html`<!doctype html>
        <html lang="id" data-guess="1">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>Web Aksi Bangda (replika)</title>
            <link rel="icon" href="data:," />
            <link rel="stylesheet" href="/aset/replika-react.css" />
          </head>
          <body>
            <div id="root"></div>
            <script type="application/json" id="awal">
              ${embedded(model)}
            </script>
            <script src="/aset/replika-react.js"></script>
          </body>
        </html>`,
    };
  },
};
