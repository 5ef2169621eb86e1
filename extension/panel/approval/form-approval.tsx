import { BLANK_WORD, orBlank } from '@shared/filling-words';
import { useState } from 'preact/hooks';
import { agencyName } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import { APPROVAL_ACTS, APPROVAL_STEPS, changedSince, dayOfTime } from '@shared/exchange';
import type { Approval, ApprovalState, ApprovalStatus } from '@shared/exchange';
import { takeStep } from './approve';
import { cellWords, rawOf, valueOf } from '@extension/model/figures/cells';
import { cellText } from '@extension/import';
import type { Derived } from '@extension/model/figures/derive';
import { Icon } from '@extension/ui/icon';
import { LazyDetails } from '@extension/ui/lazy-details';
import { List } from '@extension/ui/list';
import type { Session } from '../session/session';
import { approvalsHere, nextSteps, approvalStatusesHere, approvalWords } from '@extension/model/approval/approvals';
import type { SessionState } from '../session/state';
import { sentenceCase } from '@shared/sentence-case';

const stepText = ({ state, by, at }: Approval): string =>
  `${sentenceCase(APPROVAL_ACTS[state])} oleh ${by.name} (${by.role === 'opd' ? 'OPD' : 'koordinator'}), ${dayOfTime(at)}`;

/** A figure as an approval kept it, as people write it. */
function thenText(text: string | undefined): string {
  if (text === undefined) return BLANK_WORD;
  const value = Number(text);
  return text === '' || Number.isNaN(value) ? text : formatNumber(value);
}
function nowText(derived: Derived, cell: ApprovalStatus['changed'][number]): string {
  const value = valueOf(derived, cell);
  return Number.isNaN(value) ? orBlank(cellText(rawOf(derived, cell))) : formatNumber(value);
}

const Changed = ({ derived, status }: { readonly derived: Derived; readonly status: ApprovalStatus }) => {
  const { changed, last } = status;
  const before = new Map(last?.values.map(({ variable, cells }) => [variable, new Map(cells)]));
  return (
    <LazyDetails
      summary={
        <>
          <Icon name="warning" /> {changedSince(changed.length)}
        </>
      }
    >
      {() => (
        <List
          items={changed}
          step={20}
          keyOf={({ village, variable }) => `${village} ${variable}`}
          render={(cell) => (
            <>
              {cellWords(derived, cell)}: {thenText(before.get(cell.variable)?.get(cell.village))} menjadi{' '}
              <strong>{nowText(derived, cell)}</strong>
            </>
          )}
        />
      )}
    </LazyDetails>
  );
};

interface StepProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly status: ApprovalStatus;
}

const Steps = ({ session, state, status }: StepProps) => {
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState<ApprovalState | null>(null);
  const { officer } = state.stored.settings;
  const steps = nextSteps(status, officer).filter(
    // Marking ready again says something only where figures changed since.
    ({ from, to }) => from !== 'siap' || to !== 'siap' || status.changed.length > 0,
  );
  const take = (to: ApprovalState): void =>
    void takeStep(session, status, to, note).then((taken) => {
      if (!taken) return;
      setNote('');
      setAsked(null);
    });
  if (officer.name === '' || officer.agency === undefined)
    return <p class="muted">Pilih nama dan OPD Anda di Data, bagian Petugas, untuk menandai atau menerima.</p>;
  if (steps.length === 0) return null;
  const open = steps.find(({ to }) => to === asked);
  if (open)
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          take(open.to);
        }}
      >
        <label class="field">
          {open.to === 'dikembalikan' ? 'Apa yang perlu diperbaiki' : 'Apa yang berubah'}
          <textarea rows={3} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
        </label>
        <div class="row">
          <button type="submit" class="main" disabled={note.trim() === ''}>
            {APPROVAL_STEPS[open.to]}
          </button>
          <button type="button" onClick={() => setAsked(null)}>
            Batal
          </button>
        </div>
      </form>
    );
  return (
    <div class="row">
      {steps.map(({ to, role, needsNote }, at) => (
        <button
          key={`${to} ${role}`}
          type="button"
          class={at === 0 ? 'main' : undefined}
          onClick={() => (needsNote ? setAsked(to) : take(to))}
        >
          {APPROVAL_STEPS[to]}
          {to === 'dikembalikan' && ' dengan catatan'}
        </button>
      ))}
    </div>
  );
};

interface FormApprovalProps extends Omit<StepProps, 'status'> {
  readonly derived: Derived;
  readonly form: string;
  readonly owner: string;
}

/** Where one form of one agency stands, why, and what the officer at work may do next. */
export function FormApproval({ session, state, derived, form, owner }: FormApprovalProps) {
  const status = approvalStatusesHere(state).find((one) => one.form === form && one.agency === owner);
  if (!status) return null;
  const { icon, word } = approvalWords(status);
  const { last, changed, rivals } = status;
  const history = approvalsHere(state.stored).filter((one) => one.form === form && one.agency === owner);
  return (
    <section class="card" data-part="setuju" data-state={status.state} data-changed={changed.length}>
      <h3>
        <Icon name={icon} /> {agencyName(derived.edition, owner)}: {word}
      </h3>
      {last && (
        <p class="muted">
          {stepText(last)}
          {last.note && (
            <>
              <br />
              <q>{last.note}</q>
            </>
          )}
        </p>
      )}
      {rivals.length > 0 && (
        <p>
          <Icon name="question" /> Ada yang memutuskan lain pada langkah yang sama: {rivals.map(stepText).join('; ')}.
          Yang lebih hati-hati berlaku.
        </p>
      )}
      {changed.length > 0 && <Changed derived={derived} status={status} />}
      <Steps session={session} state={state} status={status} />
      {history.length > 1 && (
        <LazyDetails summary={`${formatNumber(history.length)} langkah sampai sekarang`}>
          {() => (
            <ul class="plain">
              {[...history]
                .sort((a, b) => b.turn - a.turn)
                .map((one) => (
                  <li key={`${one.turn} ${one.state} ${one.by.name}`}>
                    {stepText(one)}
                    {one.note && `: ${one.note}`}
                  </li>
                ))}
            </ul>
          )}
        </LazyDetails>
      )}
    </section>
  );
}
