import { kecamatanForms } from '../forms.mjs';

const pages = [...new Set(kecamatanForms.map(({ path }) => path))];

/**
 * A page of the kecamatan era without a form id: opens with the first one of its `<select>`.
 * @type {import('../context.mjs').Route}
 */
export const kecamatanPage = {
  pattern: new RegExp(`^/index\\.php/(?<page>${pages.join('|')})$`),
  get: ({ params }) => ({
    redirect: kecamatanForms.find(({ path }) => path === params['page'])?.address ?? '/index.php/pantauaksikec',
  }),
};
