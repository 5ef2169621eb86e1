import { chainBroken } from '../chain.mjs';
import { formAt, formPaths } from '../forms.mjs';
import { readSubmission } from '../submission.mjs';
import { entryPageView } from '../views/entry-page.mjs';
import { listView } from '../views/list.mjs';

/**
 * Which village is saved, and what speaks against it.
 * @param {import('../context.mjs').Context} context
 * @param {import('../forms.mjs').Form} form
 */
function target({ site, session, body }, form) {
  const editing = site.disguise.villageOf(body.get('id'));
  const number = body.get(site.disguise.name(form.key, 'desa')) ?? '';
  const village = editing ?? site.disguise.villageOf(number);
  const problems = [];
  if (!village) problems.push(number === '' ? 'Desa/Kelurahan harus dipilih' : 'Desa/Kelurahan tidak dikenal');
  else if (!editing && site.store.saved(form.key, session.year).has(village)) problems.push('Data desa ini sudah ada');
  else if (chainBroken(site, session.year, form, village)) problems.push('Data Sasaran desa ini belum diisi');
  return { editing, village, problems };
}

/**
 * "Simpan" of one village, from page or modal.
 * @type {import('../context.mjs').Route}
 */
export const save = {
  pattern: new RegExp(`^/emonev/(?<form>${formPaths})/simpan$`),
  post(context) {
    const { site, session, body } = context;
    const form = formAt(context.params['form']);
    /** @param {import('../forms.mjs').Field} field */
    const textOf = (field) => body.get(site.disguise.name(form.key, field.key)) ?? '';
    const { editing, village, problems } = target(context, form);
    const { values, missing, malformed } = readSubmission(form, textOf);
    problems.push(
      ...missing.map((label) => `${label} harus diisi`),
      ...malformed.map((label) => `${label} harus berupa angka`),
    );
    if (body.get(site.disguise.name(form.key, 'perangkap'))) problems.push('Isian ditolak');
    if (village && problems.length === 0) {
      site.store.save(form.key, session.year, [{ desa: village, values }]);
      site.stats.saves += 1;
      session.notice = { kind: 'success', text: 'Data berhasil disimpan' };
      return { redirect: `/emonev/${form.path}` };
    }
    site.stats.rejections += 1;
    const texts = new Map(form.fields.map((field) => [field.key, textOf(field)]));
    const draft = { editing, village, texts, problems };
    return { page: form.dress === 'page' ? entryPageView(context, form, draft) : listView(context, form, draft) };
  },
};
