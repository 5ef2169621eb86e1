import type { Rule } from './cell';
import type { Calls } from './counting';
import { counted } from './counting';
import type { Area } from './sheet-state';

type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** A built rule. Kept out of the counting proxy: only the in-memory range looks inside. */
export class FakeValidation {
  constructor(private readonly rule: Omit<Rule, 'anchor'>) {}

  /** The rule as it applies to a range: its formula is written for the range's first cell. */
  ruleAt({ row, column }: Area): Rule {
    return { ...this.rule, anchor: { row, column } };
  }
}

/** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder */
class FakeValidationBuilder implements Pick<
  Builder,
  'requireFormulaSatisfied' | 'setAllowInvalid' | 'setHelpText' | 'build'
> {
  private rule: Omit<Rule, 'anchor'> = { formula: null, list: null, allowInvalid: true, help: null };

  private with(change: Partial<Rule>): Builder {
    this.rule = { ...this.rule, ...change };
    return this as unknown as Builder;
  }

  requireFormulaSatisfied(formula: string): Builder {
    return this.with({ formula });
  }

  requireValueInList(values: string[], _showDropdown: boolean): Builder {
    return this.with({ list: [...values] });
  }

  setAllowInvalid(allowInvalid: boolean): Builder {
    return this.with({ allowInvalid });
  }

  setHelpText(help: string): Builder {
    return this.with({ help });
  }

  build(): GoogleAppsScript.Spreadsheet.DataValidation {
    return new FakeValidation(this.rule) as unknown as GoogleAppsScript.Spreadsheet.DataValidation;
  }
}

export const newValidation = (calls: Calls): Builder =>
  counted(new FakeValidationBuilder(), 'DataValidationBuilder', calls) as unknown as Builder;
