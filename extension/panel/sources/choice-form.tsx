import { useState } from 'preact/hooks';
import { SHORTEST_REASON } from '@shared/findings';
import { sourceKey, sourceWords } from '@shared/exchange';
import type { SourceComparison } from '@shared/dataset';
import { chooseSource } from './choose-source';
import type { Session } from '../session/session';

interface ChoiceFormProps {
  readonly session: Session;
  readonly comparison: SourceComparison;
}

/** Which source goes to the site and why, said once for the whole column. */
export function ChoiceForm({ session, comparison: { variable, sums } }: ChoiceFormProps) {
  const [key, setKey] = useState('');
  const [reason, setReason] = useState('');
  const chosen = sums.find(({ source }) => sourceKey(source) === key)?.source;
  const missing = SHORTEST_REASON - reason.trim().length;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen && missing <= 0) void chooseSource(session, variable, chosen, reason.trim());
      }}
    >
      <fieldset>
        <legend>Angka mana yang diisikan ke situs?</legend>
        {sums.map(({ source }) => (
          <label key={sourceKey(source)} class="check">
            <input
              type="radio"
              name={`sumber-${variable}`}
              checked={sourceKey(source) === key}
              onChange={() => setKey(sourceKey(source))}
            />
            <span class="sentence">{sourceWords(source)}</span>
          </label>
        ))}
      </fieldset>
      <label class="field">
        Alasan memakai sumber itu
        <input value={reason} autocomplete="off" onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
      {missing > 0 && (
        <p class="muted">
          {missing === SHORTEST_REASON ? `Paling sedikit ${missing} huruf.` : `Kurang ${missing} huruf lagi.`}
        </p>
      )}
      <button type="submit" class="main" disabled={!chosen || missing > 0}>
        Pakai untuk seluruh kolom
      </button>
    </form>
  );
}
