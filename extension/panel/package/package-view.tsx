import { ChoiceField } from '@extension/ui/choice-field';
import { useState } from 'preact/hooks';
import { agencyName } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import { openInPackage, sendPackage } from './package-out';
import { Icon } from '@extension/ui/icon';
import { agenciesWithFigures } from '@extension/model/package/parts';
import type { ViewProps } from '../session/view';

/** The figures as a file for another computer: of one agency, or of all. What stands open in it is said first. */
export function PackageOut({ session, state }: ViewProps) {
  const { derived, stored } = state;
  const own = stored.settings.officer.agency;
  const agencies = derived ? agenciesWithFigures(derived) : [];
  const [choice, setChoice] = useState(own !== undefined && agencies.includes(own) ? own : '');
  if (!derived) return null;
  const agency = choice === '' ? null : choice;
  const { figures, kesalahan, questions } = openInPackage(session, agency);
  const open = [
    kesalahan > 0 && `${formatNumber(kesalahan)} kesalahan`,
    questions > 0 && `${formatNumber(questions)} pertanyaan`,
  ].filter(Boolean);
  return (
    <details data-part="paket">
      <summary>Unduh paket untuk orang lain</summary>
      <ChoiceField
        label="Angka milik"
        value={choice}
        none="Semua OPD"
        choices={agencies.map((key) => ({ key, name: agencyName(derived.edition, key) }))}
        onPick={setChoice}
      />
      <p data-open={kesalahan + questions}>
        <Icon name={open.length > 0 ? 'warning' : 'check'} /> {formatNumber(figures)} angka
        {open.length > 0 ? `, dengan ${open.join(' dan ')} yang masih terbuka.` : ', tidak ada kesalahan yang terbuka.'}
      </p>
      {open.length > 0 && <p class="muted">Paket tetap dapat diunduh. Penerimanya melihat kesalahan yang sama.</p>}
      <button type="button" disabled={figures === 0} onClick={() => void sendPackage(session, agency)}>
        Unduh paket
      </button>
    </details>
  );
}
