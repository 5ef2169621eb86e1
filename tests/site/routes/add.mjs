import { formAt, forms } from '../forms.mjs';
import { EMPTY_DRAFT } from '../views/entry-fields.mjs';
import { entryPageView } from '../views/entry-page.mjs';

const paths = forms.filter((form) => form.dress === 'page').map((form) => form.path);

/**
 * "Tambah data" of the forms that have a page for it.
 * @type {import('../context.mjs').Route}
 */
export const add = {
  pattern: new RegExp(`^/emonev/(?<form>${paths.join('|')})/tambah$`),
  get: (context) => ({ page: entryPageView(context, formAt(context.params['form']), EMPTY_DRAFT) }),
};
