import type { Form } from '../../catalogue/schema';
import type { CheckContext } from './kind';

/** Forms of which a figure stands, per village or on the district's own line; in the site's order. */
export const formsFilled = ({ edition, rows, total }: CheckContext): Form[] =>
  edition.forms.filter(({ fields }) =>
    fields.some(({ variable }) => rows.columns.has(variable) || total.columns.has(variable)),
  );
