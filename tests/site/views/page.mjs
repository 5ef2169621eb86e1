import { NOTE, placeOf, takeNotice } from '../frame.mjs';
import { html } from '../html.mjs';
import { menuOf } from '../menu.mjs';
import { PERIOD_OFFSET, yearsOf } from '../sessions.mjs';
import { noticeView } from './notice.mjs';

/** @typedef {import('./index.mjs').Drawing} Drawing */

/** Year selector first, then the menu: that order is stated. @param {Drawing} drawing */
const periodView = ({ parts, site, session }) =>
  html`<form class="periode" method="post" action="/emonev/periode">
    <span class="periode-judul">Periode Tahun Pelaksanaan</span>
    <select
      class="${parts.words.select} ${parts.words.small}"
      name="${site.disguise.name('periode')}"
      title="Periode Tahun Pelaksanaan"
    >
      ${yearsOf(site.era).map(
        (year) =>
          html`<option value="${year - PERIOD_OFFSET}" ${year === session.year && html`selected`}>${year}</option>`,
      )}
    </select>
  </form>`;

/**
 * The main window. Shows the session's notice once.
 * @param {Drawing} drawing
 * @param {{ heading: string, subheading?: string, current: string, collapsed?: boolean, body: import('../html.mjs').Html }} page
 *   `current` is the menu address to mark as open
 */
export function pageView(drawing, { heading, subheading = '', current, collapsed = false, body }) {
  const { parts, site, session } = drawing;
  const notice = takeNotice(session);
  return parts.document({
    title: heading,
    look: collapsed ? 'wide' : 'window',
    body: parts.window({
      place: placeOf(drawing),
      account: session.account,
      year: session.year,
      period: periodView(drawing),
      sections: menuOf(site.era),
      current,
      heading,
      subheading,
      note: NOTE,
      notice: noticeView(parts, notice),
      body,
    }),
  });
}
