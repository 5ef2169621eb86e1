// AdminLTE 3 with Bootstrap 4: all entry in modals, labels that point at their inputs, Select2 in its bootstrap4 theme,
// Ya/Tidak as icheck-bootstrap. All of it a guess.
import { join } from 'node:path';
import { html } from '../html.mjs';
import { leadsTo } from '../menu.mjs';
import { folderOf, PUBLIC } from './folders.mjs';
import { htmlDress } from './html-dress.mjs';

/** Files of the package, below /aset/ by the same path. */
const STYLES = [
  'plugins/fontawesome-free/css/all.min.css',
  'plugins/fontawesome-free/css/v4-shims.min.css',
  'plugins/datatables-bs4/css/dataTables.bootstrap4.min.css',
  'plugins/select2/css/select2.min.css',
  'plugins/select2-bootstrap4-theme/select2-bootstrap4.min.css',
  'plugins/icheck-bootstrap/icheck-bootstrap.min.css',
  'dist/css/adminlte.min.css',
];
const SCRIPTS = [
  'plugins/jquery/jquery.min.js',
  'plugins/bootstrap/js/bootstrap.bundle.min.js',
  'plugins/datatables/jquery.dataTables.min.js',
  'plugins/datatables-bs4/js/dataTables.bootstrap4.min.js',
  'plugins/select2/js/select2.full.min.js',
  'plugins/select2/js/i18n/id.js',
  'dist/js/adminlte.min.js',
];
const FONTS = ['fa-solid-900.woff2', 'fa-regular-400.woff2'].map((file) => `plugins/fontawesome-free/webfonts/${file}`);

const LOOKS = {
  login: 'login-page',
  window: 'sidebar-mini layout-fixed text-sm',
  wide: 'sidebar-mini layout-fixed text-sm sidebar-collapse',
};

/**
 * @param {import('../menu.mjs').Entry} entry
 * @param {string} current address of the open page
 * @param {string} icon
 * @returns {import('../html.mjs').Html}
 */
const item = (entry, current, icon) =>
  html`<li class="nav-item ${entry.items.length > 0 && leadsTo(entry, current) && 'menu-open'}">
    <a href="${entry.href}" class="nav-link ${leadsTo(entry, current) && 'active'}">
      <i class="nav-icon fa ${icon}"></i>
      <p>${entry.label} ${entry.items.length > 0 && html`<i class="right fas fa-angle-left"></i>`}</p>
    </a>
    ${
      entry.items.length > 0 &&
      html`<ul class="nav nav-treeview">
        ${entry.items.map((child) => item(child, current, 'fa-circle-o'))}
      </ul>`
    }
  </li>`;

/** @type {import('./dress.mjs').Parts} */
const parts = {
  words: {
    control: 'form-control select2bs4',
    select: 'custom-select',
    small: 'form-control-sm',
    table: 'table-sm',
  },
  document: ({ title, look, body }) =>
    html`<!doctype html>
      <html lang="id" data-guess="1">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title} | Web Aksi Bangda (replika)</title>
          <link rel="icon" href="data:," />
          ${[...STYLES, 'replika3.css'].map((file) => html`<link rel="stylesheet" href="/aset/${file}" />`)}
        </head>
        <body class="hold-transition ${LOOKS[look]}" data-select2="bootstrap4">
          ${body} ${[...SCRIPTS, 'replika.js'].map((file) => html`<script src="/aset/${file}"></script>`)}
        </body>
      </html>`,
  login: ({ intro, action, account, note, notice }) =>
    html`<div class="login-box">
      <div class="login-logo"><b>Web Aksi</b> Bangda</div>
      <div class="card">
        <div class="card-body login-card-body">
          <p class="login-box-msg">${intro}</p>
          ${notice}
          <form method="post" action="${action}">
            <div class="input-group mb-3">
              <input
                type="text"
                class="form-control"
                name="${account}"
                placeholder="Nama akun"
                autocomplete="username"
              />
              <div class="input-group-append">
                <div class="input-group-text"><span class="fas fa-user"></span></div>
              </div>
            </div>
            <div class="input-group mb-3">
              <input
                type="password"
                class="form-control"
                name="password"
                placeholder="Kata sandi"
                autocomplete="current-password"
              />
              <div class="input-group-append">
                <div class="input-group-text"><span class="fas fa-lock"></span></div>
              </div>
            </div>
            <button type="submit" class="btn btn-primary btn-block">Masuk</button>
          </form>
          <p class="text-muted mt-3 mb-0">${note}</p>
        </div>
      </div>
    </div>`,
  window: ({ place, account, year, period, sections, current, heading, subheading, note, notice, body }) =>
    html`<div class="wrapper">
      <nav class="main-header navbar navbar-expand navbar-white navbar-light">
        <ul class="navbar-nav">
          <li class="nav-item">
            <a class="nav-link" data-widget="pushmenu" href="#" role="button" aria-label="Tutup atau buka menu"
              ><i class="fas fa-bars"></i
            ></a>
          </li>
        </ul>
        <ul class="navbar-nav ml-auto">
          <li class="nav-item"><span class="nav-link">${place}</span></li>
          <li class="nav-item"><span class="nav-link">${account}</span></li>
          <li class="nav-item"><a class="nav-link" href="/emonev/auth/logout">Keluar</a></li>
        </ul>
      </nav>
      <aside class="main-sidebar sidebar-dark-primary elevation-4">
        <a href="/emonev/beranda" class="brand-link"><span class="brand-text font-weight-light">Aksi Bangda</span></a>
        <div class="sidebar">
          ${period}
          <nav class="mt-2">
            <ul class="nav nav-pills nav-sidebar flex-column" data-widget="treeview" role="menu" data-accordion="false">
              ${sections.map((section) => item(section, current, section.icon))}
            </ul>
          </nav>
        </div>
      </aside>
      <div class="content-wrapper">
        <div class="content-header">
          <div class="container-fluid">
            <div class="row mb-2">
              <div class="col-sm-8">
                <h1 class="m-0">${heading}</h1>
                ${subheading !== '' && html`<h5 class="text-muted mt-1">${subheading}</h5>`}
              </div>
              <div class="col-sm-4">
                <ol class="breadcrumb float-sm-right">
                  <li class="breadcrumb-item"><a href="/emonev/beranda">Beranda</a></li>
                  <li class="breadcrumb-item active">Tahun ${year}</li>
                </ol>
              </div>
            </div>
          </div>
        </div>
        <section class="content">
          <div class="container-fluid">${notice} ${body}</div>
        </section>
      </div>
      <footer class="main-footer">${note}</footer>
    </div>`,
  notice: ({ kind, text, lines }) =>
    html`<div class="alert alert-${kind} alert-dismissible" role="alert" data-guess="1">
      <button type="button" class="close" data-dismiss="alert" aria-label="Tutup">&times;</button>
      ${text} ${lines}
    </div>`,
  badge: (text) => html`<span class="badge badge-success">${text}</span>`,
  card({ title, aside, tools, body, wide, footer, form, attributes }) {
    const inner = html`<div class="card-header">
        ${aside}
        <h3 class="card-title float-none">${title}</h3>
        ${tools}
      </div>
      <div class="card-body ${wide && 'table-responsive'}">${body}</div>
      ${footer && html`<div class="card-footer">${footer}</div>`}`;
    return form
      ? html`<form class="card card-primary card-outline" ${attributes}>${inner}</form>`
      : html`<div class="card card-primary card-outline" ${attributes}>${inner}</div>`;
  },
  submit: (icon, text) =>
    html`<button type="submit" class="btn btn-primary float-right"><i class="fas fa-${icon}"></i> ${text}</button>`,
  modal: ({ title, open, body, attributes }) =>
    html`<div class="modal fade modal-isian ${open && 'buka'}" tabindex="-1" role="dialog" data-guess="1">
      <div class="modal-dialog modal-lg modal-dialog-scrollable" role="document">
        <form class="modal-content" ${attributes}>
          <div class="modal-header">
            <h4 class="modal-title">${title}</h4>
            <button type="button" class="close" data-dismiss="modal" aria-label="Tutup">
              <span aria-hidden="true">&times;</span>
            </button>
          </div>
          <div class="modal-body">${body}</div>
          <div class="modal-footer justify-content-between">
            <button type="button" class="btn btn-default" data-dismiss="modal">Batal</button>
            <button type="submit" class="btn btn-primary">Simpan</button>
          </div>
        </form>
      </div>
    </div>`,
  group: ({ label, required, id, control, narrow }) =>
    id === null
      ? html`<div class="form-group"><label class="${required && 'wajib'}">${label}</label> ${control}</div>`
      : html`<div class="form-group row">
          <label class="col-sm-5 col-form-label ${required && 'wajib'}" for="${id}">${label}</label>
          <div class="${narrow ? 'col-sm-5' : 'col-sm-7'}">${control}</div>
        </div>`,
  figure: (input, unit) =>
    html`<div class="input-group">
      ${input}
      <div class="input-group-append"><span class="input-group-text">${unit}</span></div>
    </div>`,
  yesNo: ({ name, text }) =>
    html`<div class="pt-2" data-guess="1">
      ${['Ya', 'Tidak'].map(
        (word) =>
          html`<div class="icheck-primary d-inline mr-3">
            <input type="radio" id="${name}${word}" name="${name}" value="${word}" ${word === text && html`checked`} />
            <label for="${name}${word}">${word}</label>
          </div>`,
      )}
    </div>`,
};

/** @type {import('./dress.mjs').Dress} */
export const adminlte3 = htmlDress({
  name: 'adminlte3',
  parts,
  entryOf: () => 'modal',
  assets: () => [
    ...[...STYLES, ...SCRIPTS, ...FONTS].map(
      (file) => /** @type {const} */ ([file, join(folderOf('admin-lte-3'), file)]),
    ),
    ['replika.js', join(PUBLIC, 'replika.js')],
    ['replika3.css', join(PUBLIC, 'replika3.css')],
  ],
});
