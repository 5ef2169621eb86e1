import { choosePart, isForEachVillage, partedSheets, partWords } from '@extension/import';
import type { ImportDraft } from '@extension/import';
import type { PartChoice } from '@shared/dataset';
import { Icon } from '@extension/ui/icon';
import type { Session } from '../session/session';

/** What a button of a choice says. */
function labelOf(choice: PartChoice, parts: readonly PartChoice[]): string {
  if (choice.take === 'none') return 'Jangan pakai lembar ini';
  if (choice.take === 'one') return `Hanya ${choice.word}`;
  return `Jumlahkan ${partWords(parts) || 'semua baris tiap desa'}`;
}

interface PartChoicesProps {
  readonly session: Session;
  readonly draft: ImportDraft;
}

/** Asks which rows are meant in sheets that have one for each part of a village, as of girls and of boys. */
export const PartChoices = ({ session, draft }: PartChoicesProps) => {
  const choose = (sheet: string, choice: PartChoice): void => session.show({ draft: choosePart(draft, sheet, choice) });
  return (
    <>
      {partedSheets(draft).map(({ sheet, parts, problem }) => (
        <section key={sheet} class="card" data-sheet={sheet} data-status="parts">
          <p>
            <Icon name="question" />{' '}
            {isForEachVillage(parts) ? (
              <>
                Lembar <strong>{sheet}</strong> memuat baris {partWords(parts)} untuk tiap desa.
              </>
            ) : (
              problem.message
            )}{' '}
            Angka mana yang dipakai?
          </p>
          <div class="row">
            {parts.map((choice, at) => (
              <button
                key={choice.take === 'one' ? `satu ${choice.word}` : choice.take}
                type="button"
                class={at === 0 ? 'main' : ''}
                onClick={() => choose(sheet, choice)}
              >
                {labelOf(choice, parts)}
              </button>
            ))}
          </div>
        </section>
      ))}
    </>
  );
};
