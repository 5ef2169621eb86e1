import { areaOf } from '../areas.mjs';
import { addressesOf, formAt } from '../forms.mjs';

/**
 * "Verifikasi" of a form: for people only, so every press is counted.
 * @type {import('../context.mjs').Route}
 */
export const verify = {
  pattern: new RegExp(`^${addressesOf()}/verifikasi$`),
  post(context) {
    const { site, session, params } = context;
    const form = formAt(params['form']);
    site.stats.forbidden.push({ action: 'verifikasi', form: form.key });
    site.store.setStatus(form, session.year, areaOf(context), 'Menunggu');
    session.notice = { kind: 'success', text: 'Data dikirim untuk diverifikasi' };
    return { redirect: form.address };
  },
};
