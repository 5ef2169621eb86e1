import { agencyName, formHeading } from '@shared/catalogue';
import { useState } from 'preact/hooks';
import { reminderOf } from './reminder';
import type { DashboardData } from './dashboard-service';
import { hrefOf, TOP } from './place';
import { SiteWord } from './site-word';
import { ProgressTable } from './progress-table';
import { villagesOf } from './words';

/** Lines the text takes in a narrow column, so that all of it is seen. */
const rowsOf = (text: string): number =>
  text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 40)), 1);

/** The text to send, with one press to copy it. */
const Reminder = ({ text }: { readonly text: string }) => {
  const [told, setTold] = useState('');
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setTold('Sudah disalin. Tempel di aplikasi pesan Anda.'),
      () => setTold('Tidak tersalin. Pilih teksnya, lalu tekan Ctrl+C.'),
    );
  };
  return (
    <section class="card" aria-labelledby="pengingat">
      <h2 id="pengingat">Pengingat untuk dikirim</h2>
      <textarea readOnly rows={rowsOf(text)} aria-labelledby="pengingat" value={text} />
      <div class="row">
        <button type="button" class="main" onClick={copy}>
          Salin pengingat
        </button>
        <span class="muted" aria-live="polite">
          {told}
        </span>
      </div>
    </section>
  );
};

/** One agency: its forms with what each lacks, and the text that gets it moving. */
export const AgencyPage = ({ data, agency: key }: { readonly data: DashboardData; readonly agency: string }) => {
  const { edition, trend } = data;
  const agency = data.agencies.find((one) => one.agency === key);
  if (!agency) return <p>OPD ini tidak ada pada data {data.time}.</p>;
  const lines = [...agency.forms]
    .sort((a, b) => Number(b.isLate) - Number(a.isLate) || b.empty + b.held - (a.empty + a.held))
    .map((form) => ({
      key: form.form,
      name: formHeading(edition, form.form),
      href: hrefOf({ ...TOP, agency: key, form: form.form }),
      progress: form,
      villages: villagesOf(form),
      gain: trend?.byForm.get(`${key} ${form.form}`),
      between: <SiteWord site={data.site} form={form.form} />,
    }));
  return (
    <div class="split">
      <section class="card" aria-labelledby="opd">
        <h2 id="opd">{agencyName(edition, key)}</h2>
        <ProgressTable
          of="Formulir"
          lines={lines}
          since={trend?.since ?? null}
          {...(data.site && { between: 'Kata situs' })}
        />
      </section>
      <Reminder text={reminderOf(data, agency)} />
    </div>
  );
};
