import type { Decision, DeclarationDecision } from './decisions';

export interface Declarations {
  /** Variables about which something is declared. */
  readonly variables: ReadonlySet<string>;
  /** What is declared of a blank cell; what is said of the cell itself goes before what is said of its column. */
  of(village: string, variable: string): DeclarationDecision | undefined;
}

const NOTHING: ReadonlyMap<string, DeclarationDecision> = new Map();

/** The declarations in force: of several about one cell or column the last, none where that one takes it back. */
export function declarationsIn(decisions: readonly Decision[]): Declarations {
  const byVariable = new Map<string, Map<string, DeclarationDecision>>();
  for (const decision of decisions) {
    if (decision.kind !== 'declaration') continue;
    const { variable, village } = decision;
    const ofVariable = byVariable.get(variable) ?? new Map<string, DeclarationDecision>();
    byVariable.set(variable, ofVariable.set(village, decision));
  }
  return {
    variables: new Set(byVariable.keys()),
    of: (village, variable) => {
      const given = byVariable.get(variable) ?? NOTHING;
      const own = given.get(village) ?? (village === 'total' ? undefined : given.get(''));
      return own?.means === 'dicabut' ? undefined : own;
    },
  };
}
