import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';
import { escapeScript } from './html-service/escape-script.ts';
import { escapeStyle } from './html-service/escape-style.ts';
import { isHarmless } from './html-service/escape-text.ts';

const room = import.meta.dirname;

/** HtmlService serves one file and no others beside it, and cuts what looks like a comment: so all goes into the page, escaped. */
function oneFile(): Plugin {
  return {
    name: 'one-file',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const page of Object.values(bundle)) {
        if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue;
        let html = String(page.source);
        for (const [name, file] of Object.entries(bundle)) {
          const isScript = file.type === 'chunk';
          if (!isScript && !name.endsWith('.css')) continue;
          const tag = isScript
            ? new RegExp(`<script[^>]*src="[^"]*${name}"[^>]*></script>`)
            : new RegExp(`<link[^>]*href="[^"]*${name}"[^>]*>`);
          const inline = isScript
            ? `<script type="module">${escapeScript(file.code)}</script>`
            : `<style>${escapeStyle(String(file.source))}</style>`;
          html = html.replace(tag, () => inline);
          delete bundle[name];
        }
        if (!isHarmless(html)) throw new Error(`${page.fileName} bears what HtmlService would cut or misread.`);
        page.source = html;
      }
    },
  };
}

export default defineConfig({
  root: resolve(room, 'sidebar'),
  publicDir: false,
  logLevel: 'warn',
  resolve: { alias: { '@shared': resolve(room, '../shared') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: resolve(room, 'dist'),
    // The script is built first and stays.
    emptyOutDir: false,
    target: 'es2020',
    modulePreload: false,
    rolldownOptions: { input: resolve(room, 'sidebar/sidebar.html') },
  },
  plugins: [oneFile()],
});
