import { Fragment } from 'preact';
import { agencyName, formHeading } from '@shared/catalogue';
import { AKSI_WORDS } from '@shared/completeness';
import type { AgencyProgress } from '@shared/completeness';
import { formatNumber } from '@shared/dataset';
import { FILL_SIGNS, fillSignOf } from '@extension/ui/fill-sign';
import { Icon } from '@extension/ui/icon';
import type { DashboardData } from './dashboard-service';
import { hrefOf, TOP } from './place';
import { ProgressTable } from './progress-table';
import { dueText, lackingText, signOf, villagesOf } from './words';

const LEGEND = ['complete', 'partial', 'faulty', 'empty'] as const;

/** Every form of one agency as a small square, in the site's order: the row of the matrix. */
const Squares = ({ data, agency }: { readonly data: DashboardData; readonly agency: AgencyProgress }) => (
  <ul class="plain">
    {agency.forms.map((form) => {
      const { tone } = signOf(form);
      const { icon, word } = fillSignOf(form);
      const heading = formHeading(data.edition, form.form);
      const told = [word, dueText(form), lackingText(form.empty, form.held, villagesOf(form))];
      const text = `${heading}: ${told.filter(Boolean).join(', ')}`;
      return (
        <li key={form.form}>
          <a
            class={`square ${tone}`}
            href={hrefOf({ ...TOP, agency: agency.agency, form: form.form })}
            title={text}
            aria-label={text}
          >
            <Icon name={icon} />
          </a>
        </li>
      );
    })}
  </ul>
);

/** Agencies by forms: who lacks what, the latest first. */
export const Agencies = ({ data }: { readonly data: DashboardData }) => {
  const { agencies, edition, trend } = data;
  const order = (one: AgencyProgress): number => (one.lateForms > 0 ? 0 : one.empty + one.held > 0 ? 1 : 2);
  const lines = [...agencies]
    .sort((a, b) => order(a) - order(b) || b.empty + b.held - (a.empty + a.held))
    .map((progress) => ({
      key: progress.agency,
      name: agencyName(edition, progress.agency),
      href: hrefOf({ ...TOP, agency: progress.agency }),
      progress,
      villages: progress.villages,
      gain: trend?.byAgency.get(progress.agency),
      between: <Squares data={data} agency={progress} />,
    }));
  return (
    <section aria-labelledby="opd" class="card wide-card">
      <h2 id="opd">OPD dan formulirnya</h2>
      <ProgressTable of="OPD" between="Formulir" lines={lines} since={trend?.since ?? null} />
      <p class="muted legend">
        Satu kotak satu formulir, menurut urutan di situs:{' '}
        {LEGEND.map((state, at) => (
          <Fragment key={state}>
            {at > 0 && ', '}
            <Icon name={FILL_SIGNS[state].icon} /> {FILL_SIGNS[state].word}
          </Fragment>
        ))}
        <span class="screen-only">; merah {AKSI_WORDS.terlambat}</span>.
        {data.whole.timeUnknown > 0 &&
          ` ${formatNumber(data.whole.timeUnknown)} angka sah tidak diketahui sejak kapan, jadi tidak dihitung tepat waktu.`}
      </p>
    </section>
  );
};
