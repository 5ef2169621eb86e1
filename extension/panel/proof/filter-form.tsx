import { ChoiceField } from '@extension/ui/choice-field';
import { useMemo } from 'preact/hooks';
import { formHeading } from '@shared/catalogue';
import { placesIn } from '@extension/log/filter';
import { PROOF_WORDS } from '@shared/filling-words';
import { sentenceCase } from '@shared/sentence-case';
import type { LogFilter, LogOutcome } from '@extension/log/filter';
import type { SessionState } from '../session/state';

const OUTCOMES: readonly (readonly [LogOutcome, string])[] = [
  ['', 'Semua kejadian'],
  ['terisi', 'Terisi'],
  ['tidak-terisi', 'Tidak terisi'],
  ['tersimpan', sentenceCase(PROOF_WORDS.same)],
  ['berbeda', sentenceCase(PROOF_WORDS.different)],
  ['sendiri', sentenceCase(PROOF_WORDS.own)],
  ['dilewati', sentenceCase(PROOF_WORDS.skipped)],
  ['terputus', 'Terputus di tengah'],
  ['berubah', 'Angka berubah'],
];

interface FilterProps {
  readonly state: SessionState;
  readonly filter: LogFilter;
  readonly onFilter: (filter: LogFilter) => void;
}

/** Which part of the log is shown. */
export function LogFilterBar({ state, filter, onFilter }: FilterProps) {
  const { derived, stored, villages } = state;
  const told = useMemo(() => placesIn(stored.log), [stored.log]);
  // The log itself is not read for its places: all there are can be chosen, and what it tells of beside them.
  const forms = new Set([...(derived?.edition.forms ?? []).map(({ key }) => key), ...told.forms]);
  const codes = new Set([...(villages?.villages ?? []).map(({ code }) => code), ...told.villages]);
  const names = new Map(villages?.villages.map(({ code, name }) => [code, name]));
  return (
    <div class="queue" role="search" aria-label="Saring bukti">
      <label class="field">
        Kejadian
        <select
          value={filter.outcome}
          onChange={(event) => {
            const outcome = OUTCOMES.find(([key]) => key === event.currentTarget.value)?.[0] ?? '';
            onFilter({ ...filter, outcome });
          }}
        >
          {OUTCOMES.map(([key, word]) => (
            <option key={key} value={key}>
              {word}
            </option>
          ))}
        </select>
      </label>
      <div class="pair">
        <ChoiceField
          label="Formulir"
          value={filter.form}
          none="Semua"
          choices={[...forms].map((key) => ({ key, name: formHeading(derived?.edition, key) }))}
          onPick={(form) => onFilter({ ...filter, form })}
        />
        <ChoiceField
          label="Desa"
          value={filter.village}
          none="Semua"
          choices={[...codes].sort().map((key) => ({ key, name: names.get(key) ?? key }))}
          onPick={(village) => onFilter({ ...filter, village })}
        />
      </div>
    </div>
  );
}
