import { NAME_ENDING, NAME_WORDS } from './given-names';

/** What a cell says of a person, or of something else. */
export type Sign =
  | 'number'
  | 'date'
  | 'sex'
  | 'age'
  | 'telephone'
  | 'address'
  | 'pregnancy'
  | 'below-zero'
  | 'name'
  | 'titled'
  | 'place'
  | 'text'
  | 'figure'
  | 'code'
  | 'answer'
  | 'other';

/** No name, number or address is longer. */
const LONGEST = 120;

const IDENTITY =
  /^(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])\d{4}(?:(?:0[1-9]|[1256]\d|[37][01]|4[1-9])(?:0[1-9]|1[0-2])\d{6}|\d{0,4}0{6,10})$/;
/** Some digits, then stars for the rest, as applications mask a number. */
const MASKED = /^\d{0,12}[*•x]{4,16}\d{0,4}$/i;
const AS_POWER = /^(?:1[.,][1-9]|2[.,]1|3[.,][1-6]|5[.,][1-3]|6[.,][1-5]|7[.,][1-6]|8[.,][12]|9[.,][1-7])\d*E\+?15$/i;
const MONTH_WORD = '(?:jan|feb|peb|mar|apr|mei|may|jun|jul|ag|aug|sep|okt|oct|nov|nop|des|dec)[a-z]*';
const DATE = new RegExp(
  `^(?:(\\d{1,2})[-/. ](\\d{1,2}|${MONTH_WORD})[-/. ]((?:19|20)\\d{2})|(\\d{1,2})/(\\d{1,2})/(\\d{2})|((?:19|20)\\d{2})[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ][\\d:.]+)?)$`,
  'i',
);
const SEX = /^(?:l|p|lk|pr|m|f|laki|laki ?[-/]? ?laki|lelaki|perempuan|pria|wanita|male|female|boy|girl)$/i;
const ANSWER = /^(?:ya|tidak|tdk|ada|sudah|belum|nihil|y|t|v|√|✓|-)$/i;
const AGE = /^\d{1,3} ?(?:bulan|bln|bl|tahun|thn|th|minggu|mgg|hari|hr)\b/i;
const TELEPHONE = /^(?:08\d{8,11}|\+?628\d{8,11}|8[1-9]\d{8,10})$/;
const ADDRESS = /(?:^|\W)(?:jl|jln|jalan|gg|gang|blok|perum)\b|(?:^|\W)r[tw]\W{0,2}\d|^0\d{1,2}\/0\d{1,2}$/i;
const PREGNANCY = /^G ?\d+,? ?P ?\d+,? ?A ?\d+/i;
const BELOW_ZERO = /^-[0-6](?:[.,]\d+)?$/;
const FIGURE = /^(?:\d|[1-9]\d*|\d{1,3}(?:[.,]\d{3})+)(?:[.,]\d+)?(?: ?%)?$/;
const CODE = /^\d{2}(?:[-. ]?\d{2}){1,2}(?:[-. ]?\d{4})?$|^\d{10}(?:\d{3})?$|^0\d+$|^\d{14,}$/;
const LETTERS = /^[\p{L}][\p{L} .,'’`()-]*$/u;
const INSTITUTION =
  /(?:^|[^\p{L}])(?:desa|kelurahan|kecamatan|kec|kabupaten|kab|kota|provinsi|dusun|puskesmas|pkm|pustu|posyandu|polindes|poskesdes|rsud|sdn?|smpn?|sman?|smkn?|mtsn?|man|paud|tk|ponpes|pesantren|yayasan|dinas|badan|kantor|total|jumlah|rekap\p{L}*|nagari|gampong|kampung|pekon|gizi|stunting|bulan|tahun)(?:$|[^\p{L}])/iu;
const TITLED =
  /^(?:(?:ny|tn|bpk|sdri?|bapak|ibu|bayi ny)\.? |(?:by|an|hj?|dra?|drg|ust)\. ?)(?!(?:hamil|menyusui|bersalin|nifas|balita|rumah|kota)\b)\p{L}{2}|\p{L} (?:bin|binti) \p{L}|\p{L},? (?:s\.? ?(?:gz|km|kep|keb|st|sos|pd|ag|e|h|ip|tr)\b|a\.? ?md\b|m\.? ?(?:kes|si|m|km|pd)\b)/iu;
const MASKED_NAME = /^\p{L}{1,3}\*{2,}/u;

const withoutSigns = (text: string): string => text.replace(/[\s.'’`ʼ-]/g, '');

/** Returns whether a text is made of words as names of people are: one is known as such, or ends so. */
export function looksLikeName(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (TITLED.test(text) || MASKED_NAME.test(text)) return true;
  if (!LETTERS.test(text) || INSTITUTION.test(text)) return false;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length <= 7 && words.some(isNameWord);
}

const isNameWord = (word: string): boolean => NAME_WORDS.has(word) || (word.length > 6 && NAME_ENDING.test(word));

/** Returns what a cell's text says, by its form alone; the text is trimmed and not blank. */
export function signOf(text: string): Sign {
  if (text.length > LONGEST) return 'other';
  const first = text.charCodeAt(0);
  const isDigit = first >= 0x30 && first <= 0x39;
  if (isDigit && text.length < 6 && FIGURE.test(text)) return 'figure';
  if (SEX.test(text)) return 'sex';
  if (ANSWER.test(text)) return 'answer';
  if (isDigit || /^[*'’`ʼ+xX-]/.test(text)) {
    const plain = withoutSigns(text);
    if (IDENTITY.test(plain) || AS_POWER.test(text) || (MASKED.test(plain) && plain.length > 9)) return 'number';
    if (TELEPHONE.test(plain)) return 'telephone';
    if (DATE.test(text)) return 'date';
    if (AGE.test(text)) return 'age';
    if (BELOW_ZERO.test(text)) return 'below-zero';
    if (CODE.test(text)) return 'code';
    if (FIGURE.test(text)) return 'figure';
    return ADDRESS.test(text) ? 'address' : 'other';
  }
  if (PREGNANCY.test(text)) return 'pregnancy';
  if (ADDRESS.test(text)) return 'address';
  const afterPlace = /^\p{L}[\p{L} .]*, ?(\d.*)$/u.exec(text)?.[1];
  if (afterPlace !== undefined && DATE.test(afterPlace)) return 'date';
  if (TITLED.test(text) || MASKED_NAME.test(text)) return 'titled';
  if (INSTITUTION.test(text)) return 'place';
  if (looksLikeName(text)) return 'name';
  return LETTERS.test(text) ? 'text' : 'other';
}

/** First two letters of the months, March and July told by those of their neighbours: rough enough. */
const MONTHS = 'xxjafemaapmejujuagseocnode';

/** Returns a date as days, roughly: enough to tell how far dates lie apart; null for no date. */
export function roughDay(text: string): number | null {
  const found = DATE.exec(text.replace(/^\p{L}[\p{L} .]*, ?/u, ''));
  if (!found) return null;
  const [, day, month, year, shortDay, shortMonth, shortYear, firstYear, midMonth, lastDay] = found;
  const monthOf = (word: string): number =>
    /^\d/.test(word) ? Number(word) : MONTHS.indexOf(word.slice(0, 2).toLowerCase()) / 2;
  if (year !== undefined) return Number(year) * 372 + monthOf(month ?? '') * 31 + Number(day);
  if (shortYear !== undefined) return (2000 + Number(shortYear)) * 372 + Number(shortMonth) * 31 + Number(shortDay);
  return Number(firstYear) * 372 + Number(midMonth) * 31 + Number(lastDay);
}
