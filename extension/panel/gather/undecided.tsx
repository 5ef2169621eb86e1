import { agencyName, EDITIONS } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import { chooseDuplicate, nameAgency } from './gather';
import type { Comparison } from '@extension/model/gather/types';
import { Icon } from '@extension/ui/icon';
import type { Session } from '../session/session';
import type { Gathering } from '../session/state';

export interface ComparedProps {
  readonly session: Session;
  readonly gathering: Gathering;
  readonly comparison: Comparison;
}

const SameAgency = ({
  session,
  gathering,
  comparison,
  duplicates: { key, who, ids, different, oneSided },
}: ComparedProps & { readonly duplicates: Comparison['duplicates'][number] }) => {
  const options = [
    ...ids.map((id) => {
      const file = gathering.files.find((one) => one.id === id);
      const label = comparison.files.find((one) => one.id === id)?.label ?? '';
      return { value: id, text: `Pakai ${file?.name ?? id}: ${label}` };
    }),
    { value: 'semua', text: 'Pakai semuanya dan pilih angka yang berbeda satu per satu' },
  ];
  return (
    <fieldset class="card" data-duplicates={key}>
      <legend>
        <Icon name="question" /> {formatNumber(ids.length)} paket dari {who}
      </legend>
      <p>
        {formatNumber(different)} angka berbeda, dan yang satu memuat {formatNumber(oneSided)} angka lebih banyak. Mana
        yang berlaku?
      </p>
      {options.map(({ value, text }) => (
        <label key={value} class="check">
          <input
            type="radio"
            name={`kembar-${key}`}
            checked={gathering.uses.duplicates[key] === value}
            onChange={() => void chooseDuplicate(session, key, value)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
};

/** Packages of the same agency, and agencies no list knows: a person says which and who. */
export const Undecided = (props: ComparedProps) => {
  const { session, gathering, comparison } = props;
  const edition = EDITIONS.find(({ id }) => id === comparison.edition);
  const agencies = edition?.agencies ?? [];
  return (
    <>
      {comparison.duplicates.map((duplicates) => (
        <SameAgency key={duplicates.key} {...props} duplicates={duplicates} />
      ))}
      {comparison.unknown.map(({ key, labels }) => (
        <div key={key} class="card" data-agency-unknown={key}>
          <label class="field">
            <span>
              <Icon name="question" /> OPD "{key}" di {labels.join(', ')} tidak ada di daftar. Mungkin namanya berubah;
              sekarang ia:
            </span>
            <select
              value={gathering.uses.agencies[key] ?? ''}
              onChange={(event) => {
                const now = event.currentTarget.value;
                if (now !== '') void nameAgency(session, key, now);
              }}
            >
              <option value="">Pilih OPD</option>
              {agencies.map((agency) => (
                <option key={agency.key} value={agency.key}>
                  {edition ? agencyName(edition, agency.key) : agency.name}
                </option>
              ))}
              <option value={key}>Biarkan sebagai "{key}"</option>
            </select>
          </label>
        </div>
      ))}
    </>
  );
};

/** Villages the list does not have, with who counts them and who does not: a split counts people twice or not at all. */
export const UnknownVillages = ({ comparison: { unknownVillages } }: Pick<ComparedProps, 'comparison'>) =>
  unknownVillages.length === 0 ? null : (
    <section aria-labelledby="desa-asing" data-part="desa-asing">
      <h3 id="desa-asing">
        <Icon name="warning" /> {formatNumber(unknownVillages.length)} desa di luar daftar desa
      </h3>
      <p class="muted">
        Bila desa ini hasil pemekaran, sebagian OPD mungkin masih menghitungnya di desa induk. Angkanya disimpan dan
        ditahan sampai daftar desanya cocok.
      </p>
      <ul class="plain cards">
        {unknownVillages.map(({ code, name, said, missing }) => (
          <li key={code}>
            <strong>
              {name || 'Tanpa nama'} ({code})
            </strong>
            <br />
            Ada di {said.join(', ')}.{missing.length > 0 && ` Tidak ada di ${missing.join(', ')}.`}
          </li>
        ))}
      </ul>
    </section>
  );
