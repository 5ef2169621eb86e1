import { groupBy } from '@shared/collections';
import { columnPath } from '@shared/dataset';
import { dayInWords } from '@shared/dates/words';
import { recalledIn } from '@extension/import';
import type { ImportDraft, Recalled } from '@extension/import';
import { variableLabel } from '@extension/model/figures/cells';
import { Icon } from '@extension/ui/icon';
import type { Session } from '../session/session';
import { choiceWords } from './choice-words';
import { forgetChoices } from './forget-choices';

interface RecalledChoicesProps {
  readonly session: Session;
  readonly draft: ImportDraft;
}

/** What a choice makes of this file, as `kolom "Pendek" → Balita pendek`. */
function wordsOf({ sheet, choices, column }: Recalled, draft: ImportDraft): string {
  const [choice] = choices;
  if (!choice) return '';
  if (!column || choice.about.kind !== 'column') return choiceWords({ ...choice, sheet }, draft.edition);
  const words = choiceWords({ about: { ...choice.about, heading: columnPath(column) }, sheet }, draft.edition);
  if (column.sure) return words;
  const now = variableLabel(draft, column.alternatives[0] ?? '');
  return `${words}. Sekarang judul itu dikenal sebagai ${now}: pilih salah satu di bawah`;
}

/** What was chosen with earlier files of this agency and kind, shown before it is used; each can be taken back. */
export const RecalledChoices = ({ session, draft }: RecalledChoicesProps) => {
  const recalled = recalledIn(draft);
  if (recalled.length === 0) return null;
  const byDay = groupBy(recalled, ({ choices }) => dayInWords(choices[0]?.at ?? ''));
  return (
    <section class="card" data-status="recalled">
      {[...byDay].map(([day, ofDay]) => (
        <div key={day}>
          <p>
            <Icon name="check" /> <strong>Dipakai lagi dari {day}</strong>
          </p>
          <ul class="plain">
            {ofDay.map((one) => {
              const words = wordsOf(one, draft);
              return (
                <li class="recalled" key={`${one.sheet} ${one.column?.index ?? ''} ${words}`}>
                  <span>
                    {words}
                    {draft.sheets.length > 1 && one.column && <span class="muted"> (lembar {one.sheet})</span>}
                  </span>
                  <button
                    type="button"
                    class="quiet"
                    aria-label={`Lupakan: ${words}`}
                    onClick={() => void forgetChoices(session, one.choices)}
                  >
                    Lupakan
                  </button>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
      {recalled.length > 1 && (
        <button
          type="button"
          onClick={() =>
            void forgetChoices(
              session,
              recalled.flatMap(({ choices }) => choices),
            )
          }
        >
          Lupakan semua
        </button>
      )}
    </section>
  );
};
