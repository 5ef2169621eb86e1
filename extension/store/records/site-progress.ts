import { SiteProgress } from '../schemas';
import { wholeList } from '../whole';

/** What the site's own progress page last said, per district and year. Unreadable ones are read from the site again. */
export const siteProgress = wholeList('site-progress', SiteProgress, 'silent');
