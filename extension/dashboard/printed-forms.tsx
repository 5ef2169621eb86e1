import { agencyName, formOf } from '@shared/catalogue';
import type { Picture } from './desk';
import { StandingTable } from './standing-table';
import { hrefOf, TOP } from './place';
import { SiteWord } from './site-word';
import { villagesOf } from './words';

/** Every form of every agency, for paper: drawn for printing only. */
export const PrintedForms = ({ picture }: { readonly picture: Picture }) => (
  <section class="print-only" aria-label="Formulir menurut OPD">
    {picture.standings.map(({ agency, forms }) => (
      <section key={agency} class="card">
        <h2>{agencyName(picture.edition, agency)}</h2>
        <StandingTable
          of="Formulir"
          {...(picture.site && { between: 'Kata situs' })}
          since={picture.trend?.since ?? null}
          lines={forms.map((form) => ({
            key: form.form,
            name: formOf(picture.edition, form.form)?.heading ?? form.form,
            href: hrefOf({ ...TOP, agency, form: form.form }),
            standing: form,
            villages: villagesOf(form),
            gain: picture.trend?.byForm.get(`${agency} ${form.form}`),
            between: <SiteWord site={picture.site} form={form.form} />,
          }))}
        />
      </section>
    ))}
  </section>
);
