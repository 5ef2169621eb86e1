import type { Edition } from '../../catalogue/schema';
import { memoByObject } from '../../once';
import type { Linear, LinearContext } from '../kit/kind';
import { kindOf } from '../kinds';
import { isProjected } from '../kit/stand-in';
import type { RowFigures } from './row-figures';

type Given = LinearContext['given'];

interface Source {
  /** Linear forms for the figures that are taken as right. */
  readonly forms: (given: Given) => readonly Linear[];
  readonly asksForGiven: boolean;
}

/** A rule that only warns says what is unusual, not what cannot be; equal target groups are the exception. */
const isBinding = (kind: string, severity: string): boolean =>
  severity === 'kesalahan' || kind === 'shared-denominator';

/** A part may exceed a whole that is only projected. */
const isLoose = (edition: Edition, { terms, op }: Linear): boolean =>
  op === '<=' && terms.some(({ variable, weight }) => weight === -1 && isProjected(edition, variable));

const sourcesOf = memoByObject((edition: Edition): readonly Source[] =>
  edition.rules.flatMap((rule) => {
    const kind = kindOf(rule.kind);
    const params = kind?.params().safeParse(rule.params);
    if (!kind?.linear || !params?.success || !isBinding(rule.kind, rule.severity)) return [];
    let asked = false;
    const forms = (given: Given) => kind.linear!(params.data, { edition, given });
    forms(() => {
      asked = true;
      return undefined;
    });
    return [{ forms, asksForGiven: asked }];
  }),
);

const NOTHING: Given = () => undefined;

/** Returns what the binding rules of an edition say of every row, whatever percentages it states. */
export const lastingForms = memoByObject((edition: Edition): readonly Linear[] =>
  sourcesOf(edition)
    .flatMap(({ forms }) => forms(NOTHING))
    .filter((form) => !isLoose(edition, form)),
);

/** Returns what binding rules say of one row because of the percentages it states. */
export const statedForms = (edition: Edition, { figure }: RowFigures): readonly Linear[] =>
  sourcesOf(edition).flatMap(({ forms, asksForGiven }) => (asksForGiven ? forms(figure) : []));

/** Returns what the binding rules of an edition say of one row as (in)equalities, with its percentages as stated. */
export const formsFor = (edition: Edition, figures: RowFigures): readonly Linear[] => [
  ...lastingForms(edition),
  ...statedForms(edition, figures),
];

/** The rules whose findings say that figures contradict each other: those with such forms, and what is told in their place. */
export const contradictingRules = memoByObject(
  (edition: Edition): ReadonlySet<string> =>
    new Set(
      edition.rules.flatMap(({ id, kind, severity }) =>
        (kindOf(kind)?.linear && isBinding(kind, severity)) || kind === 'same-percent-everywhere' ? [id] : [],
      ),
    ),
);
