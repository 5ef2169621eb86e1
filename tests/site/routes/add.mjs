import { addressesOf, formAt } from '../forms.mjs';
import { isLocked } from '../areas.mjs';
import { EMPTY_DRAFT } from '../views/entry-fields.mjs';

/**
 * "Tambah data" of the forms that have a page for it.
 * @type {import('../context.mjs').Route}
 */
export const add = {
  pattern: new RegExp(`^${addressesOf()}/tambah$`),
  get(context) {
    const form = formAt(context.params['form']);
    if (isLocked(context, form) || context.site.dress.entryOf(form) === 'modal') return { redirect: form.address };
    return { view: { kind: 'entry', form, draft: EMPTY_DRAFT } };
  },
};
