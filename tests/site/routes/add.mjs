import { addressesOf, formAt } from '../forms.mjs';
import { isLocked } from '../areas.mjs';
import { EMPTY_DRAFT } from '../views/entry-fields.mjs';
import { entryPageView } from '../views/entry-page.mjs';

/**
 * "Tambah data" of the forms that have a page for it.
 * @type {import('../context.mjs').Route}
 */
export const add = {
  pattern: new RegExp(`^${addressesOf(({ dress }) => dress === 'page')}/tambah$`),
  get(context) {
    const form = formAt(context.params['form']);
    if (isLocked(context, form)) return { redirect: form.address };
    return { page: entryPageView(context, form, EMPTY_DRAFT) };
  },
};
