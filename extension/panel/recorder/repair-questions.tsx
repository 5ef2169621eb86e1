import type { RepairQuestion } from '@extension/forms';
import { answerRepair } from './record-page';
import { variableLabel } from '@extension/model/figures/cells';
import type { Derived } from '@extension/model/figures/derive';
import type { Session } from '../session/session';

interface RepairQuestionsProps {
  readonly session: Session;
  readonly derived: Derived;
  readonly questions: readonly RepairQuestion[];
}

/** One question per field that changed. */
export const RepairQuestions = ({ session, derived, questions }: RepairQuestionsProps) => (
  <>
    {questions.map(({ variable, before, after, at, kinds, words }) => (
      <div key={variable} class="card" data-repair={variable}>
        <p>
          Dulu “{before}”. {at === null ? 'Ruas itu tidak ada lagi.' : `Sekarang “${after}”.`}
          {words.length > 0 && ` Kata yang berubah: ${words.join(', ')}.`}
          {kinds.includes('moved') && ' Urutannya pindah.'}
          {kinds.includes('section') && ' Bagiannya lain.'}
          {kinds.includes('unit') && ' Satuannya lain.'}
        </p>
        {at === null ? (
          <button type="button" onClick={() => answerRepair(session, variable, false)}>
            Lanjut tanpa ruas ini
          </button>
        ) : (
          <>
            <p>
              Masih untuk <strong>{variableLabel(derived, variable)}</strong>?
            </p>
            <div class="row">
              <button type="button" onClick={() => answerRepair(session, variable, true)}>
                Ya, masih
              </button>
              <button type="button" onClick={() => answerRepair(session, variable, false)}>
                Bukan
              </button>
            </div>
          </>
        )}
      </div>
    ))}
  </>
);
