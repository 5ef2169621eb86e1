import { draftOf } from '../draft.mjs';
import { addressesOf, formAt } from '../forms.mjs';
import { isLocked } from '../areas.mjs';

/**
 * "Ubah" of the forms that have a page for it.
 * @type {import('../context.mjs').Route}
 */
export const change = {
  pattern: new RegExp(`^${addressesOf()}/ubah/(?<number>\\d+)$`),
  get(context) {
    const form = formAt(context.params['form']);
    const village = context.site.disguise.villageOf(context.params['number'] ?? null);
    const open = context.site.dress.entryOf(form) === 'page' && !isLocked(context, form);
    const draft = village && open && draftOf(context, form, village);
    return draft ? { view: { kind: 'entry', form, draft } } : { redirect: form.address };
  },
};
