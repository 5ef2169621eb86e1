import { leaveDistrict, openPeriod } from '../actions/change-settings';
import { ConfirmButton } from '../parts/confirm-button';
import { OfficerForm } from './officer-form';
import { OverlaySettings } from './overlay-settings';
import { MapSettings } from './rekam-maps';
import { SurveySettings } from './survey-settings';
import type { ViewProps } from './view';

/** Who works here, what the district knows besides its file, and other periods or districts kept on this computer. */
export function DataSettings({ session, state }: ViewProps) {
  const { district, year, officer } = state.stored.settings;
  const periods = [...new Set(state.stored.tables.map((table) => `${table.district} ${table.year}`))]
    .filter((period) => period !== `${district} ${year}`)
    .sort();
  return (
    <>
      <details data-part="petugas">
        <summary>Petugas: {officer.name || 'belum diisi'}</summary>
        <OfficerForm session={session} state={state} />
      </details>
      {district !== '' && <SurveySettings session={session} state={state} />}
      <OverlaySettings session={session} state={state} />
      <MapSettings session={session} state={state} />
      {(district !== '' || periods.length > 0) && (
        <details>
          <summary>Tahun atau daerah lain</summary>
          <ul class="plain">
            {periods.map((period) => {
              const [code = '', then = ''] = period.split(' ');
              return (
                <li key={period}>
                  <button type="button" onClick={() => void openPeriod(session, code, Number(then))}>
                    Buka data {code}, tahun {then}
                  </button>
                </li>
              );
            })}
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
