import { useState } from 'preact/hooks';
import { formatNumber, isNameQuestion } from '@shared/dataset';
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

type Answer = Question['answers'][number];

/**
 * One question with what was written, where, and how it could be read. Of a name, what is seen at once is the nearest
 * village, all of them that are called so, and that it is none; further ones help few.
 */
export function QuestionCard({ session, derived, question }: QuestionCardProps) {
  const [answer, setAnswer] = useState('');
  const { key, heading, sheet, examples, count, answers } = question;
  const isName = isNameQuestion(question);
  const nameOf = (code: string): string => derived.villages.villages.find((one) => one.code === code)?.name ?? '';
  const nearest = nameOf(answers[0]?.value ?? '');
  const isFolded = ({ value }: Answer): boolean => isName && nameOf(value) !== '' && nameOf(value) !== nearest;
  const others = answers.filter(isFolded);
  const choice = ({ value, label }: Answer) => (
    <label key={value} class="check">
      <input type="radio" name={key} value={value} checked={answer === value} onChange={() => setAnswer(value)} />
      <span>{label}</span>
    </label>
  );
  return (
    <form
      class="card"
      data-question={key}
      onSubmit={(event) => {
        event.preventDefault();
        if (answer) void answerQuestion(session, question, answer);
      }}
    >
      <h4>{isName ? `“${heading}” desa yang mana?` : `${heading}, lembar ${sheet}`}</h4>
      <ul class="plain muted">
        {examples.map(({ village, raw, address }) => (
          <li key={address}>
            {!isName && `“${raw}” di `}
            {villageName(derived, village)} <span class="address">{address}</span>
          </li>
        ))}
        {count > examples.length && <li>dan {formatNumber(count - examples.length)} sel lain</li>}
      </ul>
      <fieldset aria-label={isName ? 'Mana yang dimaksud?' : undefined}>
        {!isName && <legend>Mana yang dimaksud?</legend>}
        {answers.filter((one) => !isFolded(one)).map(choice)}
        {others.length > 0 && (
          <details>
            <summary>{formatNumber(others.length)} desa lain yang mirip</summary>
            {others.map(choice)}
          </details>
        )}
      </fieldset>
      <button type="submit" class="main" disabled={answer === ''}>
        Simpan jawaban
      </button>
    </form>
  );
}
