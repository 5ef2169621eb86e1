import { answerNeighbour, askedNeighbours } from '@extension/import';
import type { ImportDraft } from '@extension/import';
import type { NeighbourQuestion } from '@shared/neighbours';
import { Icon } from '@extension/ui/icon';
import type { Session } from '../session/session';

interface NeighbourChoicesProps {
  readonly session: Session;
  readonly draft: ImportDraft;
}
interface QuestionProps {
  readonly question: NeighbourQuestion;
  readonly onAnswer: (value: string) => void;
}

/** More answers than these are a list: the panel is narrow. */
const MOST_BUTTONS = 3;

const Question = ({ question: { text, options }, onAnswer }: QuestionProps) =>
  options.length > MOST_BUTTONS ? (
    <label class="field">
      <span>
        <Icon name="question" /> {text}
      </span>
      <select class="open" value="" onChange={(event) => onAnswer(event.currentTarget.value)}>
        <option value="">Pilih jawabannya</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  ) : (
    <>
      <p>
        <Icon name="question" /> {text}
      </p>
      <div class="row">
        {options.map(({ value, label }, at) => (
          <button key={value} type="button" class={at === 0 ? 'main' : ''} onClick={() => onAnswer(value)}>
            {label}
          </button>
        ))}
      </div>
    </>
  );

/** Says which sheets were recognised as exports of neighbouring systems, and asks what their recipes leave open. */
export const NeighbourChoices = ({ session, draft }: NeighbourChoicesProps) => (
  <>
    {askedNeighbours(draft).map(({ sheet, recognised, questions }) => (
      <section key={sheet} class="card" data-sheet={sheet} data-status="neighbour">
        <strong>Lembar {sheet}</strong>
        <p>{recognised}</p>
        {questions.map((question) => (
          <Question
            key={question.key}
            question={question}
            onAnswer={(value) => session.show({ draft: answerNeighbour(draft, sheet, question.key, value) })}
          />
        ))}
      </section>
    ))}
  </>
);
