import type { UnknownColumn } from '../template/types';
import type { Proposal, Assignments } from './propose';
import type { OutlineField } from '../saved-map';
import type { PageOutline } from '../snapshot/page-outline';
import { bareLabel, wording } from '../snapshot/wording';

/** A field of a page that is none of the edition's variables: a candidate for the district's overlay. */
export interface UnknownField extends UnknownColumn {
  /** Position in the outline. */
  readonly at: number;
}

const hasName = ({ label, columnHeader }: OutlineField): boolean => wording(label || columnHeader) !== '';
const takesFigures = ({ type }: OutlineField): boolean => type === 'text' || type === 'number';

/** The field's own words: of a column under several header lines the innermost. */
function ownWords({ label, columnHeader, row }: OutlineField): string {
  const column = columnHeader.split(' · ').pop() ?? '';
  return [bareLabel(label || column), row].filter(Boolean).join(' – ');
}

/** Labelled fields for figures that stand for nothing yet and that nobody left alone, each by words no other has. */
export function unknownFields(
  { seen }: PageOutline,
  proposals: readonly Proposal[],
  assignments: Assignments,
): readonly UnknownField[] {
  const words = seen.map(ownWords);
  const once = (text: string): boolean => words.filter((one) => wording(one) === wording(text)).length === 1;
  return proposals.flatMap(({ at, variable, alternatives }): UnknownField[] => {
    const field = seen[at];
    const own = words[at] ?? '';
    if (!field || variable !== null || assignments.has(at) || !hasName(field) || !takesFigures(field)) return [];
    const { tab, section, columnHeader } = field;
    const place = [tab, section].filter(Boolean).join(' – ');
    const heading = once(own)
      ? own
      : columnHeader.includes(' · ')
        ? columnHeader.replace(/ · /g, ' – ')
        : `${place} – ${own}`;
    return [{ at, sheet: '', heading, alternatives, unit: field.unit }];
  });
}
