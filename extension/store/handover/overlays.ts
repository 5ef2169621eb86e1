import { EDITIONS, Overlay } from '@shared/catalogue';
import { dayOfTime } from '@shared/exchange';
import { inPlace, askOnConflict } from './ask-on-conflict';

const keyOf = ({ district, edition }: Overlay): string => `${district} ${edition}`;

/** The district's own corrections of editions. */
export const overlays = askOnConflict<Overlay>({
  key: 'overlays',
  name: 'Penyesuaian daerah',
  rule: 'Hanya satu penyesuaian dipakai per edisi. Bila berbeda, Anda yang memilih.',
  parser: Overlay,
  of: ({ overlays: kept }) => kept,
  keyOf,
  title: ({ edition }) => `Penyesuaian ${EDITIONS.find(({ id }) => id === edition)?.title ?? edition}`,
  describe: ({ author, date }) => `dari ${author}, ${dayOfTime(date)}`,
  put: (records) => ({ overlays: (kept) => inPlace(kept, records, keyOf) }),
});
