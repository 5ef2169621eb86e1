import { html } from '../html.mjs';

/**
 * A field's label. In the kecamatan era number and text are nodes of their own in one heading, without a space (stated).
 * @param {import('../forms.mjs').Field} field
 */
export const labelOf = ({ number, label }) => (number ? html`<span>${number}</span><span>${label}</span>` : label);
