import { useEffect, useState } from 'preact/hooks';
import type { District } from '@extension/import';
import { openPeriod } from '../session/change-settings';
import type { Session } from '../session/session';

/**
 * Lets a person say whose table it is where no code in it tells, so that its villages can be told by their
 * names. Of which year it is, the table says, or the person when it is opened.
 */
export function DistrictChoice({ session }: { readonly session: Session }) {
  const [districts, setDistricts] = useState<readonly District[]>([]);
  const [district, setDistrict] = useState('');
  useEffect(() => {
    void session.lists.all().then((all) => all.ok && setDistricts(all.value));
  }, [session]);
  return (
    <details data-part="pilih-daerah">
      <summary>Berkas tanpa kode desa</summary>
      <form
        class="card"
        onSubmit={(event) => {
          event.preventDefault();
          if (district !== '') void openPeriod(session, { district, year: session.state().stored.settings.year });
        }}
      >
        <p class="muted">
          Pilih kabupaten/kota Anda. Setelah itu desa dicocokkan dari nama dan kecamatannya, dan hanya yang meragukan
          ditanyakan.
        </p>
        <label class="field">
          Kabupaten/kota
          <select value={district} onChange={(event) => setDistrict(event.currentTarget.value)}>
            <option value="">Pilih kabupaten/kota</option>
            {districts.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" disabled={district === ''}>
          Pakai kabupaten/kota ini
        </button>
      </form>
    </details>
  );
}
