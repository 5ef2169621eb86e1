import { agencyName, formAsking, variableOf } from '@shared/catalogue';
import type { Severity } from '@shared/catalogue';
import { groupBy } from '@shared/collections';
import { CellState, formatNumber } from '@shared/dataset';
import type { Question } from '@shared/dataset/types';
import type { CellRef, Finding } from '@shared/findings';
import { memoByObject } from '@shared/once';
import { renderFinding } from '@shared/rules';
import { renderLocalisation } from '@shared/rules/localise';
import { cellText } from '@extension/import';
import { rawOf, valueOf } from '../figures/cells';
import type { Derived } from '../figures/derive';
import { localisedOf } from '../figures/likely-wrong';
import { placesOf } from './places';
import type { SourcePlace } from './places';

/** What whoever keeps the source has to be told of some of its cells. */
export interface Told {
  /** `Kesalahan`; whose colour it has, `severity` says. */
  readonly word: string;
  readonly severity: Severity;
  /** Agencies it concerns, the one that leads first. */
  readonly agencies: readonly string[];
  /** The cells it is about, those most likely wrong first. */
  readonly cells: readonly CellRef[];
  /** The places alone that it is about, where its cells stand in more of them. */
  readonly places?: readonly SourcePlace[];
  /** Lines of the files, as `Data Sasaran!12`, where it is about rows of which nobody knows the village. */
  readonly lines: readonly string[];
  /** Whether it is about a whole column or all of the file, so that its cells are told together. */
  readonly isWide: boolean;
  /** Both in words, made when they are asked for: there may be thousands. */
  readonly words: () => { readonly found: string; readonly todo: string };
}

/** More suspects than these help nobody to find the wrong cell. */
const SUSPECTS = 3;
const WORDS: Readonly<Record<Severity, string>> = {
  kesalahan: 'Kesalahan',
  peringatan: 'Peringatan',
  catatan: 'Catatan',
};

const ownersOf = ({ edition }: Derived, variable: string): string[] =>
  [...new Set([variableOf(edition, variable)?.owner, formAsking(edition, variable)?.owner])].flatMap(
    (owner) => owner ?? [],
  );

const same = (one: CellRef, other: CellRef): boolean =>
  one.village === other.village && one.variable === other.variable;

function ofFinding(derived: Derived, finding: Finding): Told {
  const { severity, cells, scope, values } = finding;
  const localised = localisedOf(derived).told().get(finding.key);
  const isLocated = localised !== undefined && localised.verdict !== 'unknown';
  const suspects = isLocated ? (finding.suspects ?? []).slice(0, SUSPECTS) : [];
  return {
    word: WORDS[severity],
    severity,
    agencies: [finding.owner, ...finding.others].filter(Boolean),
    cells: [...suspects, ...cells.filter((cell) => !suspects.some((suspect) => same(suspect, cell)))],
    lines: String(values['lines'] ?? '')
      .split('|')
      .filter(Boolean),
    isWide: scope === 'column' || scope === 'district',
    words: () => {
      const { title, message, action } = renderFinding(finding, derived.edition, derived.villages);
      const hint = isLocated ? ` ${renderLocalisation(localised, derived.edition, derived.villages).why}` : '';
      return { found: `${title}. ${message}${hint}`, todo: action };
    },
  };
}

function ofQuestion(derived: Derived, question: Question): Told[] {
  if (question.kind !== 'spelling') return [];
  const column = derived.dataset.columns.get(question.variable);
  const cells = derived.dataset.rows.flatMap(({ code, lines }, row): CellRef[] => {
    const isHere = lines.some((line) => line.startsWith(`${question.sheet}!`));
    return isHere && code !== '' && column?.states[row] === CellState.ambiguous
      ? [{ village: code, variable: question.variable }]
      : [];
  });
  const [first] = question.examples;
  if (cells.length === 0 || !first) return [];
  return [
    {
      word: 'Pertanyaan',
      severity: 'peringatan',
      agencies: ownersOf(derived, question.variable),
      cells,
      lines: [],
      isWide: cells.length > 1,
      words: () => ({
        found: `"${first.raw}" dapat dibaca lebih dari satu cara: ${question.answers.map(({ label }) => label).join('; ')}.`,
        todo: 'Tulis angkanya sebagai angka, tanpa titik atau koma pemisah ribuan.',
      }),
    },
  ];
}

/** A figure corrected here still stands uncorrected in its source, where whoever keeps it reads it next year. */
function ofCorrections(derived: Derived): Told[] {
  const places = placesOf(derived);
  return derived.decisions.flatMap((decision): Told[] => {
    if (decision.kind !== 'correction') return [];
    const { village, variable, from, to } = decision;
    const cell = { village, variable };
    if (valueOf(derived, cell) !== to || cellText(rawOf(derived, cell)) !== cellText(from)) return [];
    const all = places.ofCell(cell);
    // Of several files that contradict each other one may have been right.
    const wrong = all.filter(({ text }) => text !== cellText(to) && text !== formatNumber(to));
    const byText = groupBy(wrong, ({ text }) => text);
    return [...(all.length > 0 ? byText : [['', []] as const])].map(([before, standing]) => ({
      word: 'Sudah diperbaiki',
      severity: 'catatan',
      agencies: ownersOf(derived, variable),
      cells: [cell],
      places: standing,
      lines: [],
      isWide: false,
      words: () => ({
        found: `Angka yang dipakai ${formatNumber(to)}, di berkas ini masih ${before === '' ? 'kosong' : `"${before}"`}.`,
        todo: `Tulis ${formatNumber(to)} juga di sini, atau beri tahu bila angka itu keliru.`,
      }),
    }));
  });
}

/** All that stands open about the figures: findings nobody gave a reason for, spellings, and figures corrected here only. */
export const toldOf = memoByObject((derived: Derived): readonly Told[] => [
  ...localisedOf(derived)
    .findings()
    .filter(({ key }) => !derived.justified.has(key))
    .map((finding) => ofFinding(derived, finding)),
  ...derived.questions.flatMap((question) => ofQuestion(derived, question)),
  ...ofCorrections(derived),
]);

/** The agencies that have something to put right, in the programme's order, and how much. */
export function agenciesTold(derived: Derived): { key: string; name: string; count: number }[] {
  const told = toldOf(derived);
  return derived.edition.agencies.flatMap(({ key }) => {
    const count = told.filter(({ agencies }) => agencies.includes(key)).length;
    return count > 0 ? [{ key, name: agencyName(derived.edition, key), count }] : [];
  });
}
