import { agencyName, formHeading } from '@shared/catalogue';
import type { DashboardData } from './dashboard-service';
import { ProgressTable } from './progress-table';
import { hrefOf, TOP } from './place';
import { SiteWord } from './site-word';
import { villagesOf } from './words';

/** Every form of every agency, for paper: drawn for printing only. */
export const PrintedForms = ({ data }: { readonly data: DashboardData }) => (
  <section class="print-only" aria-label="Formulir menurut OPD">
    {data.agencies.map(({ agency, forms }) => (
      <section key={agency} class="card">
        <h2>{agencyName(data.edition, agency)}</h2>
        <ProgressTable
          of="Formulir"
          {...(data.site && { between: 'Kata situs' })}
          since={data.trend?.since ?? null}
          lines={forms.map((form) => ({
            key: form.form,
            name: formHeading(data.edition, form.form),
            href: hrefOf({ ...TOP, agency, form: form.form }),
            progress: form,
            villages: villagesOf(form),
            gain: data.trend?.byForm.get(`${agency} ${form.form}`),
            between: <SiteWord site={data.site} form={form.form} />,
          }))}
        />
      </section>
    ))}
  </section>
);
