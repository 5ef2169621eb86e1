import type { Edition } from '@shared/catalogue';
import { nameOf } from '../snapshot/page-outline';
import type { PageOutline } from '../snapshot/page-outline';
import { weighVariables } from './weigh-variables';
import type { Fit } from './weigh-variables';

/** Least score of a fit that is taken without asking, and its least lead over the runner-up. */
const ENOUGH = 0.72;
const MARGIN = 0.1;
/** Fits this near to each other are told apart by their neighbours, never by their score. */
const TIE = 0.04;
/** Below this a variable is not even offered. */
const WORTH_ASKING = 0.15;

/** What the recorder thinks a field of the page is. */
export interface Proposal {
  /** Position in the outline. */
  readonly at: number;
  /** The variable, where it is clear or a person said so; else null. */
  readonly variable: string | null;
  readonly score: number;
  /** Lead over the next variable. */
  readonly margin: number;
  /** Why, in words for the officer. */
  readonly reasons: readonly string[];
  /** Other variables it could be, likeliest first. */
  readonly alternatives: readonly string[];
}

/** What a person said: the variable of a field, or null for a field that is left alone. */
export type Assignments = ReadonlyMap<number, string | null>;

/**
 * Proposes a variable for each field of a page no map knows. Taken is only what clearly leads; fields that say the same
 * as another form's (a denominator asked in several forms) are told apart by the form of the field beside them, or left to the person.
 */
export function propose(
  outline: PageOutline,
  edition: Edition,
  assignments: Assignments = new Map(),
): readonly Proposal[] {
  const taken = new Set([...assignments.values()].filter((variable) => variable !== null));
  const groups = new Map(edition.variables.map(({ key, sasaran }) => [key, sasaran]));
  const fits = outline.seen.map((_, at) =>
    assignments.has(at)
      ? []
      : levelled(fitsOf(outline, at, edition), groups).filter(({ variable }) => !taken.has(variable)),
  );
  const accepted = new Map<number, { readonly variable: string; readonly reasons: readonly string[] }>();
  for (const [at, variable] of assignments) {
    if (variable !== null) accepted.set(at, { variable, reasons: ['Anda yang menentukan'] });
  }
  takeClear(fits, accepted);
  const forms = formsByVariable(edition);
  takeBesideKnown(outline, fits, accepted, forms);
  const asked = new Set([...accepted.values()].flatMap(({ variable }) => [...(forms.get(variable) ?? [])]));
  /** 2: a form of which something stands here asks for it; 1: some form does; 0: none. */
  const likely = ({ variable }: Fit): number =>
    forms.has(variable) ? ([...(forms.get(variable) ?? [])].some((form) => asked.has(form)) ? 2 : 1) : 0;
  return outline.seen.map((_, at) => {
    const all = fits[at] ?? [];
    const used = new Set([...accepted].flatMap(([other, { variable }]) => (other === at ? [] : [variable])));
    const { variable = null, reasons = [] } = accepted.get(at) ?? {};
    const mine = all.find((fit) => fit.variable === variable) ?? all[0];
    const next = all.find((fit) => fit.variable !== mine?.variable);
    return {
      at,
      variable,
      score: assignments.has(at) ? 1 : (mine?.score ?? 0),
      margin: assignments.has(at) ? 1 : (mine?.score ?? 0) - (next?.score ?? 0),
      reasons,
      alternatives: [...all]
        .sort((a, b) => (Math.abs(a.score - b.score) <= TIE ? likely(b) - likely(a) : b.score - a.score))
        .filter((fit) => fit.score >= WORTH_ASKING && !used.has(fit.variable) && fit.variable !== variable)
        .slice(0, 6)
        .map((fit) => fit.variable),
    };
  });
}

/** The fits by its own words; where these say too little, by section and words together. */
function fitsOf({ seen, rows }: PageOutline, at: number, edition: Edition): readonly Fit[] {
  const field = seen[at];
  if (!field) return [];
  const own = rows === 'village' ? field.columnHeader : [field.row, field.label].filter(Boolean).join(' ');
  const bare = weighVariables(own, field, edition);
  if ((bare[0]?.score ?? 0) >= ENOUGH) return bare;
  const around = [field.tab, field.section].filter(Boolean).join(' ');
  const inSection = around === '' ? [] : weighVariables(`${around} ${own}`, field, edition);
  return (inSection[0]?.score ?? 0) > (bare[0]?.score ?? 0) ? inSection : bare;
}

/** Variables that state the size of the same group say the same words of it: none of them leads by its words alone. */
function levelled(fits: readonly Fit[], groups: ReadonlyMap<string, string | undefined>): readonly Fit[] {
  const [best] = fits;
  const group = best && groups.get(best.variable);
  if (!best || group === undefined) return fits;
  return fits
    .map((fit) =>
      fit.against.length === 0 && groups.get(fit.variable) === group ? { ...fit, score: best.score } : fit,
    )
    .sort((a, b) => b.score - a.score);
}

const isSound = ({ score, against }: Fit): boolean => score >= ENOUGH && against.length === 0;

/** Takes what leads by the margin and is wanted by one field alone. */
function takeClear(
  fits: readonly (readonly Fit[])[],
  accepted: Map<number, { variable: string; reasons: readonly string[] }>,
): void {
  const wanting = new Map<string, number[]>();
  fits.forEach((all, at) => {
    const [best, next] = all;
    if (!best || !isSound(best) || best.score - (next?.score ?? 0) < MARGIN) return;
    wanting.set(best.variable, [...(wanting.get(best.variable) ?? []), at]);
  });
  for (const [variable, [at, another]] of wanting) {
    if (at === undefined || another !== undefined) continue;
    const score = fits[at]?.[0]?.score ?? 0;
    accepted.set(at, { variable, reasons: [score === 1 ? 'tulisannya sama' : `searti, ${Math.round(100 * score)} %`] });
  }
}

/** Of equally fitting variables takes the one of the same form as a known field right beside it, again and again. */
function takeBesideKnown(
  { seen }: PageOutline,
  fits: readonly (readonly Fit[])[],
  accepted: Map<number, { variable: string; reasons: readonly string[] }>,
  forms: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  for (let again = true; again;) {
    again = false;
    const choices = new Map<number, { variable: string; beside: number }>();
    fits.forEach((all, at) => {
      if (accepted.has(at)) return;
      const used = new Set([...accepted.values()].map(({ variable }) => variable));
      const free = all.filter((fit) => isSound(fit) && !used.has(fit.variable));
      const tied = free.filter(({ score }) => score >= (free[0]?.score ?? 0) - TIE);
      const besides = [at - 1, at + 1].filter((other) => seen[other] && seen[other].section === seen[at]?.section);
      // A neighbour that is not clear yet may be the one it belongs to.
      if (besides.some((other) => !accepted.has(other) && (fits[other]?.[0]?.score ?? 0) >= WORTH_ASKING)) return;
      const kin = tied.flatMap(({ variable }) => {
        const beside = besides.find((other) => shareForm(forms, variable, accepted.get(other)?.variable ?? ''));
        return beside === undefined ? [] : [{ variable, beside }];
      });
      if (kin.length === 1 && kin[0]) choices.set(at, kin[0]);
    });
    const wanted = [...choices.values()].map(({ variable }) => variable);
    for (const [at, { variable, beside }] of choices) {
      if (wanted.filter((one) => one === variable).length > 1) continue;
      const neighbour = seen[beside];
      accepted.set(at, { variable, reasons: [`di sebelah “${neighbour ? nameOf(neighbour) : ''}”`] });
      again = true;
    }
  }
}

function formsByVariable({ forms }: Edition): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { key, fields } of forms) {
    for (const { variable } of fields) found.set(variable, (found.get(variable) ?? new Set()).add(key));
  }
  return found;
}

const shareForm = (forms: ReadonlyMap<string, ReadonlySet<string>>, a: string, b: string): boolean =>
  [...(forms.get(a) ?? [])].some((form) => forms.get(b)?.has(form));

/**
 * The variables to be pointed at, likeliest first: each is the best guess of some field that is not clear yet, but for those a
 * person said are not on the page (`absent`). Empty when nothing is left to ask.
 */
export function toPointAt(proposals: readonly Proposal[], absent: ReadonlySet<string>): readonly string[] {
  const open = proposals.filter(({ variable }) => variable === null);
  const sorted = [...open].sort((a, b) => b.score - a.score);
  const guesses = sorted.map(({ alternatives }) => alternatives.filter((variable) => !absent.has(variable)));
  return [...new Set(guesses.flatMap((variables) => variables.slice(0, 1)))];
}
