import { entriesElsewhere } from '../menu.mjs';

/**
 * Menu entries whose pages nobody outside has described.
 * @type {import('../context.mjs').Route}
 */
export const elsewhere = {
  pattern: /^\/emonev\/menu\/(?<slug>[a-z0-9-]+)$/,
  get({ params }) {
    const slug = params['slug'] ?? '';
    const heading = entriesElsewhere().find((label) => label.toLowerCase().replaceAll(' ', '-') === slug);
    return {
      status: heading ? 200 : 404,
      view: { kind: 'elsewhere', heading: heading ?? 'Halaman tidak ditemukan', current: `/emonev/menu/${slug}` },
    };
  },
};
