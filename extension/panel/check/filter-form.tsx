import { ChoiceField } from '@extension/ui/choice-field';
import { agencyName, formAsking } from '@shared/catalogue';
import type { Severity } from '@shared/catalogue';
import type { Finding } from '@shared/findings';
import type { Derived } from '@extension/model/figures/derive';

/** Which findings are shown; empty = all. */
export interface FindingFilter {
  readonly agency: string;
  readonly severity: Severity | '';
  readonly form: string;
}
export const ALL: FindingFilter = { agency: '', severity: '', form: '' };

/** The forms whose figures a finding is about. */
function formsOf({ edition }: Derived, { cells }: Finding): readonly string[] {
  const variables = new Set(cells.map(({ variable }) => variable));
  return [...new Set([...variables].flatMap((variable) => formAsking(edition, variable)?.key ?? []))];
}

/** Whether the filter lets a finding through. An agency sees what it leads and what it shares. */
export const passes = (derived: Derived, { agency, severity, form }: FindingFilter, finding: Finding): boolean =>
  (severity === '' || finding.severity === severity) &&
  (agency === '' || finding.owner === agency || finding.others.includes(agency)) &&
  (form === '' || formsOf(derived, finding).includes(form));

interface FilterProps {
  readonly derived: Derived;
  readonly findings: readonly Finding[];
  readonly own: string | undefined;
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
}

/** Narrows the findings to an agency (one's own first), a form, or a severity. */
export function PeriksaFilter({ derived, findings, own, filter, onChange }: FilterProps) {
  const { edition } = derived;
  const concerned = new Set(findings.flatMap(({ owner, others }) => [owner, ...others]));
  const agencies = edition.agencies
    .map(({ key }) => key)
    .filter((key) => concerned.has(key))
    .sort((a, b) => Number(b === own) - Number(a === own));
  const asking = new Set(findings.flatMap((finding) => formsOf(derived, finding)));
  const forms = edition.forms.filter(({ key }) => asking.has(key));
  return (
    <div class="trio" data-part="saring">
      <ChoiceField
        label="OPD"
        value={filter.agency}
        none="Semua"
        choices={agencies.map((key) => ({ key, name: `${agencyName(edition, key)}${key === own ? ' (Anda)' : ''}` }))}
        onPick={(agency) => onChange({ ...filter, agency })}
      />
      <ChoiceField
        label="Formulir"
        value={filter.form}
        none="Semua"
        choices={forms.map(({ key, heading }) => ({ key, name: heading }))}
        onPick={(form) => onChange({ ...filter, form })}
      />
      <label class="field">
        Tingkat
        <select
          value={filter.severity}
          onChange={(event) =>
            onChange({ ...filter, severity: event.currentTarget.value as FindingFilter['severity'] })
          }
        >
          <option value="">Semua</option>
          <option value="kesalahan">Kesalahan</option>
          <option value="peringatan">Peringatan</option>
          <option value="catatan">Catatan</option>
        </select>
      </label>
    </div>
  );
}
