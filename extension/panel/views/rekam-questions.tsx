import type { RepairQuestion } from '@extension/maps';
import { answerRepair } from '../actions/record-page';
import { variableLabel } from '../cells';
import type { Derived } from '../derive';
import type { Session } from '../session';

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
