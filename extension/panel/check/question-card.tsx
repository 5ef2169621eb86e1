import { useState } from 'preact/hooks';
import { formatNumber } from '@shared/dataset';
import type { Question } from '@shared/dataset/types';
import { answerQuestion } from './decide';
import { villageName } from '@extension/model/figures/cells';
import type { Derived } from '@extension/model/figures/derive';
import type { Session } from '../session/session';

interface QuestionCardProps {
  readonly session: Session;
  readonly derived: Derived;
  readonly question: Question;
}

/** One question with what was written, where, and how it could be read. */
export function QuestionCard({ session, derived, question }: QuestionCardProps) {
  const [answer, setAnswer] = useState('');
  const { key, heading, sheet, examples, count, answers } = question;
  return (
    <form
      class="card"
      data-question={key}
      onSubmit={(event) => {
        event.preventDefault();
        if (answer) void answerQuestion(session, question, answer);
      }}
    >
      <h4>
        {heading}, lembar {sheet}
      </h4>
      <ul class="plain muted">
        {examples.map(({ village, raw, address }) => (
          <li key={address}>
            “{raw}” di {villageName(derived, village)} <span class="address">{address}</span>
          </li>
        ))}
        {count > examples.length && <li>dan {formatNumber(count - examples.length)} sel lain</li>}
      </ul>
      <fieldset>
        <legend>Mana yang dimaksud?</legend>
        {answers.map(({ value, label }) => (
          <label key={value} class="check">
            <input type="radio" name={key} value={value} checked={answer === value} onChange={() => setAnswer(value)} />
            {label}
          </label>
        ))}
      </fieldset>
      <button type="submit" class="main" disabled={answer === ''}>
        Simpan jawaban
      </button>
    </form>
  );
}
