import { draftOf } from '../draft.mjs';
import { addressesOf, formAt } from '../forms.mjs';
import { isLocked } from '../areas.mjs';
import { entryPageView } from '../views/entry-page.mjs';

/**
 * "Ubah" of the forms that have a page for it.
 * @type {import('../context.mjs').Route}
 */
export const change = {
  pattern: new RegExp(`^${addressesOf(({ dress }) => dress === 'page')}/ubah/(?<number>\\d+)$`),
  get(context) {
    const form = formAt(context.params['form']);
    const village = context.site.disguise.villageOf(context.params['number'] ?? null);
    const draft = village && !isLocked(context, form) && draftOf(context, form, village);
    return draft ? { page: entryPageView(context, form, draft) } : { redirect: form.address };
  },
};
