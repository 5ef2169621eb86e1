import type { Edition, VillageList } from '../../catalogue/schema';
import { wordsFor } from '../../findings/words';
import type { Words } from '../../findings/words';
import { inSentence } from '../kit/phrases';
import { variablesByKey } from './row-figures';
import type { Change, Localisation, Repair, Repaired, Shifted } from './types';

/** What a person reads under a finding: what to do, if one repair stands out, and why, or what may be wrong. */
export interface LocalisationText {
  /** `Pakai 1.434?`; absent where no repair stands out. */
  readonly question?: string;
  readonly why: string;
}

const isPercent = (edition: Edition, variable: string): boolean =>
  variablesByKey(edition).get(variable)?.type === 'percent';

/** How the hand slipped, after "Tertulis 1.443:". */
function slipText(reason: Repaired['reason'], { value, typed }: Change, percent: boolean): string {
  switch (reason) {
    case 'swapped':
      return 'dua angka tampaknya tertukar tempat';
    case 'missing-digit':
      return 'satu angka tampaknya hilang';
    case 'extra-digit':
      return 'satu angka tampaknya berlebih';
    case 'times-ten':
      if (percent) return 'komanya tampaknya bergeser';
      return typed > value ? 'tampaknya kelebihan satu nol' : 'tampaknya kurang satu nol';
    case 'thousands-dot':
      return 'titik ribuan tampaknya terbaca sebagai koma';
    case 'wrong-digit':
      return 'satu angka tampaknya salah ketik';
    default:
      return 'tidak cocok dengan angka lain yang berkaitan';
  }
}

function suggestionText({ changes, reason }: Repaired, edition: Edition, words: Words): LocalisationText {
  const [first, second] = changes;
  const percent = isPercent(edition, first!.variable);
  // A wrong figure is shown as it stands, however many decimals it has.
  const number = (value: number) => words.number(value, 6);
  const shown = `${number(first!.value)}${percent ? ' %' : ''}`;
  if (second)
    return {
      question: `Tukar menjadi ${number(first!.value)} dari ${number(second.value)}?`,
      why: 'Pembilang dan penyebutnya tampaknya tertukar; setelah ditukar semua angka yang berkaitan cocok.',
    };
  const question = `Pakai ${shown}?`;
  const label = inSentence(words.label(first!.variable));
  if (reason === 'recomputed') return { question, why: `Itu hasil hitung dari pembilang dan penyebutnya.` };
  if (reason === 'only-fit')
    return { question, why: `Hanya angka itu untuk ${label} yang cocok dengan angka lain yang berkaitan.` };
  return { question, why: `Untuk ${label} tertulis ${number(first!.typed)}: ${slipText(reason, first!, percent)}.` };
}

function shiftedText({ variable, by, from, to, mended, broken }: Shifted, words: Words): LocalisationText {
  const place = `${words.form(variable)}, ${inSentence(words.label(variable))}`;
  return {
    why: `${place} tampaknya ${by === 1 ? 'turun' : 'naik'} satu baris dari ${words.village(from)} sampai ${words.village(to)}. Bila digeser kembali, ${mended} dari ${broken} desa cocok.`,
  };
}

const rangeText = ({ variable, low, high }: Repair, words: Words): string => {
  const label = inSentence(words.label(variable));
  if (low === high) return `${label} ${words.number(low)}`;
  return Number.isFinite(high)
    ? `${label} ${words.number(low)}–${words.number(high)}`
    : `${label} paling sedikit ${words.number(low)}`;
};

// More alternatives than a sentence can hold are no help.
const SHOWN = 3;

/** Returns what connected figures say about a finding, in at most two sentences of plain Indonesian. */
export function renderLocalisation(told: Localisation, edition: Edition, villages: VillageList): LocalisationText {
  const words = wordsFor(edition, villages);
  if (told.shifted) return shiftedText(told.shifted, words);
  if (told.suggestion) return suggestionText(told.suggestion, edition, words);
  const named = told.suspects.slice(0, SHOWN).map(({ variable }) => inSentence(words.label(variable)));
  if (told.verdict === 'one' && named[0] !== undefined)
    return { why: `Yang paling mungkin salah: ${named[0]}. Cocokkan dengan sumbernya.` };
  const fitting = told.repairs.slice(0, SHOWN).map((repair) => rangeText(repair, words));
  const choice = fitting.length === 0 ? '' : ` Semua cocok bila ${fitting.join(', atau ')}.`;
  if (told.verdict === 'some') return { why: `Mungkin salah: ${words.list(named)}.${choice}` };
  return { why: `Dari angka yang ada belum bisa dipastikan mana yang salah.${choice}` };
}
