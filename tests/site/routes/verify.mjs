import { formAt, formPaths } from '../forms.mjs';

/**
 * "Verifikasi" of a form: for people only, so every press is counted.
 * @type {import('../context.mjs').Route}
 */
export const verify = {
  pattern: new RegExp(`^/emonev/(?<form>${formPaths})/verifikasi$`),
  post({ site, session, params }) {
    const form = formAt(params['form']);
    site.stats.forbidden.push({ action: 'verifikasi', form: form.key });
    session.notice = { kind: 'success', text: 'Data dikirim untuk diverifikasi' };
    return { redirect: `/emonev/${form.path}` };
  },
};
