import { html } from '../html.mjs';

const STYLES = [
  'bootstrap/css/bootstrap.min.css',
  'font-awesome/css/font-awesome.min.css',
  'datatables/dataTables.bootstrap.min.css',
  'select2/select2.min.css',
  'adminlte/AdminLTE.min.css',
  'adminlte/skin-blue.min.css',
  'replika.css',
];
const SCRIPTS = [
  'jquery/jquery.min.js',
  'bootstrap/js/bootstrap.min.js',
  'slimscroll/jquery.slimscroll.min.js',
  'datatables/jquery.dataTables.min.js',
  'datatables/dataTables.bootstrap.min.js',
  'select2/select2.full.min.js',
  'select2/i18n/id.js',
  'adminlte/adminlte.min.js',
  'replika.js',
];

/**
 * The page around everything: AdminLTE 2 itself is a guess (only jQuery slimScroll is stated of the live site).
 * @param {{ title: string, bodyClass: string, body: import('../html.mjs').Html }} page
 */
export const documentView = ({ title, bodyClass, body }) =>
  html`<!doctype html>
    <html lang="id" data-guess="1">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} | Web Aksi Bangda (replika)</title>
        <link rel="icon" href="data:," />
        ${STYLES.map((file) => html`<link rel="stylesheet" href="/aset/${file}" />`)}
      </head>
      <body class="hold-transition ${bodyClass}">
        ${body} ${SCRIPTS.map((file) => html`<script src="/aset/${file}"></script>`)}
      </body>
    </html>`;
