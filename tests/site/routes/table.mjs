import { isLocked, placesOf } from '../areas.mjs';
import { addressesOf, formAt } from '../forms.mjs';
import { keep } from '../keep.mjs';
import { readRows } from '../rows.mjs';
import { columnName } from '../table-rows.mjs';

/**
 * "Isi tabel": all villages at once. Blank rows leave what is saved as it is; complete rows are saved even where others
 * are not.
 * @type {import('../context.mjs').Route}
 */
export const table = {
  pattern: new RegExp(`^${addressesOf(({ level }) => level === 'desa')}/tabel$`),
  get(context) {
    const { site, session } = context;
    const form = formAt(context.params['form']);
    if (isLocked(context, form)) return { redirect: form.address };
    const saved = site.store.saved(form, session.year);
    /** @type {(village: string, field: import('../forms.mjs').Field) => string} */
    const textOf = (village, field) => String(saved.get(village)?.get(field.key) ?? '');
    return { view: { kind: 'table', form, textOf } };
  },
  post(context) {
    const { site, session, body } = context;
    const form = formAt(context.params['form']);
    const columns = new Map(form.fields.map((field) => [field.key, body.getAll(columnName(site, form, field))]));
    const positions = new Map(placesOf(context, form).map(({ code }, index) => [code, index]));
    /** @type {(village: string, field: import('../forms.mjs').Field) => string} */
    const textOf = (village, field) => columns.get(field.key)?.[positions.get(village) ?? -1] ?? '';
    const { entries, problems } = readRows(context, form, textOf);
    if (isLocked(context, form)) {
      session.notice = { kind: 'danger', text: 'Formulir sudah diverifikasi dan tidak dapat diubah' };
      return { redirect: form.address };
    }
    const failed = entries.length > 0 ? keep(context, form, entries) : null;
    if (failed) return failed;
    if (problems.length > 0) {
      site.stats.rejections += 1;
      session.notice = { kind: 'danger', text: `${entries.length} baris disimpan. Belum disimpan:`, lines: problems };
      return { view: { kind: 'table', form, textOf } };
    }
    session.notice =
      entries.length > 0
        ? { kind: 'success', text: `Data berhasil disimpan (${entries.length} baris)` }
        : { kind: 'info', text: 'Tidak ada baris yang diisi' };
    return { redirect: form.address };
  },
};
