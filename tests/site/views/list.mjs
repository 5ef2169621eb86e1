import { areaOf, isLocked, placesOf } from '../areas.mjs';
import { html } from '../html.mjs';
import { printNumber } from '../notation.mjs';
import { EMPTY_DRAFT } from './entry-fields.mjs';
import { entryModalView } from './entry-modal.mjs';
import { labelOf } from './label.mjs';
import { pageView } from './page.mjs';

/** Buttons for people who may still change the form; the table and the template are for forms of many villages.
 * @param {import('../forms.mjs').Form} form */
const entryButtons = (form) =>
  html`${
    form.dress === 'page'
      ? html`<a class="btn btn-primary btn-sm" href="${form.address}/tambah"><i class="fa fa-plus"></i> Tambah data</a>`
      : html`<button type="button" class="btn btn-primary btn-sm" data-toggle="modal" data-target=".modal-isian">
          <i class="fa fa-plus"></i> Tambah data
        </button>`
  }
  ${
    form.level === 'desa' &&
    html`<a class="btn btn-default btn-sm" href="${form.address}/tabel" data-guess="1"
        ><i class="fa fa-table"></i> Isi tabel</a
      >
      <a class="btn btn-default btn-sm" href="${form.address}/templat" data-guess="1"
        ><i class="fa fa-download"></i> Unduh templat</a
      >
      <a class="btn btn-default btn-sm" href="${form.address}/unggah" data-guess="1"
        ><i class="fa fa-upload"></i> Unggah</a
      >`
  }`;

/**
 * The `<select>` of the kecamatan era: its options are the page's forms, their values form ids.
 * @param {import('../context.mjs').Site} site
 * @param {import('../forms.mjs').Form} form
 */
const formSelect = (site, form) =>
  html`<select class="form-control input-sm pilih-formulir" title="Pilih formulir">
    ${site.forms
      .filter(({ path }) => path === form.path)
      .map(
        (one) =>
          html`<option value="${one.address.split('/').at(-1)}" ${one.address === form.address && html`selected`}>
            ${one.heading}
          </option>`,
      )}
  </select>`;

/**
 * @param {import('../context.mjs').Context} context
 * @param {import('../forms.mjs').Form} form
 */
function buttons(context, form) {
  const { site, session } = context;
  const places = placesOf(context, form);
  const saved = site.store.saved(form, session.year);
  const count = places.filter(({ code }) => saved.has(code)).length;
  const id = form.address.split('/').at(-1);
  return html`<div class="box-header with-border">
    ${form.period !== 'tahun' && formSelect(site, form)}
    <h3 class="box-title">Daftar isian</h3>
    <small class="text-muted" data-guess="1">
      ${form.level === 'desa' ? `${count} dari ${places.length} desa/kelurahan terisi` : count > 0 ? 'Terisi' : 'Belum terisi'}</small
    >
    <div class="box-tools-baris">
      ${isLocked(context, form) ? html`<span class="label label-success">Sudah diverifikasi</span>` : entryButtons(form)}
      <form class="sebaris" method="post" action="${form.address}/verifikasi" data-guess="1">
        <button type="submit" class="btn btn-success btn-sm"><i class="fa fa-check"></i> Verifikasi</button>
      </form>
      ${
        form.period !== 'tahun' &&
        html`<form class="sebaris" method="post" action="/index.php/bukaverifikasikec">
          <input type="hidden" name="idform" value="${id}" />
          <button type="submit" name="btnbuka" value="1" class="btn btn-warning btn-sm">Buka verifikasi</button>
        </form>`
      }
    </div>
  </div>`;
}

/**
 * What the list prints for a saved value.
 * @param {import('../context.mjs').Site} site
 * @param {import('../store.mjs').Value | undefined} value
 */
const printed = (site, value) => (typeof value === 'number' ? printNumber(value, site.notation) : (value ?? '-'));

/** The cells that name the place: the kecamatan era writes "Desa X" alone (stated).
 * @param {import('../forms.mjs').Form} form
 * @param {import('../areas.mjs').Village} village */
function placeCells(form, { code, name, kecamatan }) {
  if (form.period !== 'tahun') return html`<td>${code[6] === '1' ? 'Kelurahan' : 'Desa'} ${name}</td>`;
  if (form.level === 'kabupaten') return html`<td>${name}</td>`;
  return html`<td>${kecamatan}</td>
    <td>${code}</td>
    <td>${name}</td>`;
}

/** @param {import('../forms.mjs').Form} form */
function placeHeadings(form) {
  if (form.period !== 'tahun') return html`<th>Nama Desa</th>`;
  if (form.level === 'kabupaten') return html`<th>Kabupaten/Kota</th>`;
  return html`<th>Kecamatan</th>
    <th class="tanpa-urut">ID Desa Kemendagri</th>
    <th>Nama Desa</th>`;
}

/** A new form of the district is added; a saved one is only changed.
 * @param {import('../context.mjs').Context} context
 * @param {import('../forms.mjs').Form} form */
function rows(context, form) {
  const { site, session } = context;
  const saved = site.store.saved(form, session.year);
  const locked = isLocked(context, form);
  const status = site.store.status(form, session.year, areaOf(context)) || 'Menunggu';
  return placesOf(context, form)
    .filter((village) => saved.has(village.code))
    .map((village, index) => {
      const number = site.disguise.numberOf(village.code);
      const change = form.dress === 'page' ? `${form.address}/ubah/${number}` : `${form.address}?ubah=${number}`;
      return html`<tr>
        <td>${index + 1}</td>
        ${placeCells(form, village)}
        ${form.fields.map(
          ({ key }) => html`<td class="angka">${printed(site, saved.get(village.code)?.get(key))}</td>`,
        )}
        <td class="aksi">
          ${
            !locked &&
            html`<a class="btn btn-warning btn-xs" href="${change}">Ubah</a>
              <form class="sebaris hapus" method="post" action="${form.address}/hapus/${number}">
                <button type="submit" class="btn btn-danger btn-xs">Hapus</button>
              </form>`
          }
        </td>
        ${form.period !== 'tahun' && html`<td>${status}</td>`}
      </tr>`;
    });
}

/**
 * The villages saved for the chosen year.
 * @param {import('../context.mjs').Context} context
 * @param {import('../forms.mjs').Form} form
 * @param {import('./entry-fields.mjs').Draft | null} draft what the modal opens with, where it opens by itself
 */
export const listView = (context, form, draft) =>
  pageView(context, {
    heading: form.heading,
    subheading: form.subheading,
    current: form.address,
    body: html`<div class="box box-primary">
        ${buttons(context, form)}
        <div class="box-body">
          <table class="table table-bordered table-striped tabel-daftar" style="width: 100%" data-guess="1">
            <thead>
              <tr>
                <th>No</th>
                ${placeHeadings(form)}
                ${[...form.fields.map(labelOf), 'Aksi', ...(form.period === 'tahun' ? [] : ['Status'])].map(
                  (label) => html`<th class="tanpa-urut">${label}</th>`,
                )}
              </tr>
            </thead>
            <tbody>
              ${rows(context, form)}
            </tbody>
          </table>
        </div>
      </div>
      ${form.dress === 'modal' && entryModalView(context, form, draft ?? EMPTY_DRAFT, draft !== null)}`,
  });
