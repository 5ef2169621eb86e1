import type { Calls } from './counting';
import { counted } from './counting';
import { areaIn } from './range';
import type { ColourState } from './sheet-state';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

const STATES = new WeakMap<object, ColourState>();

/** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule */
export class FakeColourRule implements Pick<Rule, 'getBooleanCondition'> {
  constructor(private readonly state: ColourState) {}

  getBooleanCondition(): GoogleAppsScript.Spreadsheet.BooleanCondition {
    const { formula } = this.state;
    return { getCriteriaValues: () => [formula] } as unknown as GoogleAppsScript.Spreadsheet.BooleanCondition;
  }

  /** What a rule says, handed back by the script, without a call. */
  static stateOf(rule: Rule): ColourState {
    const state = STATES.get(rule);
    if (!state) throw new Error('A rule of another making');
    return state;
  }
}

export function colourRuleOf(calls: Calls, state: ColourState): Rule {
  const rule = counted(new FakeColourRule(state), 'ConditionalFormatRule', calls) as unknown as Rule;
  STATES.set(rule, state);
  return rule;
}

/** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder */
class FakeColourBuilder implements Pick<Builder, 'whenFormulaSatisfied' | 'setBackground' | 'setRanges' | 'build'> {
  private state: ColourState = { formula: '', background: '', areas: [] };

  constructor(private readonly calls: Calls) {}

  whenFormulaSatisfied(formula: string): Builder {
    this.state = { ...this.state, formula };
    return this as unknown as Builder;
  }

  setBackground(background: string | null): Builder {
    this.state = { ...this.state, background: background ?? '' };
    return this as unknown as Builder;
  }

  setRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]): Builder {
    this.state = { ...this.state, areas: ranges.map(areaIn) };
    return this as unknown as Builder;
  }

  build(): Rule {
    if (this.state.areas.length === 0) throw new Error('A conditional format rule must have at least one range.');
    return colourRuleOf(this.calls, this.state);
  }
}

export const newColourRule = (calls: Calls): Builder =>
  counted(new FakeColourBuilder(calls), 'ConditionalFormatRuleBuilder', calls) as unknown as Builder;
