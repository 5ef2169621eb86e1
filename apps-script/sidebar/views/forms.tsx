import { DeclareBlanks } from './declare-blanks';
import { FormCard } from './form-card';
import { TakeBack } from './take-back';
import type { ViewProps } from './view';

/** How far every form is: the officer's own, or those of all agencies. */
export function Forms({ desk, overview, state }: ViewProps) {
  const own = desk.me?.agency ?? null;
  const agencies = desk.agencies.filter(({ key }) => own === null || key === own);
  const known = new Set(agencies.map(({ key }) => key));
  const groups = [
    ...agencies.map((agency) => ({ ...agency, forms: overview.forms.filter((form) => form.agency === agency.key) })),
    {
      key: '',
      name: 'OPD lain',
      forms: own === null ? overview.forms.filter(({ agency }) => !known.has(agency)) : [],
    },
  ].filter(({ forms }) => forms.length > 0);
  return (
    <section aria-label="Kelengkapan">
      {groups.map(({ key, name, forms }) => (
        <div key={key}>
          <h2>{name}</h2>
          <ul>
            {forms.map((form) => (
              <FormCard key={`${form.form} ${form.agency}`} form={form} state={state} />
            ))}
          </ul>
        </div>
      ))}
      {desk.me && groups.some(({ forms }) => forms.some(({ filled, expected }) => filled < expected)) && (
        <DeclareBlanks state={state} />
      )}
      {desk.me && overview.declared > 0 && <TakeBack declared={overview.declared} state={state} />}
      {groups.length === 0 && <p>Tidak ada formulir untuk OPD ini.</p>}
    </section>
  );
}
