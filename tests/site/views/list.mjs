import { areaOf, isLocked } from '../areas.mjs';
import { html } from '../html.mjs';
import { placeHeadings, progressText, savedRows } from '../listing.mjs';
import { EMPTY_DRAFT } from './entry-fields.mjs';
import { entryModalView } from './entry-modal.mjs';
import { labelOf } from './label.mjs';
import { pageView } from './page.mjs';

/** @typedef {import('./index.mjs').Drawing} Drawing */
/** @typedef {import('../forms.mjs').Form} Form */

/** Buttons for people who may still change the form; the table and the template are for forms of many villages.
 * @param {Drawing} drawing
 * @param {Form} form */
const entryButtons = ({ site }, form) =>
  html`${
    site.dress.entryOf(form) === 'page'
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
 * @param {Drawing} drawing
 * @param {Form} form
 */
const formSelect = ({ parts, site }, form) =>
  html`<select class="${parts.words.select} ${parts.words.small} pilih-formulir" title="Pilih formulir">
    ${site.forms
      .filter(({ path }) => path === form.path)
      .map(
        (one) =>
          html`<option value="${one.address.split('/').at(-1)}" ${one.address === form.address && html`selected`}>
            ${one.heading}
          </option>`,
      )}
  </select>`;

/** @param {Drawing} drawing @param {Form} form */
const tools = (drawing, form) =>
  html`<small class="text-muted" data-guess="1">${progressText(drawing, form)}</small>
    <div class="box-tools-baris">
      ${isLocked(drawing, form) ? drawing.parts.badge('Sudah diverifikasi') : entryButtons(drawing, form)}
      <form class="sebaris" method="post" action="${form.address}/verifikasi" data-guess="1">
        <button type="submit" class="btn btn-success btn-sm"><i class="fa fa-check"></i> Verifikasi</button>
      </form>
      ${
        form.period !== 'tahun' &&
        html`<form class="sebaris" method="post" action="/index.php/bukaverifikasikec">
          <input type="hidden" name="idform" value="${form.address.split('/').at(-1)}" />
          <button type="submit" name="btnbuka" value="1" class="btn btn-warning btn-sm">Buka verifikasi</button>
        </form>`
      }
    </div>`;

/** Headings by which DataTables lets nobody sort. */
const UNSORTED = new Set(['ID Desa Kemendagri']);

/** @param {Drawing} drawing @param {Form} form */
function rows(drawing, form) {
  const locked = isLocked(drawing, form);
  const status = drawing.site.store.status(form, drawing.session.year, areaOf(drawing)) || 'Menunggu';
  return savedRows(drawing, form).map(
    ({ place, values, change, remove }, index) =>
      html`<tr>
        <td>${index + 1}</td>
        ${place.map((text) => html`<td>${text}</td>`)} ${values.map((text) => html`<td class="angka">${text}</td>`)}
        <td class="aksi">
          ${
            !locked &&
            html`<a class="btn btn-warning btn-xs" href="${change}">Ubah</a>
              <form class="sebaris hapus" method="post" action="${remove}">
                <button type="submit" class="btn btn-danger btn-xs">Hapus</button>
              </form>`
          }
        </td>
        ${form.period !== 'tahun' && html`<td>${status}</td>`}
      </tr>`,
  );
}

/**
 * The villages saved for the chosen year.
 * @param {Drawing} drawing
 * @param {Form} form
 * @param {import('./entry-fields.mjs').Draft | null} draft what the modal opens with, where it opens by itself
 */
export const listView = (drawing, form, draft) =>
  pageView(drawing, {
    heading: form.heading,
    subheading: form.subheading,
    current: form.address,
    body: html`${drawing.parts.card({
      title: 'Daftar isian',
      aside: form.period !== 'tahun' && formSelect(drawing, form),
      tools: tools(drawing, form),
      body: html`<table class="table table-bordered table-striped tabel-daftar" style="width: 100%" data-guess="1">
        <thead>
          <tr>
            <th>No</th>
            ${placeHeadings(form).map((text) => html`<th class="${UNSORTED.has(text) && 'tanpa-urut'}">${text}</th>`)}
            ${[...form.fields.map(labelOf), 'Aksi', ...(form.period === 'tahun' ? [] : ['Status'])].map(
              (label) => html`<th class="tanpa-urut">${label}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows(drawing, form)}
        </tbody>
      </table>`,
    })}
    ${
      drawing.site.dress.entryOf(form) === 'modal' &&
      entryModalView(drawing, form, draft ?? EMPTY_DRAFT, draft !== null)
    }`,
  });
