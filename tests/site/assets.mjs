// The template's style sheets and scripts, straight from node_modules. Only what is listed here is served.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';

const require = createRequire(import.meta.url);
/** @param {string} name */
const folderOf = (name) => dirname(require.resolve(`${name}/package.json`));

/** Address below /aset/ → file.
 * @type {Map<string, string>} */
const FILES = new Map(
  /** @type {const} */ ([
    ['jquery/jquery.min.js', 'jquery', 'dist/jquery.min.js'],
    ['bootstrap/css/bootstrap.min.css', 'bootstrap', 'dist/css/bootstrap.min.css'],
    ['bootstrap/js/bootstrap.min.js', 'bootstrap', 'dist/js/bootstrap.min.js'],
    [
      'bootstrap/fonts/glyphicons-halflings-regular.woff2',
      'bootstrap',
      'dist/fonts/glyphicons-halflings-regular.woff2',
    ],
    ['font-awesome/css/font-awesome.min.css', 'font-awesome', 'css/font-awesome.min.css'],
    ['font-awesome/fonts/fontawesome-webfont.woff2', 'font-awesome', 'fonts/fontawesome-webfont.woff2'],
    ['datatables/jquery.dataTables.min.js', 'datatables.net', 'js/jquery.dataTables.min.js'],
    ['datatables/dataTables.bootstrap.min.js', 'datatables.net-bs', 'js/dataTables.bootstrap.min.js'],
    ['datatables/dataTables.bootstrap.min.css', 'datatables.net-bs', 'css/dataTables.bootstrap.min.css'],
    ['select2/select2.full.min.js', 'select2', 'dist/js/select2.full.min.js'],
    ['select2/i18n/id.js', 'select2', 'dist/js/i18n/id.js'],
    ['select2/select2.min.css', 'select2', 'dist/css/select2.min.css'],
    ['slimscroll/jquery.slimscroll.min.js', 'admin-lte', 'bower_components/jquery-slimscroll/jquery.slimscroll.min.js'],
    ['adminlte/adminlte.min.js', 'admin-lte', 'dist/js/adminlte.min.js'],
    ['adminlte/AdminLTE.min.css', 'admin-lte', 'dist/css/AdminLTE.min.css'],
    ['adminlte/skin-blue.min.css', 'admin-lte', 'dist/css/skins/skin-blue.min.css'],
  ]).map(([address, name, file]) => [address, join(folderOf(name), file)]),
);
FILES.set('replika.js', join(import.meta.dirname, 'public/replika.js'));
FILES.set('replika.css', join(import.meta.dirname, 'public/replika.css'));

const TYPES = new Map([
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.woff2', 'font/woff2'],
]);

/**
 * @param {string} address below /aset/
 * @returns {Promise<{ type: string, bytes: Buffer } | null>} null for anything not listed
 */
export async function readAsset(address) {
  const file = FILES.get(address);
  if (!file) return null;
  return { type: TYPES.get(extname(file)) ?? 'application/octet-stream', bytes: await readFile(file) };
}
