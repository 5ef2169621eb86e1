import type { Desk, Input } from '../../calls/protocol';
import { agencyIn } from './view';

interface Props {
  readonly desk: Desk;
  readonly busy: boolean;
  readonly choose: (officer: Input<'chooseOfficer'>) => Promise<void>;
}

const NOBODY = '';

/** Who is at work: picked once, because Google does not tell. */
export function OfficerPicker({ desk, busy, choose }: Props) {
  const { officers, me } = desk;
  if (officers.length === 0)
    return <p class="hint">Tulis nama petugas setiap OPD di lembar Petugas, lalu muat ulang bilah ini.</p>;
  const chosen = officers.findIndex((one) => me !== null && one.agency === me.agency && one.name === me.name);
  return (
    <label class="officer">
      <span>Anda</span>
      <select
        value={chosen < 0 ? NOBODY : String(chosen)}
        disabled={busy}
        onChange={({ currentTarget }) => {
          const officer = officers[Number(currentTarget.value)];
          if (officer && currentTarget.value !== NOBODY) void choose(officer);
        }}
      >
        {chosen < 0 && <option value={NOBODY}>Pilih nama Anda</option>}
        {officers.map((one, at) => (
          <option key={at} value={String(at)}>
            {one.name} ({one.agency === null ? 'Koordinator' : agencyIn(desk, one.agency)})
          </option>
        ))}
      </select>
    </label>
  );
}
