import { useEffect, useState } from 'preact/hooks';
import { EDITIONS } from '@shared/catalogue';
import type { District } from '@extension/import';
import { openPeriod } from '../session/change-settings';
import type { Session } from '../session/session';

/** Whose evidence and of which year, for offices that keep no figures of villages and open no file. */
export function PlaceForm({ session }: { readonly session: Session }) {
  const [districts, setDistricts] = useState<readonly District[]>([]);
  const [district, setDistrict] = useState('');
  const years = EDITIONS.flatMap(({ years: covered }) => covered).sort((a, b) => b - a);
  const [year, setYear] = useState(years[0] ?? 0);
  useEffect(() => {
    void session.lists.all().then((all) => all.ok && setDistricts(all.value));
  }, [session]);
  return (
    <form
      class="card"
      data-part="bukti-tempat"
      onSubmit={(event) => {
        event.preventDefault();
        if (district !== '') void openPeriod(session, { district, year });
      }}
    >
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
      <label class="field">
        Tahun
        <select value={year} onChange={(event) => setYear(Number(event.currentTarget.value))}>
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="main" disabled={district === ''}>
        Mulai daftar dokumen
      </button>
    </form>
  );
}
