import type { VillageList } from '../../catalogue/schema';
import { cleanText } from '../values/text';

const SUM = /^(?:grand )?(?:sub ?)?(?:total|jumlah|jml|jlh|rekap(?:itulasi)?)\b/;
/** What may stand behind the word for a sum that is of all the villages; anything else says of what part it is. */
const OF_ALL =
  /^(?:(?:grand )?total|jumlah|seluruh(?:nya)?|keseluruhan|semua(?:nya)?|akhir|umum|besar|semua desa(?: kelurahan)?|seluruh desa(?: kelurahan)?|l p|laki laki (?:dan )?perempuan|[:.]+)$/;
const DISTRICT = /^(?:se ?)?(?:(?:kabupaten|kab|kota)(?: (?:kabupaten|kab|kota))?)\b ?(.*)$/;
const PARTIAL_SUM = /^sub ?(?:total|jumlah)/;
/** Words that name what is larger or smaller than the district, in a cell of their own beside the sum. */
const ANOTHER_AREA =
  /^(?:prov(?:insi)?|propinsi|puskesmas|pkm|posyandu|lokus|non lokus|kec(?:amatan)?|desa|kelurahan)\b/;

/** `J U M L A H`: a word whose letters are set apart. */
const LETTERS_APART = /(?:^|\s)[a-z](?: [a-z]){3,}(?=$|\s|:)/gi;

/** A text whose words are written together. */
export const lettersTogether = (text: string): string =>
  text.replace(LETTERS_APART, (word) => ` ${word.replace(/\s/g, '')}`).trim();

const plain = (text: string): string =>
  lettersTogether(cleanText(text))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const withoutKind = (name: string): string => plain(name).replace(/^(?:kabupaten|kab|kota) /, '');

/** Whether a text begins as a line of a sum does, whatever it sums up. */
export const isSum = (text: string): boolean => SUM.test(plain(text));

/** Whether a text says no more than "in all", or names the district itself. Where no list is known, any district is it. */
export function isOfWholeDistrict(text: string, villages?: VillageList): boolean {
  const said = plain(text)
    .replace(/^(?:(?:total|jumlah|jml|jlh|keseluruhan|seluruh(?:nya)?) )+/, '')
    .replace(/(?:^| )(?:orang|org|jiwa|anak)$/, '');
  if (said === '' || OF_ALL.test(said)) return true;
  const own = villages ? withoutKind(villages.district.name) : null;
  const initials = own
    ?.split(' ')
    .map((word) => word.charAt(0))
    .join('');
  if (said === own) return true;
  const named = DISTRICT.exec(said)?.[1];
  return (
    named !== undefined && (named === '' || own === null || named === own || (own.includes(' ') && named === initials))
  );
}

/** Whether a text is the sum of the district: `Jumlah`, `TOTAL KAB. REJANG LEBONG`; not that of a part, a sex or a time. */
export const isDistrictSum = (text: string, villages?: VillageList): boolean =>
  isSum(text) && !PARTIAL_SUM.test(plain(text)) && isOfWholeDistrict(plain(text).replace(SUM, ''), villages);

/** Whether a text beside the word for a sum says that it is of another area than the district. */
export const namesAnotherArea = (text: string, villages?: VillageList): boolean => {
  const said = plain(text);
  return ANOTHER_AREA.test(said) || (DISTRICT.test(said) && !isOfWholeDistrict(said, villages));
};

/** Whether a text is the bare name of the district, as `REJANG LEBONG` below its villages. */
export const isDistrictName = (text: string, villages: VillageList | undefined): boolean =>
  villages !== undefined && text !== '' && plain(text) === withoutKind(villages.district.name);
