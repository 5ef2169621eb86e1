import { html } from '../html.mjs';
import { entriesElsewhere } from '../menu.mjs';
import { pageView } from '../views/page.mjs';

/**
 * Menu entries whose pages nobody outside has described.
 * @type {import('../context.mjs').Route}
 */
export const elsewhere = {
  pattern: /^\/emonev\/menu\/(?<slug>[a-z0-9-]+)$/,
  get(context) {
    const slug = context.params['slug'] ?? '';
    const heading = entriesElsewhere().find((label) => label.toLowerCase().replaceAll(' ', '-') === slug);
    return {
      status: heading ? 200 : 404,
      page: pageView(context, {
        heading: heading ?? 'Halaman tidak ditemukan',
        current: `/emonev/menu/${slug}`,
        body: html`<div class="callout callout-info" data-guess="1">
          <p>Halaman ini tidak termasuk dalam replika.</p>
        </div>`,
      }),
    };
  },
};
