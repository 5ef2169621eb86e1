import { elsewhereView } from './elsewhere.mjs';
import { entryPageView } from './entry-page.mjs';
import { homeView } from './home.mjs';
import { listView } from './list.mjs';
import { loginView } from './login.mjs';
import { progressView } from './progress.mjs';
import { tableView } from './table.mjs';
import { uploadView } from './upload.mjs';

/** What a view needs: the template's parts, and who looks. @typedef {{ parts: import('../dresses/dress.mjs').Parts, site: import('../context.mjs').Site, session: import('../sessions.mjs').Session }} Drawing */

/**
 * A page in the manner of a template.
 * @param {import('../dresses/dress.mjs').Parts} parts
 * @param {import('../dresses/dress.mjs').Seen} seen
 * @param {import('../context.mjs').View} view
 */
export function drawView(parts, { site, session }, view) {
  if (view.kind === 'login') return loginView(parts, site, view);
  if (!session) throw new Error(`Nobody is logged in on ${view.kind}`);
  const drawing = { parts, site, session };
  switch (view.kind) {
    case 'home':
      return homeView(drawing);
    case 'progress':
      return progressView(drawing);
    case 'elsewhere':
      return elsewhereView(drawing, view);
    case 'list':
      return listView(drawing, view.form, view.draft);
    case 'entry':
      return entryPageView(drawing, view.form, view.draft);
    case 'table':
      return tableView(drawing, view.form, view.textOf);
    case 'upload':
      return uploadView(drawing, view.form);
  }
}
