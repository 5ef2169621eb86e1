import { html } from '../html.mjs';
import { printNumber } from '../notation.mjs';
import { EMPTY_DRAFT } from './entry-fields.mjs';
import { entryModalView } from './entry-modal.mjs';
import { pageView } from './page.mjs';

/**
 * @param {import('../context.mjs').Context} context
 * @param {import('../forms.mjs').Form} form
 */
function buttons({ site, session }, form) {
  const count = site.store.saved(form.key, session.year).size;
  return html`<div class="box-header with-border">
    <h3 class="box-title">Daftar isian</h3>
    <small class="text-muted" data-guess="1">
      ${count} dari ${site.villages.villages.length} desa/kelurahan terisi</small
    >
    <div class="box-tools-baris">
      ${
        form.dress === 'page'
          ? html`<a class="btn btn-primary btn-sm" href="/emonev/${form.path}/tambah"
              ><i class="fa fa-plus"></i> Tambah data</a
            >`
          : html`<button type="button" class="btn btn-primary btn-sm" data-toggle="modal" data-target=".modal-isian">
              <i class="fa fa-plus"></i> Tambah data
            </button>`
      }
      <a class="btn btn-default btn-sm" href="/emonev/${form.path}/tabel" data-guess="1"
        ><i class="fa fa-table"></i> Isi tabel</a
      >
      <form class="sebaris" method="post" action="/emonev/${form.path}/verifikasi" data-guess="1">
        <button type="submit" class="btn btn-success btn-sm"><i class="fa fa-check"></i> Verifikasi</button>
      </form>
    </div>
  </div>`;
}

/**
 * @param {import('../context.mjs').Context} context
 * @param {import('../forms.mjs').Form} form
 */
function rows({ site, session }, form) {
  const saved = site.store.saved(form.key, session.year);
  return site.villages.villages
    .filter((village) => saved.has(village.code))
    .map((village, index) => {
      const number = site.disguise.numberOf(village.code);
      const change =
        form.dress === 'page' ? `/emonev/${form.path}/ubah/${number}` : `/emonev/${form.path}?ubah=${number}`;
      return html`<tr>
        <td>${index + 1}</td>
        <td>${village.kecamatan}</td>
        <td>${village.code}</td>
        <td>${village.name}</td>
        ${form.fields.map((field) => {
          const value = saved.get(village.code)?.get(field.key);
          return html`<td class="angka">${value === undefined ? '-' : printNumber(value, site.notation)}</td>`;
        })}
        <td class="aksi">
          <a class="btn btn-warning btn-xs" href="${change}">Ubah</a>
          <form class="sebaris hapus" method="post" action="/emonev/${form.path}/hapus/${number}">
            <button type="submit" class="btn btn-danger btn-xs">Hapus</button>
          </form>
        </td>
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
    current: `/emonev/${form.path}`,
    body: html`<div class="box box-primary">
        ${buttons(context, form)}
        <div class="box-body">
          <table class="table table-bordered table-striped tabel-daftar" style="width: 100%" data-guess="1">
            <thead>
              <tr>
                <th>No</th>
                <th>Kecamatan</th>
                <th class="tanpa-urut">ID Desa Kemendagri</th>
                <th>Nama Desa</th>
                ${[...form.fields.map(({ label }) => label), 'Aksi'].map(
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
