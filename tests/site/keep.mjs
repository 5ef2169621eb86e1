import { html } from './html.mjs';

const TITLES = { 500: 'Internal Server Error', 504: 'Gateway Time-out' };

/**
 * Stores what was accepted, unless the site is in trouble.
 * @param {import('./context.mjs').Context} context
 * @param {import('./forms.mjs').Form} form
 * @param {readonly import('./store.mjs').Entry[]} entries
 * @returns {import('./context.mjs').Reply | null} the server's failure page in place of the usual answer
 */
export function keep({ site, session }, form, entries) {
  const failure = site.troubles.failure();
  if (!failure || failure.kept) {
    site.store.save(form, session.year, site.troubles.kept(entries));
    site.stats.saves += 1;
  }
  if (!failure) return null;
  site.stats.failures += 1;
  const title = `${failure.status} ${TITLES[failure.status]}`;
  return {
    status: failure.status,
    page: html`<!doctype html>
      <html>
        <head>
          <title>${title}</title>
        </head>
        <body>
          <center><h1>${title}</h1></center>
          <hr />
          <center>nginx</center>
        </body>
      </html>`,
  };
}
