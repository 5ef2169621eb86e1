import { addressesOf, formAt } from '../forms.mjs';

/**
 * "Hapus" of one village: for people only, so every press is counted.
 * @type {import('../context.mjs').Route}
 */
export const remove = {
  pattern: new RegExp(`^${addressesOf()}/hapus/(?<number>\\d+)$`),
  post({ site, session, params }) {
    const form = formAt(params['form']);
    const village = site.disguise.villageOf(params['number'] ?? null);
    site.stats.forbidden.push({ action: 'hapus', form: form.key });
    if (village) site.store.remove(form, session.year, village);
    session.notice = { kind: 'success', text: 'Data berhasil dihapus' };
    return { redirect: form.address };
  },
};
