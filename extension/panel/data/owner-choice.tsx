import { chooseAgency } from '@extension/import';
import type { ImportDraft } from '@extension/import';
import { ChoiceField } from '@extension/ui/choice-field';
import type { Session } from '../session/session';

interface OwnerChoiceProps {
  readonly session: Session;
  readonly draft: ImportDraft;
}

/** Whose file it is: what is chosen here is remembered for that agency's files alone. */
export const OwnerChoice = ({ session, draft }: OwnerChoiceProps) => (
  <>
    <ChoiceField
      label="Berkas dari OPD"
      value={draft.agency}
      none="Belum dipilih"
      choices={draft.edition.agencies}
      onPick={(agency) => session.show({ draft: chooseAgency(draft, agency) })}
    />
    {draft.agency === '' && <p class="muted">Bila dipilih, pilihan kolom Anda diingat.</p>}
  </>
);
