import { placesOf } from '../areas.mjs';
import { addressesOf, formAt } from '../forms.mjs';
import { writeTemplate } from '../template-file.mjs';

/**
 * "Unduh templat": the form as a workbook, one row per village. That there is one is stated, its layout is a guess.
 * @type {import('../context.mjs').Route}
 */
export const template = {
  pattern: new RegExp(`^${addressesOf(({ level }) => level === 'desa')}/templat$`),
  async get(context) {
    const { site, session } = context;
    const form = formAt(context.params['form']);
    const bytes = await writeTemplate(form, session.year, site.villages, placesOf(context, form));
    return {
      bytes,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      name: `templat-${form.heading.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${session.year}.xlsx`,
    };
  },
};
