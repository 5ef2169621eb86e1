import { html } from '../html.mjs';

/** @param {import('../sessions.mjs').Notice | null} notice */
export const noticeView = (notice) =>
  notice &&
  html`<div class="alert alert-${notice.kind} alert-dismissible" role="alert" data-guess="1">
    <button type="button" class="close" data-dismiss="alert" aria-label="Tutup">&times;</button>
    ${notice.text}
    ${
      (notice.lines?.length ?? 0) > 0 &&
      html`<ul>
        ${notice.lines?.map((line) => html`<li>${line}</li>`)}
      </ul>`
    }
  </div>`;
