import { choosePart, partedSheets, partWords } from '@extension/import';
import type { ImportDraft } from '@extension/import';
import type { PartChoice } from '@shared/dataset';
import { Icon } from '@extension/ui/icon';
import type { Session } from '../session/session';

interface PartChoicesProps {
  readonly session: Session;
  readonly draft: ImportDraft;
}

/** Asks which rows are meant in sheets that have one for each part of a village, as of girls and of boys. */
export const PartChoices = ({ session, draft }: PartChoicesProps) => {
  const choose = (sheet: string, choice: PartChoice): void => session.show({ draft: choosePart(draft, sheet, choice) });
  return (
    <>
      {partedSheets(draft).map(({ sheet, parts }) => (
        <section key={sheet} class="card" data-sheet={sheet} data-status="parts">
          <p>
            <Icon name="question" /> Lembar <strong>{sheet}</strong> memuat baris {partWords(parts)} untuk tiap desa.
            Angka mana yang dipakai?
          </p>
          <div class="row">
            {parts.map((choice, at) => (
              <button
                key={choice.take === 'sum' ? '' : choice.word}
                type="button"
                class={at === 0 ? 'main' : ''}
                onClick={() => choose(sheet, choice)}
              >
                {choice.take === 'sum' ? `Jumlahkan ${partWords(parts)}` : `Hanya ${choice.word}`}
              </button>
            ))}
          </div>
        </section>
      ))}
    </>
  );
};
