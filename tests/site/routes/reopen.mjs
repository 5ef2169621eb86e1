import { areaOf } from '../areas.mjs';

/**
 * "Buka verifikasi" of the kecamatan era: its address and both fields are stated. It changes what reviewers have agreed
 * to, so every press is counted.
 * @type {import('../context.mjs').Route}
 */
export const reopen = {
  pattern: /^\/index\.php\/bukaverifikasikec$/,
  post(context) {
    const { site, session, body } = context;
    const form = site.forms.find(({ address }) => address.endsWith(`/${body.get('idform')}`));
    if (!form || body.get('btnbuka') !== '1') return { redirect: '/index.php/pantauaksikec' };
    site.stats.forbidden.push({ action: 'buka verifikasi', form: form.key });
    site.store.setStatus(form, session.year, areaOf(context), '');
    session.notice = { kind: 'info', text: 'Verifikasi dibuka kembali' };
    return { redirect: form.address };
  },
};
