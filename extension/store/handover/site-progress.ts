import { SiteProgress } from '../schemas';
import { mergeByRule } from './merge-by-rule';

/** What the site's own progress page last said. */
export const siteProgress = mergeByRule<SiteProgress>({
  key: 'siteProgress',
  name: 'Pantau Aksi di situs',
  rule: 'Dipakai bacaan yang paling baru.',
  parser: SiteProgress,
  of: ({ siteProgress: kept }) => kept,
  keyOf: ({ district, year }) => `${district} ${year}`,
  isBetter: (there, here) => there.at > here.at,
  put: (fresh, join) => ({ siteProgress: (kept) => join(kept, fresh) }),
});
