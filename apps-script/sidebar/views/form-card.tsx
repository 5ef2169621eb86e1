import { useState } from 'preact/hooks';
import type { FormState } from '../../calls/protocol';
import { number } from '../number';
import type { DeskState } from '../use-desk';
import { NoteForm } from './note-form';

const STATES = {
  belum: 'Belum ditandai siap',
  siap: 'Siap diperiksa koordinator',
  diterima: 'Diterima',
  dikembalikan: 'Dikembalikan',
} as const;
const STEPS = { siap: 'Tandai siap', diterima: 'Terima', dikembalikan: 'Kembalikan' } as const;

const howFar = ({ expected, filled, sound }: FormState): string => {
  if (filled === 0) return 'Kosong';
  const wrong = filled > sound ? `, ${number(filled - sound)} perlu diperbaiki` : '';
  return `${number(filled)} dari ${number(expected)} sel terisi${wrong}`;
};

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
        {STATES[form.state]}
        {form.by !== '' && ` · ${form.by}`}
        {form.changed > 0 && ` · ${number(form.changed)} angka berubah sesudahnya`}
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
              {STEPS[step.to]}
            </button>
          ))}
        </p>
      )}
      {asking && (
        <NoteForm
          label={asking.to === 'siap' ? 'Apa yang berubah?' : 'Apa yang perlu diperbaiki?'}
          button={STEPS[asking.to]}
          shortest={1}
          busy={state.busy}
          cancel={() => ask(null)}
          save={(note) => take(asking.to, note)}
        />
      )}
    </li>
  );
}
