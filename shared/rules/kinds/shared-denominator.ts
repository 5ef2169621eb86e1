import { statingSizes, variableOf } from '../../catalogue/lookup';
import { sourceNamed, sourceOf } from '../kit/denominator-source';
import { defineKind } from '../kit/kind';
import type { CheckContext, Draft, Reach } from '../kit/kind';
import { NoParams } from '../kit/no-params';
import { cellsOfRows, ownersOf } from '../kit/owners-and-cells';
import { rowDrafts } from '../kit/row-drafts';

type Values = Reach &
  Readonly<{ a: number; b: number; aKey: string; bKey: string; aSource?: string; bSource?: string }>;

/** Variables of the dataset by target group, where at least two state the same one. */
const groupsOf = ({ edition, dataset }: CheckContext): string[][] =>
  [...statingSizes(edition).values()]
    .map((group) => group.filter((key) => dataset.columns.has(key)))
    .filter((group) => group.length > 1);

function checkOf(context: CheckContext, group: readonly string[]) {
  const { rows: table, edition } = context;
  const columns = group.map((variable) => ({ variable, values: table.columns.get(variable)!.values }));
  const lead = variableOf(edition, group[0]!)!.owner;
  const { owner, others } = ownersOf(edition, group);
  const concerned = [owner, ...others].filter((key) => key !== lead);
  /** The first two figures of a row that differ. */
  const pair = (row: number) => {
    const stated = columns.filter(({ values }) => values[row]! >= 0);
    const [a] = stated;
    const b = stated.find(({ values }) => values[row] !== a!.values[row]);
    return { a: a!, b: b! };
  };
  const draft = (rows: readonly number[]): Draft<Values> => {
    const [row = 0] = rows;
    const { a, b } = pair(row);
    const stated = columns.filter(({ values }) => values[row]! >= 0).map(({ variable }) => variable);
    const { source: aSource } = sourceOf(context, table, a.variable, row);
    const { source: bSource } = sourceOf(context, table, b.variable, row);
    return {
      owner: lead,
      others: concerned,
      scope: 'cell',
      cells: cellsOfRows(table, rows, rows.length > 1 ? group : stated),
      values: {
        a: a.values[row]!,
        b: b.values[row]!,
        aKey: a.variable,
        bKey: b.variable,
        ...(aSource === undefined ? {} : { aSource }),
        ...(bSource === undefined ? {} : { bSource }),
      },
      rests: group,
      effect: Math.abs(a.values[row]! - b.values[row]!),
    };
  };
  return rowDrafts(
    table,
    () => {
      const wrong: number[] = [];
      let sound = 0;
      for (let i = 0; i < table.count; i += 1) {
        let stated = 0;
        let first = NaN;
        let differs = false;
        for (const { values } of columns) {
          const value = values[i]!;
          if (!(value >= 0)) continue;
          stated += 1;
          if (stated === 1) first = value;
          else if (value !== first) differs = true;
        }
        if (stated < 2) continue;
        if (!differs) sound += 1;
        else if (table.judged[i] === 1) wrong.push(i);
      }
      return { wrong, sound };
    },
    group[0]!,
    draft,
  );
}

/**
 * The same target group has the same size in every form that asks for it (S17).
 * Missing figures: only stated figures are compared; one alone cannot be told.
 */
export const sharedDenominator = defineKind({
  kind: 'shared-denominator',
  title: 'Sasaran berbeda antarformulir',
  params: NoParams,
  compile: (_, context) => groupsOf(context).map((group) => checkOf(context, group)),
  linear: (_, { edition }) => {
    const firstOf = new Map<string, string>();
    return edition.variables.flatMap(({ key, sasaran }) => {
      if (sasaran === undefined) return [];
      const first = firstOf.get(sasaran);
      if (first === undefined) {
        firstOf.set(sasaran, key);
        return [];
      }
      const terms = [
        { variable: first, weight: 1 },
        { variable: key, weight: -1 },
      ];
      return [{ terms, op: '=' as const, constant: 0 }];
    });
  },
  text: (finding, words) => {
    const { a, b, aKey, bKey, aSource, bSource, wrong, judged } = finding.values;
    const compared = `${words.number(a)} di ${words.form(aKey)}${sourceNamed(aSource)}, ${words.number(b)} di ${words.form(bKey)}${sourceNamed(bSource)}`;
    const label = words.label(aKey);
    const first = words.village(finding.cells[0]!.village);
    return {
      message:
        wrong === undefined
          ? `${first}: ${label} ${compared}.`
          : `${label} berbeda antarformulir di ${wrong} dari ${judged} desa. Contoh ${first}: ${compared}.`,
      action: 'Sepakati satu angka dengan pemilik sasaran, atau tulis alasan bila memang berbeda.',
    };
  },
});
