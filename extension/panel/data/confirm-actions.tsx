import { acceptProposals, draftProblems, openColumns, openQuestions } from '@extension/import';
import type { ImportDraft } from '@extension/import';
import { Icon } from '@extension/ui/icon';
import type { Session } from '../session/session';
import { useDraft as keepDraft } from './import-file';

interface ConfirmActionsProps {
  readonly session: Session;
  readonly draft: ImportDraft;
}

/** The one thing that comes next, always in sight: what is still missing, accepting what is proposed, or using the file. */
export function ConfirmActions({ session, draft }: ConfirmActionsProps) {
  const problems = draftProblems(draft);
  const [first] = problems;
  const asked = openQuestions(draft);
  const open = draft.sheets.flatMap(openColumns);
  const proposed = open.filter(({ variable }) => variable !== undefined).length;
  // Columns without a choice are one problem, whatever their number.
  const lacksOnlyColumns = problems.length === 1 && open.length > 0;
  const accepts = lacksOnlyColumns && proposed > 0;
  return (
    <div class="actions" data-status={first ? 'open' : 'ready'}>
      {first && (
        <p aria-live="polite">
          <Icon name="question" />{' '}
          {asked > 0
            ? `Jawab dulu ${asked === 1 ? 'pertanyaan' : `${asked} pertanyaan`} di atas.`
            : accepts
              ? `Lihat dulu ${proposed} usulan di bawah tiap kolom.`
              : `${first.message} ${first.remedy}`}
        </p>
      )}
      <div class="row">
        {accepts ? (
          <button type="button" class="main" onClick={() => session.show({ draft: acceptProposals(draft) })}>
            Terima {proposed} usulan kolom
          </button>
        ) : (
          <button type="button" class="main" disabled={first !== undefined} onClick={() => void keepDraft(session)}>
            Pakai data ini
          </button>
        )}
        <button type="button" onClick={() => session.show({ draft: null, notice: null })}>
          Batal
        </button>
      </div>
    </div>
  );
}
