import { LOGIN_NOTE, loginIntro } from '../frame.mjs';
import { noticeView } from './notice.mjs';

/**
 * @param {import('../dresses/dress.mjs').Parts} parts
 * @param {import('../context.mjs').Site} site
 * @param {import('../context.mjs').View & { kind: 'login' }} view
 */
export const loginView = (parts, site, { door, notice }) =>
  parts.document({
    title: 'Masuk',
    look: 'login',
    body: parts.login({
      ...door,
      intro: loginIntro(site.era),
      note: LOGIN_NOTE,
      notice: noticeView(parts, notice),
    }),
  });
