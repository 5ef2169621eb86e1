import { html } from '../html.mjs';

/** @param {import('../dresses/dress.mjs').Parts} parts @param {import('../sessions.mjs').Notice | null} notice */
export const noticeView = (parts, notice) =>
  notice &&
  parts.notice({
    ...notice,
    lines:
      (notice.lines?.length ?? 0) > 0 &&
      html`<ul>
        ${notice.lines?.map((line) => html`<li>${line}</li>`)}
      </ul>`,
  });
