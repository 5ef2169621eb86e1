import { chainBroken } from '../chain.mjs';
import { formAt, formPaths } from '../forms.mjs';
import { readSubmission } from '../submission.mjs';
import { columnName, tableView } from '../views/table.mjs';

/**
 * What the rows say, by position: entries to save and lines about the rows that are not.
 * @param {import('../context.mjs').Context} context
 * @param {import('../forms.mjs').Form} form
 * @param {(village: string, field: import('../forms.mjs').Field) => string} textOf
 */
function readRows({ site, session }, form, textOf) {
  /** @type {import('../store.mjs').Entry[]} */
  const entries = [];
  /** @type {string[]} */
  const problems = [];
  site.villages.villages.forEach(({ code }, index) => {
    const { values, missing, malformed, blank } = readSubmission(form, (field) => textOf(code, field));
    if (blank) return;
    if (malformed.length > 0) problems.push(`Baris ${index + 1}: ${malformed.join(', ')} harus berupa angka`);
    else if (missing.length > 0) problems.push(`Baris ${index + 1} belum lengkap`);
    else if (chainBroken(site, session.year, form, code)) problems.push(`Baris ${index + 1}: Data Sasaran belum diisi`);
    else entries.push({ desa: code, values });
  });
  return { entries, problems };
}

/**
 * "Isi tabel": all villages at once. Blank rows leave what is saved as it is; complete rows are saved even where others
 * are not.
 * @type {import('../context.mjs').Route}
 */
export const table = {
  pattern: new RegExp(`^/emonev/(?<form>${formPaths})/tabel$`),
  get(context) {
    const { site, session } = context;
    const form = formAt(context.params['form']);
    const saved = site.store.saved(form.key, session.year);
    return {
      page: tableView(context, form, (village, field) => String(saved.get(village)?.get(field.key) ?? '')),
    };
  },
  post(context) {
    const { site, session, body } = context;
    const form = formAt(context.params['form']);
    const columns = new Map(form.fields.map((field) => [field.key, body.getAll(columnName(site, form, field))]));
    const positions = new Map(site.villages.villages.map(({ code }, index) => [code, index]));
    /** @type {(village: string, field: import('../forms.mjs').Field) => string} */
    const textOf = (village, field) => columns.get(field.key)?.[positions.get(village) ?? -1] ?? '';
    const { entries, problems } = readRows(context, form, textOf);
    if (entries.length > 0) {
      site.store.save(form.key, session.year, entries);
      site.stats.saves += 1;
    }
    if (problems.length > 0) {
      site.stats.rejections += 1;
      session.notice = { kind: 'danger', text: `${entries.length} baris disimpan. Belum disimpan:`, lines: problems };
      return { page: tableView(context, form, textOf) };
    }
    session.notice =
      entries.length > 0
        ? { kind: 'success', text: `Data berhasil disimpan (${entries.length} baris)` }
        : { kind: 'info', text: 'Tidak ada baris yang diisi' };
    return { redirect: `/emonev/${form.path}` };
  },
};
