import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';

const room = import.meta.dirname;
/** A closing tag or a comment inside the script would end it. */
const harmless = (code: string): string => code.replace(/<\/(?=script)/gi, '<\\/').replace(/<!--/g, '<\\!--');

/** HtmlService serves one file and no others beside it, so script and styles go into the page. */
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
            ? `<script type="module">${harmless(file.code)}</script>`
            : `<style>${String(file.source)}</style>`;
          html = html.replace(tag, () => inline);
          delete bundle[name];
        }
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
