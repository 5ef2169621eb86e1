import { agencyName } from '@shared/catalogue';
import type { Edition } from '@shared/catalogue';
import { evidenceKindTitle, sizeText } from '@shared/evidence';
import type { Evidence } from '@shared/evidence';
import { renderFinding } from '@shared/rules';
import { removeEvidence, startEvidence } from './evidence-register';
import { dayInWords, dayOfMoment } from '@shared/dates/words';
import { faultsOf } from './findings';
import { editionOf, evidenceStatusOf } from './state';
import { ConfirmButton } from '@extension/ui/confirm-button';
import { Icon } from '@extension/ui/icon';
import { StatusMark } from './status-mark';
import type { ViewProps } from '../session/view';

/** The name of an aksi of the edition; publications belong to none. */
export function aksiTitle(edition: Edition, aksi: string): string {
  const found = edition.aksi?.find(({ key }) => key === aksi);
  if (!found) return 'Publikasi, tanpa aksi';
  return /^\d+$/.test(aksi) ? `Aksi ${aksi}: ${found.name}` : found.name;
}

/** Shows what is wrong with a line, in the words of the check of figures. */
export const EvidenceFaults = ({ session, state, line }: ViewProps & { readonly line: Evidence }) => {
  const edition = editionOf(state);
  const { derived, villages } = state;
  const findings = faultsOf(state, line, dayOfMoment(session.stamp().at));
  if (!edition || !villages || findings.length === 0) return null;
  return (
    <ul class="notes" data-findings={findings.length}>
      {findings.map((finding) => {
        const { message, action } = renderFinding(finding, edition, villages);
        return (
          <li key={finding.key}>
            <Icon name={derived?.justified.has(finding.key) ? 'note' : 'warning'} /> {message} {action}
          </li>
        );
      })}
    </ul>
  );
};

/** One line of the register: what it is, where it stands, what is wrong with it. */
export function EvidenceLine({
  session,
  state,
  edition,
  line,
}: ViewProps & { readonly edition: Edition; readonly line: Evidence }) {
  const facts = [
    evidenceKindTitle(line.kind),
    line.date && dayInWords(line.date),
    aksiTitle(edition, line.aksi),
    line.number && `nomor ${line.number}`,
    line.agency && agencyName(edition, line.agency),
  ].filter(Boolean);
  const status = evidenceStatusOf(state.stored.log, line);
  return (
    <div class="card" data-evidence={line.id} data-status={status}>
      <div>
        <h3>{line.title}</h3>
        <p class="muted">{facts.join(', ')}</p>
        {line.link && <p class="muted">{line.link}</p>}
        {line.files.map(({ hash, name, size }) => (
          <p key={hash} class="muted">
            {name}, {sizeText(size)}
          </p>
        ))}
        <StatusMark status={status} />
      </div>
      <EvidenceFaults session={session} state={state} line={line} />
      <div class="row">
        <button type="button" aria-label={`Ubah ${line.title}`} onClick={() => startEvidence(session, line)}>
          Ubah
        </button>
        <ConfirmButton
          label="Hapus"
          question={() => `"${line.title}" dan berkasnya dihapus dari komputer ini. Yang sudah ada di situs tetap.`}
          yes="Ya, hapus"
          onYes={() => void removeEvidence(session, line)}
        />
      </div>
    </div>
  );
}
