import { choicesOf } from '../choices.mjs';
import { addressesOf, formAt } from '../forms.mjs';

/**
 * What a dependent select offers after a choice in the one before it: `?untuk=<its name>&induk=<visible choice>`.
 * @type {import('../context.mjs').Route}
 */
export const choices = {
  pattern: new RegExp(`^${addressesOf()}/pilihan$`),
  get({ site, params, query }) {
    const form = formAt(params['form']);
    const field = form.fields.find(({ key }) => site.disguise.name(form.key, key) === query.get('untuk'));
    return { json: field ? choicesOf(field, query.get('induk') ?? '') : [] };
  },
};
