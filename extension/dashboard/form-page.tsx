import { indexBy } from '@shared/collections';
import { agencyName, formHeading } from '@shared/catalogue';
import { FILL_WORDS, SAVED_WORD } from '@shared/completeness';
import type { FormProgress } from '@shared/completeness';
import { formatNumber, TOTAL } from '@shared/dataset';
import { villageName } from '@extension/model/figures/cells';
import { dayInWords } from '@shared/dates/words';
import { Icon } from '@extension/ui/icon';
import type { DashboardService, DashboardData } from './dashboard-service';
import { hrefOf } from './place';
import type { Place } from './place';
import { SiteWord } from './site-word';
import { VillageTable } from './village-table';
import { dueText, lackingText, signOf, villagesOf } from './words';

/** Where figures of the district itself stand in the list of kecamatan. */
const DISTRICT = 'Kabupaten';

interface FormPageProps {
  readonly data: DashboardData;
  readonly service: DashboardService;
  readonly place: Place;
}

interface Group {
  readonly name: string;
  readonly empty: number;
  readonly held: number;
  readonly villages: readonly string[];
}

/** Returns what is lacking by kecamatan, in the order of the list; kecamatan that lack nothing come last. */
function groupsOf({ villages: { villages } }: DashboardData, { lacking }: FormProgress): readonly Group[] {
  const of = indexBy(lacking, ({ village }) => village);
  const groups = new Map<string, { empty: number; held: number; villages: string[] }>();
  const add = (name: string, code: string): void => {
    const group = groups.get(name) ?? { empty: 0, held: 0, villages: [] };
    groups.set(name, group);
    const one = of.get(code);
    if (!one) return;
    group.empty += one.empty;
    group.held += one.held;
    group.villages.push(code);
  };
  if (of.has(TOTAL)) add(DISTRICT, TOTAL);
  for (const { code, kecamatan } of villages) add(kecamatan, code);
  const all = [...groups].map(([name, group]) => ({ name, ...group }));
  return [...all.filter((one) => one.villages.length > 0), ...all.filter((one) => one.villages.length === 0)];
}

const KecamatanTable = ({ data, place, form }: Omit<FormPageProps, 'service'> & { readonly form: FormProgress }) => (
  <table class="standing">
    <thead>
      <tr>
        <th scope="col">Kecamatan</th>
        <th scope="col">Yang kurang</th>
        <th scope="col" class="words">
          Desa yang kurang
        </th>
      </tr>
    </thead>
    <tbody>
      {groupsOf(data, form).map(({ name, empty, held, villages }) => (
        <tr key={name} data-line={name} data-villages={villages.length}>
          <th scope="row">
            <a href={hrefOf({ ...place, kecamatan: name })}>{name}</a>
          </th>
          <td class="owed">
            {villages.length === 0 ? (
              <span class="sign good">
                <Icon name="check" /> {FILL_WORDS.complete}
              </span>
            ) : (
              lackingText(empty, held, name === DISTRICT ? 0 : villages.length)
            )}
          </td>
          <td class="words">{name === DISTRICT ? '' : villages.map((code) => villageName(data, code)).join(', ')}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** One form of one agency: which villages lack what, by kecamatan, and within one the cells themselves. */
export const FormPage = ({ data, service, place }: FormPageProps) => {
  const { edition } = data;
  const form = data.agencies
    .find(({ agency }) => agency === place.agency)
    ?.forms.find((one) => one.form === place.form);
  if (!form) return <p>Formulir ini tidak ada pada data {data.time}.</p>;
  const { icon, word, tone } = signOf(form);
  const due = dueText(form);
  return (
    <section class="card" aria-labelledby="formulir" data-form={form.form}>
      <h2 id="formulir">
        {formHeading(edition, form.form)}, {agencyName(edition, place.agency)}
        {place.kecamatan && `, ${place.kecamatan === DISTRICT ? '' : 'Kecamatan '}${place.kecamatan}`}
      </h2>
      <p>
        <span class={`sign ${tone}`}>
          <Icon name={icon} /> {due || word}
        </span>{' '}
        {lackingText(form.empty, form.held, villagesOf(form))}
        {form.deadline && `, batas ${dayInWords(form.deadline)}`}. Sah {formatNumber(form.sound)} dari{' '}
        {formatNumber(form.expected)} angka, {SAVED_WORD} {formatNumber(form.saved)}.
        {data.site && (
          <>
            {' '}
            Kata situs: <SiteWord site={data.site} form={form.form} />
          </>
        )}
      </p>
      {place.kecamatan === '' ? (
        <KecamatanTable data={data} place={place} form={form} />
      ) : (
        <VillageTable key={`${place.form} ${place.kecamatan}`} data={data} service={service} place={place} />
      )}
    </section>
  );
};
