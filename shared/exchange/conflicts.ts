import { statingSizes } from '../catalogue/lookup';
import type { Edition } from '../catalogue/schema';
import { chosenSources } from '../decisions/chosen-sources';
import { sourceKey } from '../decisions/source';
import { cellText } from '../dataset/values/text';
import { addressOf, agree, rawOf, stands, type Joined, type Part } from './join';

/** What one package says of a cell. */
interface Side {
  /** Hash of the package. */
  readonly package: string;
  /** Null where it cannot be read as a figure. */
  readonly value: number | null;
  /** As its file holds it. */
  readonly text: string;
  /** `Data Sasaran!E12`. */
  readonly address: string;
}

/** A cell of which packages say different things. `village` is a code or `total`. */
export interface CellConflict {
  readonly village: string;
  readonly variable: string;
  readonly sides: readonly Side[];
}

/** A target group of which the figures of several variables differ, although it is the same people. */
export interface DenominatorConflict {
  readonly sasaran: string;
  readonly village: string;
  readonly sides: readonly {
    readonly variable: string;
    readonly value: number;
    readonly packages: readonly string[];
  }[];
}

const sideOf = ({ packages }: Joined, part: Part, row: number): Side => ({
  package: packages[part.from]!.hash,
  value: part.column.values[row] ?? null,
  text: cellText(rawOf(part, row)),
  address: addressOf(part, row),
});

/** Variables that differ by their sources, except those of which packages chose different ones: these are asked here. */
function chosenLater({ packages, sourced }: Joined): ReadonlySet<string> {
  const chosen = new Map<string, Set<string>>();
  for (const { content } of packages)
    for (const [variable, { source }] of chosenSources(content.decisions))
      chosen.set(variable, (chosen.get(variable) ?? new Set()).add(sourceKey(source)));
  const several = [...sourced].filter(([, sides]) => sides.length > 1).map(([variable]) => variable);
  return new Set(several.filter((variable) => (chosen.get(variable)?.size ?? 0) < 2));
}

export interface Comparison {
  /** Cells whose figures differ because their sources do: a person chooses a source for the whole column, not here. */
  readonly bySource: readonly CellConflict[];
  readonly conflicts: readonly CellConflict[];
  /** Cells that some packages have and others, which have the column, leave blank. */
  readonly oneSided: number;
}

/** Compares what packages say of the same cells. Blanks contradict nothing. */
export function compareCells(joined: Joined): Comparison {
  const conflicts: CellConflict[] = [];
  const bySource: CellConflict[] = [];
  const bySources = chosenLater(joined);
  let oneSided = 0;
  const compare = (village: string, variable: string, parts: readonly Part[], rows: readonly number[]): void => {
    let first = -1;
    let blanks = 0;
    let differs = false;
    for (let i = 0; i < parts.length; i += 1) {
      if (!stands(parts[i]!, rows[i]!)) blanks += 1;
      else if (first < 0) first = i;
      else if (!agree(parts[first]!, rows[first]!, parts[i]!, rows[i]!)) differs = true;
    }
    if (first >= 0 && blanks > 0) oneSided += 1;
    if (!differs) return;
    const sides = parts.flatMap((part, i) => (stands(part, rows[i]!) ? [sideOf(joined, part, rows[i]!)] : []));
    (bySources.has(variable) ? bySource : conflicts).push({ village, variable, sides });
  };
  for (const [variable, parts] of joined.columns) {
    if (parts.length < 2) continue;
    const rowIn = parts.map(({ from }) => joined.rowIn[from]!);
    for (let here = 0; here < joined.rows.length; here += 1)
      compare(
        joined.rows[here]!.code,
        variable,
        parts,
        rowIn.map((rows) => rows[here]!),
      );
  }
  for (const [variable, parts] of joined.totals)
    if (parts.length > 1)
      compare(
        'total',
        variable,
        parts,
        parts.map(() => 0),
      );
  return { bySource, conflicts, oneSided };
}

/** Target groups whose size differs between the variables that state it, village by village. */
export function compareDenominators(joined: Joined, edition: Edition): DenominatorConflict[] {
  const conflicts: DenominatorConflict[] = [];
  for (const [sasaran, variables] of statingSizes(edition)) {
    const group = variables.flatMap((variable) => {
      const parts = joined.columns.get(variable);
      return parts ? [{ variable, parts }] : [];
    });
    if (group.length < 2) continue;
    for (let here = 0; here < joined.rows.length; here += 1) {
      const { code, occurrence } = joined.rows[here]!;
      if (code === '' || occurrence > 1 || !differsAt(joined, group, here)) continue;
      const sides = group.flatMap(({ variable, parts }) => {
        const said = new Map<number, string[]>();
        for (const part of parts) {
          const value = part.column.values[joined.rowIn[part.from]![here]!] ?? null;
          if (value !== null) said.set(value, [...(said.get(value) ?? []), joined.packages[part.from]!.hash]);
        }
        return [...said].map(([value, packages]) => ({ variable, value, packages }));
      });
      conflicts.push({ sasaran, village: code, sides });
    }
  }
  return conflicts;
}

/** Whether any two variables of the group do not state the same figures in a row. */
function differsAt({ rowIn }: Joined, group: readonly { readonly parts: readonly Part[] }[], here: number): boolean {
  let known: number | undefined;
  let isPlain = true;
  for (const { parts } of group)
    for (const { from, column } of parts) {
      const value = column.values[rowIn[from]![here]!] ?? null;
      if (value === null) continue;
      if (known === undefined) known = value;
      else if (value !== known) isPlain = false;
    }
  if (isPlain) return false;
  const sets = group
    .map(({ parts }) => new Set(parts.flatMap(({ from, column }) => column.values[rowIn[from]![here]!] ?? [])))
    .filter(({ size }) => size > 0);
  return sets.some((set) => sets.some((other) => [...set].some((value) => !other.has(value))));
}
