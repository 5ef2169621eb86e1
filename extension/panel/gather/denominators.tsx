import { groupBy } from '@shared/collections';
import { formatNumber } from '@shared/dataset';
import type { DenominatorConflict } from '@shared/exchange';
import { variableOf } from '@shared/catalogue';
import { chooseDenominators } from './gather';
import { variableLabel, villageName } from '@extension/model/figures/cells';
import { denominatorKey } from '@extension/model/gather/types';
import { Icon } from '@extension/ui/icon';
import { LazyDetails } from '@extension/ui/lazy-details';
import { List } from '@extension/ui/list';
import { wordsFor } from './conflicts';
import type { ComparedProps } from './undecided';

interface GroupProps extends ComparedProps {
  readonly sasaran: string;
  readonly list: readonly DenominatorConflict[];
}

const bySasaran = (list: readonly DenominatorConflict[]): [string, DenominatorConflict[]][] => [
  ...groupBy(list, ({ sasaran }) => sasaran),
];

const Village = ({ session, gathering, comparison, one }: ComparedProps & { readonly one: DenominatorConflict }) => {
  const { edition, villages } = wordsFor(session, comparison);
  const key = denominatorKey(one);
  const chosen = gathering.choices.denominators[key] ?? '';
  return (
    <fieldset class="card" data-denominator={key}>
      <legend>{villageName({ villages }, one.village)}</legend>
      {one.sides.map(({ variable, value, packages }) => (
        <label key={`${variable} ${value}`} class="check">
          <input
            type="radio"
            name={`sasaran-${key}`}
            checked={chosen === variable}
            onChange={() => chooseDenominators(session, [one], variable)}
          />
          <span>
            <strong>{formatNumber(value)}</strong> {edition ? variableLabel({ edition }, variable) : variable}
            <br />
            <span class="muted">{packages.map((hash) => comparison.labels[hash]).join(', ')}</span>
          </span>
        </label>
      ))}
      <label class="check">
        <input
          type="radio"
          name={`sasaran-${key}`}
          checked={chosen === ''}
          onChange={() => chooseDenominators(session, [one], '')}
        />
        <span>Biarkan berbeda, putuskan di Periksa</span>
      </label>
    </fieldset>
  );
};

const Group = ({ sasaran, list, ...props }: GroupProps) => {
  const { session, gathering, comparison } = props;
  const { edition } = wordsFor(session, comparison);
  const variables = [...new Set(list.flatMap(({ sides }) => sides.map(({ variable }) => variable)))];
  const name = edition?.variables.find((variable) => variable.sasaran === sasaran)?.label ?? sasaran;
  const settled = list.filter((one) => gathering.choices.denominators[denominatorKey(one)] !== undefined).length;
  return (
    <div class="card" data-sasaran={sasaran}>
      <p>
        <strong>{name}</strong>: {formatNumber(list.length)} desa berbeda, {formatNumber(settled)} dipilih
      </p>
      <label class="field">
        Untuk semua desa itu
        <select
          value=""
          onChange={(event) => {
            const variable = event.currentTarget.value;
            event.currentTarget.value = '';
            if (variable !== '') chooseDenominators(session, list, variable === '-' ? '' : variable);
          }}
        >
          <option value="">Pilih satu per satu</option>
          {variables.map((variable) => (
            <option key={variable} value={variable}>
              Ikut {edition && variableOf(edition, variable) ? variableLabel({ edition }, variable) : variable}
            </option>
          ))}
          <option value="-">Biarkan berbeda, putuskan di Periksa</option>
        </select>
      </label>
      <LazyDetails summary="Lihat per desa">
        {() => (
          <List items={list} step={20} keyOf={denominatorKey} render={(one) => <Village {...props} one={one} />} />
        )}
      </LazyDetails>
    </div>
  );
};

/** Target groups that agencies count differently, side by side with who says what. */
export const Denominators = (props: ComparedProps) => (
  <section aria-labelledby="sasaran-beda" data-part="sasaran-beda">
    <h3 id="sasaran-beda">
      <Icon name="note" /> Sasaran yang sama, jumlahnya berbeda antar-OPD
    </h3>
    <p class="muted">Boleh dipilih sekarang. Yang dibiarkan tetap muncul sebagai peringatan di Periksa.</p>
    {bySasaran(props.comparison.denominators).map(([sasaran, list]) => (
      <Group key={sasaran} {...props} sasaran={sasaran} list={list} />
    ))}
  </section>
);
