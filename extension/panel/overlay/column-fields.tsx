import { ChoiceField } from '@extension/ui/choice-field';
import { labelOf } from '@shared/catalogue';
import type { Edition, VariableProposal } from '@shared/catalogue';

interface ColumnFieldsProps {
  readonly edition: Edition;
  readonly answer: ColumnAnswer;
  readonly noun: 'kolom' | 'ruas';
  /** Keys of variables the heading may be another wording of. */
  readonly alternatives: readonly string[];
  readonly onChange: (answer: ColumnAnswer) => void;
}

/** One unknown heading: what it is, and if new, its name, unit, kind and owner. */
export function ColumnFields({ edition, answer, noun, alternatives, onChange }: ColumnFieldsProps) {
  const { is, proposal } = answer;
  const set = (patch: Partial<VariableProposal>): void => onChange({ is, proposal: { ...proposal, ...patch } });
  return (
    <details data-column={proposal.key}>
      <summary>
        {proposal.heading}
        {is === 'baru' && proposal.owner === '' && <span class="muted"> (pemilik belum dipilih)</span>}
      </summary>
      <label class="field">
        {noun === 'ruas' ? 'Ruas ini' : 'Kolom ini'}
        <select value={is} onChange={(event) => onChange({ is: event.currentTarget.value, proposal })}>
          <option value="baru">Isian baru</option>
          {[...new Set(alternatives)].map((key) => (
            <option key={key} value={key}>
              Sama dengan “{labelOf(edition, key)}”
            </option>
          ))}
          <option value="lewati">Bukan isian, lewati</option>
        </select>
      </label>
      {is === 'baru' && (
        <>
          <label class="field">
            Nama
            <input value={proposal.label} onInput={(event) => set({ label: event.currentTarget.value })} />
          </label>
          <div class="pair">
            <label class="field">
              Jenis
              <select
                value={proposal.type}
                onChange={(event) => {
                  const type = event.currentTarget.value === 'percent' ? 'percent' : 'count';
                  set({ type, unit: type === 'percent' ? '%' : proposal.unit === '%' ? 'orang' : proposal.unit });
                }}
              >
                <option value="count">Jumlah</option>
                <option value="percent">Persen</option>
              </select>
            </label>
            <label class="field">
              Satuan
              <input value={proposal.unit} onInput={(event) => set({ unit: event.currentTarget.value })} />
            </label>
          </div>
          <ChoiceField
            label="Pemilik"
            value={proposal.owner}
            none="Pilih pemilik"
            choices={edition.agencies}
            onPick={(owner) => set({ owner })}
          />
        </>
      )}
    </details>
  );
}

/** What the officer says of one unknown heading: `baru`, `lewati`, or the key of the variable it is a wording of. */
export interface ColumnAnswer {
  readonly is: string;
  readonly proposal: VariableProposal;
}
