import { formAsking } from '@shared/catalogue';
import type { Edition } from '@shared/catalogue';
import { columnLetter, columnPath } from '@shared/dataset';
import type { ColumnProposal } from '@shared/dataset/types';
import type { Sample } from '@extension/import';
import { variableLabel } from '@extension/model/figures/cells';
import { variableCertainty } from '@extension/model/figures/certainty';
import { Icon } from '@extension/ui/icon';
import { Unsure } from '@extension/ui/unsure';
import { ColumnSamples } from './column-samples';

const ROLES: Readonly<Record<string, string>> = {
  kode: 'Kode desa',
  'kode-bps': 'Kode BPS (tidak dipakai)',
  desa: 'Nama desa',
  kecamatan: 'Kecamatan',
  tahun: 'Tahun',
};

interface ColumnProps {
  readonly edition: Edition;
  readonly column: ColumnProposal;
  readonly samples: readonly Sample[];
  readonly onChoose: (choice: string) => void;
}

const labelOf = (edition: Edition, key: string): string => variableLabel({ edition }, key);

/** The proposals first, then everything else the programme asks for. */
const ColumnSelect = ({ edition, column, onChoose }: Omit<ColumnProps, 'samples'>) => {
  const proposed = [...new Set([...(column.variable ? [column.variable] : []), ...column.alternatives])];
  const others = edition.variables.filter(({ key }) => !proposed.includes(key));
  const open = column.role === 'variable' && !column.sure;
  const value = open ? '' : (column.variable ?? 'ignored');
  return (
    <select
      aria-label={`Isi kolom ${columnPath(column)}`}
      value={value}
      class={open ? 'open' : ''}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {open && <option value="">Pilih isi kolom ini</option>}
      {proposed.length > 0 && (
        <optgroup label="Usulan">
          {proposed.map((key) => (
            <option key={key} value={key}>
              {labelOf(edition, key)}
            </option>
          ))}
        </optgroup>
      )}
      <option value="ignored">Jangan pakai</option>
      {edition.forms.map((form) => (
        <optgroup key={form.key} label={form.heading}>
          {others
            .filter(({ key }) => formAsking(edition, key) === form)
            .map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
        </optgroup>
      ))}
      <optgroup label="Angka lain">
        {others
          .filter(({ key }) => !formAsking(edition, key))
          .map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
      </optgroup>
    </select>
  );
};

/** Known without a doubt: nothing to choose. What a person chose can be chosen anew. */
export const isSettled = ({ role, sure, score, alternatives, chosen }: ColumnProposal): boolean =>
  role in ROLES || (role === 'variable' && sure && score === 1 && alternatives.length === 0 && chosen === undefined);

/** One column of the file, and what it is or is proposed to be. */
export const ColumnLine = ({ edition, column, samples, onChoose }: ColumnProps) => (
  <li data-role={column.role} data-sure={column.sure}>
    <span>
      <span class="muted">Kolom {columnLetter(column.index)}</span> {columnPath(column) || '(tanpa judul)'}
    </span>
    {samples.length > 0 && <ColumnSamples samples={samples} />}
    {column.refusal !== undefined ? (
      <span class="muted">{column.refusal}</span>
    ) : isSettled(column) ? (
      <span>
        <Icon name="check" /> {ROLES[column.role] ?? labelOf(edition, column.variable ?? '')}{' '}
        {column.variable && <Unsure certainty={variableCertainty(edition, column.variable)} />}
      </span>
    ) : (
      <span>
        <ColumnSelect edition={edition} column={column} onChoose={onChoose} />
        {column.role === 'variable' && !column.sure && column.variable && (
          <span class="muted">
            Usulan: {labelOf(edition, column.variable)}{' '}
            <Unsure certainty={variableCertainty(edition, column.variable)} />
          </span>
        )}
      </span>
    )}
  </li>
);
