import { draftOf } from '../draft.mjs';
import { formAt, forms } from '../forms.mjs';
import { entryPageView } from '../views/entry-page.mjs';

const paths = forms.filter((form) => form.dress === 'page').map((form) => form.path);

/**
 * "Ubah" of the forms that have a page for it.
 * @type {import('../context.mjs').Route}
 */
export const change = {
  pattern: new RegExp(`^/emonev/(?<form>${paths.join('|')})/ubah/(?<number>\\d+)$`),
  get(context) {
    const form = formAt(context.params['form']);
    const village = context.site.disguise.villageOf(context.params['number'] ?? null);
    const draft = village && draftOf(context, form, village);
    return draft ? { page: entryPageView(context, form, draft) } : { redirect: `/emonev/${form.path}` };
  },
};
