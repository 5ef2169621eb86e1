import { isLocked, placesOf } from '../areas.mjs';
import { addressesOf, formAt } from '../forms.mjs';
import { keep } from '../keep.mjs';
import { readRows } from '../rows.mjs';
import { readTemplate } from '../template-file.mjs';

/**
 * "Unggah": the filled template. One wrong cell and nothing of the file is kept; how the live site reports is unknown.
 * @type {import('../context.mjs').Route}
 */
export const upload = {
  pattern: new RegExp(`^${addressesOf(({ level }) => level === 'desa')}/unggah$`),
  get(context) {
    const form = formAt(context.params['form']);
    return isLocked(context, form) ? { redirect: form.address } : { view: { kind: 'upload', form } };
  },
  async post(context) {
    const { site, session, files } = context;
    const form = formAt(context.params['form']);
    /** @param {string} text @param {readonly string[]} [lines] */
    const refuse = (text, lines = []) => {
      site.stats.rejections += 1;
      session.notice = { kind: 'danger', text, lines };
      return { redirect: `${form.address}/unggah` };
    };
    if (isLocked(context, form)) return refuse('Formulir sudah diverifikasi dan tidak dapat diubah');
    const file = files.get(site.disguise.name(form.key, 'templat'));
    if (!file) return refuse('Pilih berkas lebih dahulu');
    const codes = new Set(placesOf(context, form).map(({ code }) => code));
    const read = await readTemplate(form, file.bytes, codes);
    const { entries, problems } = readRows(
      context,
      form,
      (village, field) => read.rows.get(village)?.get(field.key) ?? '',
    );
    const lines = read.problems.length > 0 ? read.problems : problems;
    if (lines.length > 0) return refuse('Berkas belum dapat diimpor. Tidak ada baris yang disimpan:', lines);
    if (entries.length === 0) return refuse('Berkas tidak berisi angka');
    const failed = keep(context, form, entries);
    if (failed) return failed;
    session.notice = { kind: 'success', text: `Impor berhasil (${entries.length} baris)` };
    return { redirect: form.address };
  },
};
