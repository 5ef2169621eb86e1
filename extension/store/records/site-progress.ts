import { mergeByRule } from '../kit/merge-by-rule';
import { wholeList } from '../kit/whole';
import { SiteProgress } from '../schemas';

const keyOf = ({ district, year }: SiteProgress): string => `${district} ${year}`;

/** What the site's own progress page last said, per district and year. It can be read from the site again. */
export const siteProgress = wholeList<'siteProgress', SiteProgress>({
  part: 'siteProgress',
  old: { place: 'settings', key: 'site-progress' },
  parser: SiteProgress,
  keyOf,
  merge: mergeByRule({
    key: 'siteProgress',
    name: 'Pantau Aksi di situs',
    rule: 'Dipakai bacaan yang paling baru.',
    parser: SiteProgress,
    keyOf,
    isBetter: (there, here) => there.at > here.at,
    put: (fresh, join) => ({ siteProgress: (kept) => join(kept, fresh) }),
  }),
});
