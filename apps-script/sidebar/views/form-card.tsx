import { useState } from 'preact/hooks';
import { FILL_WORDS } from '@shared/completeness/words';
import { APPROVAL_ACTS, APPROVAL_STEPS, approvalText } from '@shared/exchange/approval-words';
import { sentenceCase } from '@shared/sentence-case';
import type { FormState } from '../../calls/protocol';
import { number } from '../number';
import type { DeskState } from '../use-desk';
import { NoteForm } from './note-form';

const howFar = ({ expected, filled, sound }: FormState): string => {
  if (filled === 0) return sentenceCase(FILL_WORDS.empty);
  const wrong = filled > sound ? `, ${number(filled - sound)} ${FILL_WORDS.faulty}` : '';
  return `${number(filled)} dari ${number(expected)} sel terisi${wrong}`;
};

/** Who took the last step; said with the step where figures changed since, which may be another's doing. */
const doneBy = ({ state, by, changed }: FormState): string =>
  changed > 0 && state !== 'belum' ? `${APPROVAL_ACTS[state]} oleh ${by}` : by;

interface Props {
  readonly form: FormState;
  readonly state: DeskState;
}

/** One form: how far it is, where it stands between agency and coordinator, and the steps from there. */
export function FormCard({ form, state }: Props) {
  const [asking, ask] = useState<FormState['steps'][number] | null>(null);
  const take = async (to: FormState['steps'][number]['to'], note: string): Promise<void> => {
    const input = { form: form.form, agency: form.agency, to, note };
    if (await state.renew('approve', input, 'Menyimpan')) ask(null);
  };
  return (
    <li class="card">
      <h3>{form.heading}</h3>
      <progress value={form.sound} max={form.expected} aria-label={`${form.heading}: ${howFar(form)}`} />
      <p class="hint">{howFar(form)}</p>
      <p class={`state ${form.state}`}>
        {sentenceCase(approvalText(form.state, form.changed))}
        {form.by !== '' && ` · ${doneBy(form)}`}
      </p>
      {form.note !== '' && <p class="reason">{form.note}</p>}
      {!asking && (
        <p class="buttons">
          {form.steps.map((step) => (
            <button
              type="button"
              key={step.to}
              disabled={state.busy || (step.to === 'siap' && form.sound < form.expected)}
              onClick={() => (step.needsNote ? ask(step) : void take(step.to, ''))}
            >
              {APPROVAL_STEPS[step.to]}
            </button>
          ))}
        </p>
      )}
      {asking && (
        <NoteForm
          label={asking.to === 'siap' ? 'Apa yang berubah?' : 'Apa yang perlu diperbaiki?'}
          button={APPROVAL_STEPS[asking.to]}
          shortest={1}
          busy={state.busy}
          cancel={() => ask(null)}
          save={(note) => take(asking.to, note)}
        />
      )}
    </li>
  );
}
