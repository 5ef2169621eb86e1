// AdminLTE 2 with Bootstrap 3, jQuery, Select2 and DataTables: a guess after jQuery slimScroll, which alone is stated of
// the live site.
import { join } from 'node:path';
import { html } from '../html.mjs';
import { leadsTo } from '../menu.mjs';
import { folderOf, PUBLIC } from './folders.mjs';
import { htmlDress } from './html-dress.mjs';

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
const FILES = /** @type {const} */ ([
  ['jquery/jquery.min.js', 'jquery', 'dist/jquery.min.js'],
  ['bootstrap/css/bootstrap.min.css', 'bootstrap', 'dist/css/bootstrap.min.css'],
  ['bootstrap/js/bootstrap.min.js', 'bootstrap', 'dist/js/bootstrap.min.js'],
  ['bootstrap/fonts/glyphicons-halflings-regular.woff2', 'bootstrap', 'dist/fonts/glyphicons-halflings-regular.woff2'],
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
]);

const LOOKS = {
  login: 'login-page',
  window: 'skin-blue sidebar-mini fixed',
  wide: 'skin-blue sidebar-mini fixed sidebar-collapse',
};

/**
 * @param {import('../menu.mjs').Entry} entry
 * @param {string} current address of the open page
 * @param {string} icon
 * @returns {import('../html.mjs').Html}
 */
const item = (entry, current, icon) =>
  html`<li class="${entry.items.length > 0 && 'treeview'} ${leadsTo(entry, current) && 'active'}">
    <a href="${entry.href}">
      <i class="fa ${icon}"></i> <span>${entry.label}</span>
      ${
        entry.items.length > 0 &&
        html`<span class="pull-right-container"><i class="fa fa-angle-left pull-right"></i></span>`
      }
    </a>
    ${
      entry.items.length > 0 &&
      html`<ul class="treeview-menu">
        ${entry.items.map((child) => item(child, current, 'fa-circle-o'))}
      </ul>`
    }
  </li>`;

/** @type {import('./dress.mjs').Parts} */
const parts = {
  words: { control: 'form-control', select: 'form-control', small: 'input-sm', table: 'table-condensed' },
  document: ({ title, look, body }) =>
    html`<!doctype html>
      <html lang="id" data-guess="1">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title} | Web Aksi Bangda (replika)</title>
          <link rel="icon" href="data:," />
          ${STYLES.map((file) => html`<link rel="stylesheet" href="/aset/${file}" />`)}
        </head>
        <body class="hold-transition ${LOOKS[look]}">
          ${body} ${SCRIPTS.map((file) => html`<script src="/aset/${file}"></script>`)}
        </body>
      </html>`,
  login: ({ intro, action, account, note, notice }) =>
    html`<div class="login-box">
      <div class="login-logo"><b>Web Aksi</b> Bangda</div>
      <div class="login-box-body">
        <p class="login-box-msg">${intro}</p>
        ${notice}
        <form method="post" action="${action}">
          <div class="form-group has-feedback">
            <input type="text" class="form-control" name="${account}" placeholder="Nama akun" autocomplete="username" />
            <span class="fa fa-user form-control-feedback"></span>
          </div>
          <div class="form-group has-feedback">
            <input
              type="password"
              class="form-control"
              name="password"
              placeholder="Kata sandi"
              autocomplete="current-password"
            />
            <span class="fa fa-lock form-control-feedback"></span>
          </div>
          <button type="submit" class="btn btn-primary btn-block btn-flat">Masuk</button>
        </form>
        <p class="text-muted replika-catatan">${note}</p>
      </div>
    </div>`,
  window: ({ place, account, year, period, sections, current, heading, subheading, note, notice, body }) =>
    html`<div class="wrapper">
      <header class="main-header">
        <a href="/emonev/beranda" class="logo">
          <span class="logo-mini"><b>A</b>B</span><span class="logo-lg"><b>Aksi</b> Bangda</span>
        </a>
        <nav class="navbar navbar-static-top">
          <a href="#" class="sidebar-toggle" data-toggle="push-menu" role="button"
            ><span class="sr-only">Tutup atau buka menu</span></a
          >
          <div class="navbar-custom-menu">
            <ul class="nav navbar-nav">
              <li>
                <p class="navbar-text">${place}</p>
              </li>
              <li>
                <p class="navbar-text"><i class="fa fa-user"></i> ${account}</p>
              </li>
              <li>
                <a href="/emonev/auth/logout"><i class="fa fa-sign-out"></i> Keluar</a>
              </li>
            </ul>
          </div>
        </nav>
      </header>
      <aside class="main-sidebar">
        <section class="sidebar">
          ${period}
          <form class="sidebar-form" action="#" data-guess="1">
            <div class="input-group">
              <input type="text" class="form-control" placeholder="Cari menu..." />
              <span class="input-group-btn">
                <button type="button" class="btn btn-flat" aria-label="Cari menu"><i class="fa fa-search"></i></button>
              </span>
            </div>
          </form>
          <ul class="sidebar-menu" data-widget="tree">
            ${sections.map((section) => item(section, current, section.icon))}
          </ul>
        </section>
      </aside>
      <div class="content-wrapper">
        <section class="content-header">
          <span class="label label-primary tahun">Tahun ${year}</span>
          <h1>${heading}</h1>
          ${subheading !== '' && html`<h4 class="indikator">${subheading}</h4>`}
        </section>
        <section class="content">${notice} ${body}</section>
      </div>
      <footer class="main-footer">${note}</footer>
    </div>`,
  notice: ({ kind, text, lines }) =>
    html`<div class="alert alert-${kind} alert-dismissible" role="alert" data-guess="1">
      <button type="button" class="close" data-dismiss="alert" aria-label="Tutup">&times;</button>
      ${text} ${lines}
    </div>`,
  badge: (text) => html`<span class="label label-success">${text}</span>`,
  card({ title, aside, tools, body, wide, footer, form, attributes }) {
    const inner = html`<div class="box-header with-border">
        ${aside}
        <h3 class="box-title">${title}</h3>
        ${tools}
      </div>
      <div class="box-body ${wide && 'table-responsive'}">${body}</div>
      ${footer && html`<div class="box-footer">${footer}</div>`}`;
    return form
      ? html`<form class="box box-primary form-horizontal" ${attributes}>${inner}</form>`
      : html`<div class="box box-primary" ${attributes}>${inner}</div>`;
  },
  submit: (icon, text) =>
    html`<button type="submit" class="btn btn-primary pull-right"><i class="fa fa-${icon}"></i> ${text}</button>`,
  modal: ({ title, open, body, attributes }) =>
    html`<div class="modal fade modal-isian ${open && 'buka'}" tabindex="-1" role="dialog" data-guess="1">
      <div class="modal-dialog" role="document">
        <form class="modal-content" ${attributes}>
          <div class="modal-header">
            <button type="button" class="close" data-dismiss="modal" aria-label="Tutup">&times;</button>
            <h4 class="modal-title">${title}</h4>
          </div>
          <div class="modal-body">${body}</div>
          <div class="modal-footer">
            <button type="button" class="btn btn-default pull-left" data-dismiss="modal">Batal</button>
            <button type="submit" class="btn btn-primary"><i class="fa fa-save"></i> Simpan</button>
          </div>
        </form>
      </div>
    </div>`,
  group: ({ label, required, id, control, narrow }) =>
    id === null
      ? html`<div class="form-group"><label class="${required && 'wajib'}">${label}</label> ${control}</div>`
      : html`<div class="form-group">
          <label class="col-sm-4 control-label ${required && 'wajib'}" for="${id}">${label}</label>
          <div class="${narrow ? 'col-sm-4' : 'col-sm-7'}">${control}</div>
        </div>`,
  figure: (input, unit) => html`<div class="input-group">${input}<span class="input-group-addon">${unit}</span></div>`,
  yesNo: ({ name, text }) =>
    html`<div data-guess="1">
      ${['Ya', 'Tidak'].map(
        (word) =>
          html`<label class="radio-inline"
            ><input type="radio" name="${name}" value="${word}" ${word === text && html`checked`} /> ${word}</label
          >`,
      )}
    </div>`,
};

/** @type {import('./dress.mjs').Dress} */
export const adminlte2 = htmlDress({
  name: 'adminlte2',
  parts,
  // Not known of the live site: both are kept so that both are exercised.
  entryOf: ({ dress }) => dress,
  assets: () => [
    ...FILES.map(([address, name, file]) => /** @type {const} */ ([address, join(folderOf(name), file)])),
    ['replika.js', join(PUBLIC, 'replika.js')],
    ['replika.css', join(PUBLIC, 'replika.css')],
  ],
});
