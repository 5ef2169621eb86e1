import { useState } from 'preact/hooks';
import { chooseOfficer, leaveDistrict, openPeriod } from '../actions/change-settings';
import { ConfirmButton } from '../parts/confirm-button';
import type { ViewProps } from './view';

const OfficerForm = ({ session, state }: ViewProps) => {
  const { officer, officers } = state.stored.settings;
  const [name, setName] = useState(officer.name);
  const [role, setRole] = useState(officer.role);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) void chooseOfficer(session, { name: name.trim(), role: role.trim() });
      }}
    >
      <label class="field">
        Nama petugas
        <input
          list="petugas"
          value={name}
          autocomplete="off"
          onInput={(event) => {
            const typed = event.currentTarget.value;
            setName(typed);
            const known = officers.find((one) => one.name === typed);
            if (known) setRole(known.role);
          }}
        />
      </label>
      <datalist id="petugas">
        {officers.map((one) => (
          <option key={one.name} value={one.name}>
            {one.role}
          </option>
        ))}
      </datalist>
      <label class="field">
        Jabatan
        <input value={role} autocomplete="off" onInput={(event) => setRole(event.currentTarget.value)} />
      </label>
      <button type="submit">Simpan nama</button>
    </form>
  );
};

/** Who works here, and other periods or districts kept on this computer. */
export function DataSettings({ session, state }: ViewProps) {
  const { district, year, officer } = state.stored.settings;
  const periods = [...new Set(state.stored.tables.map((table) => `${table.district} ${table.year}`))]
    .filter((period) => period !== `${district} ${year}`)
    .sort();
  return (
    <>
      <details>
        <summary>Petugas: {officer.name || 'belum diisi'}</summary>
        <OfficerForm session={session} state={state} />
      </details>
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
