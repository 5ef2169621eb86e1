import { scopeKey, scopeOf, timeInWords } from '@shared/catalogue/scope';
import { leaveDistrict, openPeriod } from '../session/change-settings';
import { ConfirmButton } from '@extension/ui/confirm-button';
import { OfficerForm } from './officer-form';
import { OverlaySettings } from '../overlay';
import { MapSettings } from '../recorder';
import { HandOverSettings } from '../handover';
import { RescueSettings } from '../rescue';
import { RememberedSettings } from './remembered-settings';
import { SurveySettings } from './survey-settings';
import type { ViewProps } from '../session/view';

/** Who works here, what the district knows besides its file, and other times or districts kept on this computer. */
export function DataSettings({ session, state }: ViewProps) {
  const { settings, tables } = state.stored;
  const { district, officer } = settings;
  const kept = new Map(tables.map((table) => [scopeKey(table), scopeOf(table)]));
  kept.delete(scopeKey(settings));
  const others = [...kept].sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    <>
      <details data-part="petugas">
        <summary>Petugas: {officer.name || 'belum diisi'}</summary>
        <OfficerForm session={session} state={state} />
      </details>
      {district !== '' && <SurveySettings session={session} state={state} />}
      <OverlaySettings session={session} state={state} />
      <RememberedSettings session={session} state={state} />
      <MapSettings session={session} state={state} />
      <HandOverSettings session={session} state={state} />
      <RescueSettings session={session} state={state} />
      {(district !== '' || others.length > 0) && (
        <details>
          <summary>Tahun atau daerah lain</summary>
          <ul class="plain">
            {others.map(([key, scope]) => (
              <li key={key}>
                <button type="button" onClick={() => void openPeriod(session, scope)}>
                  Buka data {scope.district}, {timeInWords(scope)}
                </button>
              </li>
            ))}
          </ul>
          {district !== '' && (
            <ConfirmButton
              label="Ganti kabupaten/kota"
              question={() =>
                'Data yang sekarang disimpan dan dapat dibuka lagi. Anda akan memilih berkas daerah lain.'
              }
              yes="Ya, ganti"
              onYes={() => void leaveDistrict(session)}
            />
          )}
        </details>
      )}
    </>
  );
}
