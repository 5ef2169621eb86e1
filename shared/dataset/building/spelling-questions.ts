import { groupBy } from '../../collections';
import type { Answer, ParsedNumber } from '../values/parsed-number';
import { cellText } from '../values/text';
import type { CellValue, Question } from '../types';

const EXAMPLES = 5;

/** A cell that waits for an answer. */
export interface Asked {
  readonly key: string;
  readonly variable: string;
  readonly heading: string;
  readonly sheet: string;
  readonly village: string;
  readonly raw: CellValue;
  readonly address: string;
  readonly parsed: ParsedNumber;
}

/** One question per column and pattern, with up to five examples; its answers are spelled out on the first of them. */
export function spellingQuestions(asked: readonly Asked[]): Question[] {
  return [...groupBy(asked, ({ key }) => key)].flatMap(([key, cells]): Question[] => {
    const [first] = cells;
    if (!first) return [];
    return [
      {
        key,
        kind: 'spelling',
        variable: first.variable,
        heading: first.heading,
        sheet: first.sheet,
        examples: cells
          .slice(0, EXAMPLES)
          .map(({ village, raw, address }) => ({ village, raw: rawText(raw), address })),
        count: cells.length,
        answers: answersFor(first.parsed, first.raw),
      },
    ];
  });
}

/** The figure stands first; what it rests on follows, because `1449` beside `1,449` is easily misread. */
function answersFor({ readings }: ParsedNumber, raw: CellValue): Question['answers'] {
  const answers = readings.map(({ answer, value }) => ({
    value: answer as string,
    label: value === null ? BLANK : `${plain(value)}, ${meaningOf(answer, raw)}`,
  }));
  return answers.some(({ value }) => value === 'kosong') || answers.length > 1
    ? answers
    : [...answers, { value: 'kosong', label: BLANK }];
}

const BLANK = 'kosong, belum ada datanya';
const MEANINGS: Readonly<Record<Answer, string>> = {
  ribuan: 'ribuan yang kehilangan titiknya',
  desimal: 'bilangan pecahan',
  nol: 'memang tidak ada',
  kosong: 'belum ada datanya',
  negatif: 'bilangan negatif',
  positif: 'bilangan positif',
  dikalikan: 'ditulis lengkap',
  'apa-adanya': 'seperti tertulis',
  perbaikan: 'dengan angka yang dibetulkan',
  persen: 'pecahan yang dikalikan seratus',
};

/** A figure typed as text still has its separator, so the two readings are told by it. */
function meaningOf(answer: Answer, raw: CellValue): string {
  const separator = typeof raw === 'string' ? /[.,]/.exec(cellText(raw))?.[0] : undefined;
  if (separator === undefined || (answer !== 'ribuan' && answer !== 'desimal')) return MEANINGS[answer];
  return `${separator === '.' ? 'titik' : 'koma'} sebagai ${answer}`;
}

/** Without thousand dots: the answer to "what is 1.234?" must not itself be written 1.234. */
const plain = (value: number): string => String(value).replace('.', ',');

const rawText = (raw: CellValue): string => (typeof raw === 'number' ? plain(raw) : cellText(raw));
