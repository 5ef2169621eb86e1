import { ChoiceField } from '@extension/ui/choice-field';
import { useState } from 'preact/hooks';
import { EDITIONS } from '@shared/catalogue';
import { chooseOfficer } from '../session/change-settings';
import type { ViewProps } from '../session/view';

/** Who works here and for which agency. */
export const OfficerForm = ({ session, state }: ViewProps) => {
  const { officer, officers } = state.stored.settings;
  const [name, setName] = useState(officer.name);
  const [role, setRole] = useState(officer.role);
  const [agency, setAgency] = useState(officer.agency ?? '');
  const agencies = (state.derived?.edition ?? EDITIONS[0])?.agencies ?? [];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim())
          void chooseOfficer(session, { name: name.trim(), role: role.trim(), ...(agency && { agency }) });
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
            if (!known) return;
            setRole(known.role);
            setAgency(known.agency ?? '');
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
      <ChoiceField label="OPD" value={agency} none="Belum dipilih" choices={agencies} onPick={setAgency} />
      <button type="submit">Simpan petugas</button>
    </form>
  );
};
