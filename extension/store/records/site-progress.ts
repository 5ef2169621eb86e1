import { mergeByRule } from '../kit/merge-by-rule';
import { wholeList } from '../kit/whole';
import { SiteProgress } from '../schemas';

/** What the site's own progress page last said, per district and year. Unreadable ones are read from the site again. */
export const siteProgress = wholeList<'siteProgress', SiteProgress>({
  part: 'siteProgress',
  key: 'site-progress',
  parser: SiteProgress,
  damage: 'silent',
  merge: mergeByRule({
    key: 'siteProgress',
    name: 'Pantau Aksi di situs',
    rule: 'Dipakai bacaan yang paling baru.',
    parser: SiteProgress,
    keyOf: ({ district, year }) => `${district} ${year}`,
    isBetter: (there, here) => there.at > here.at,
    put: (fresh, join) => ({ siteProgress: (kept) => join(kept, fresh) }),
  }),
});
