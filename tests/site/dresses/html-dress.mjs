import { drawView } from '../views/index.mjs';

/**
 * A dress whose pages are drawn by the server.
 * @param {Omit<import('./dress.mjs').Dress, 'show'> & { parts: import('./dress.mjs').Parts }} dress
 * @returns {import('./dress.mjs').Dress}
 */
export const htmlDress = ({ parts, ...dress }) => ({
  ...dress,
  show: (seen, view) => ({ page: drawView(parts, seen, view) }),
});
