import { EDITIONS, Overlay } from '@shared/catalogue';
import { dayOfTime } from '@shared/exchange';
import { askOnConflict, inPlace } from '../kit/ask-on-conflict';
import { wholeList } from '../kit/whole';

const keyOf = ({ district, edition }: Overlay): string => `${district} ${edition}`;

/** Districts' own corrections of editions that are in use, at most one per district and edition. */
export const overlays = wholeList<'overlays', Overlay>({
  part: 'overlays',
  old: { place: 'settings', key: 'overlays' },
  parser: Overlay,
  keyOf,
  merge: askOnConflict({
    key: 'overlays',
    name: 'Penyesuaian daerah',
    rule: 'Hanya satu penyesuaian dipakai per edisi. Bila berbeda, Anda yang memilih.',
    parser: Overlay,
    keyOf,
    title: ({ edition }) => `Penyesuaian ${EDITIONS.find(({ id }) => id === edition)?.title ?? edition}`,
    describe: ({ author, date }) => `dari ${author}, ${dayOfTime(date)}`,
    put: (records) => ({ overlays: (kept) => inPlace(kept, records, keyOf) }),
  }),
});
