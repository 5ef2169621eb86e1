import { isLocked, placesOf } from '../areas.mjs';
import { fileProblem } from '../body.mjs';
import { chainBroken } from '../chain.mjs';
import { addressesOf, formAt } from '../forms.mjs';
import { keep } from '../keep.mjs';
import { readSubmission } from '../submission.mjs';

/**
 * Which village is saved (or the district), and what speaks against it.
 * @param {import('../context.mjs').Context} context
 * @param {import('../forms.mjs').Form} form
 */
function target(context, form) {
  const { site, session, body } = context;
  const editing = site.disguise.villageOf(body.get('id'));
  const number = body.get(site.disguise.name(form.key, 'desa')) ?? '';
  const chosen = form.level === 'desa' ? site.disguise.villageOf(number) : site.villages.district.code;
  const village = editing ?? chosen;
  const problems = [];
  if (isLocked(context, form)) problems.push('Formulir sudah diverifikasi dan tidak dapat diubah');
  else if (!village) problems.push(number === '' ? 'Desa/Kelurahan harus dipilih' : 'Desa/Kelurahan tidak dikenal');
  else if (!placesOf(context, form).some(({ code }) => code === village))
    problems.push('Desa/Kelurahan di luar kecamatan Anda');
  else if (!editing && !site.overwrite && site.store.saved(form, session.year).has(village))
    problems.push(form.level === 'desa' ? 'Data desa ini sudah ada' : 'Data sudah ada');
  else if (chainBroken(site, session.year, form, village)) problems.push('Data Sasaran desa ini belum diisi');
  return { editing, village, problems };
}

/**
 * The files that came along, by field key.
 * @param {import('../context.mjs').Context} context
 * @param {import('../forms.mjs').Form} form
 */
const filesOf = ({ site, files }, form) =>
  new Map(
    form.fields.flatMap((field) => {
      const file = field.type === 'file' && files.get(site.disguise.name(form.key, field.key));
      return file ? [[field.key, file]] : [];
    }),
  );

/**
 * "Simpan" of one village, from page or modal.
 * @type {import('../context.mjs').Route}
 */
export const save = {
  pattern: new RegExp(`^${addressesOf()}/simpan$`),
  post(context) {
    const { site, session, body } = context;
    const form = formAt(context.params['form']);
    const { editing, village, problems } = target(context, form);
    const files = filesOf(context, form);
    const before = site.store.saved(form, session.year).get(village ?? '');
    /** @param {import('../forms.mjs').Field} field */
    const textOf = (field) =>
      field.type === 'file'
        ? (files.get(field.key)?.nama ?? String(before?.get(field.key) ?? ''))
        : (body.get(site.disguise.name(form.key, field.key)) ?? '');
    const { values, missing, malformed } = readSubmission(form, textOf);
    problems.push(...missing.map((label) => `${label} harus diisi`), ...malformed);
    for (const [key, file] of files) {
      const problem = fileProblem(file);
      if (problem) problems.push(`${form.fields.find((field) => field.key === key)?.label}: ${problem}`);
    }
    if (body.get(site.disguise.name(form.key, 'perangkap'))) problems.push('Isian ditolak');
    if (village && problems.length === 0) {
      const failed = keep(context, form, [{ desa: village, values, files }]);
      if (failed) return failed;
      session.notice = { kind: 'success', text: 'Data berhasil disimpan' };
      return { redirect: form.address };
    }
    site.stats.rejections += 1;
    const texts = new Map(form.fields.map((field) => [field.key, String(values.get(field.key) ?? textOf(field))]));
    const draft = { editing, village, texts, problems };
    return { view: { kind: site.dress.entryOf(form) === 'page' ? 'entry' : 'list', form, draft } };
  },
};
