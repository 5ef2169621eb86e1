import { draftOf } from '../draft.mjs';
import { addressesOf, formAt } from '../forms.mjs';

/**
 * The saved villages of a form; `?ubah=<number>` opens the modal with that village.
 * @type {import('../context.mjs').Route}
 */
export const list = {
  pattern: new RegExp(`^${addressesOf()}$`),
  get(context) {
    const form = formAt(context.params['form']);
    const village = context.site.disguise.villageOf(context.query.get('ubah'));
    return { view: { kind: 'list', form, draft: village ? draftOf(context, form, village) : null } };
  },
};
