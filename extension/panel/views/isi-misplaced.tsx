import { formatNumber } from '@shared/dataset';
import type { SavedList } from '@extension/maps';
import { placeName } from '../cells';
import type { Derived } from '../derive';
import type { Misplaced } from '../misplaced';
import { Icon } from '../parts/icon';

interface MisplacedProps {
  readonly derived: Derived;
  readonly list: SavedList;
  readonly misplaced: Misplaced;
}

/** Figures of one village that the site's list shows under another: both by name, which figures, and what to do. */
export function MisplacedCard({ derived, list, misplaced }: MisplacedProps) {
  const { village, under, figures } = misplaced;
  const [meant, there] = [placeName(derived, village), placeName(derived, under)];
  const missing = list.complete ? `${meant} belum ada di daftar.` : `${meant} tidak tampak di halaman daftar ini.`;
  return (
    <div class="result bad" data-status="misplaced" data-village={village} data-under={under}>
      <p>
        <Icon name="warning" />{' '}
        <strong>
          Angka untuk {meant} tampaknya tersimpan pada {there}
        </strong>
      </p>
      <p>
        Di daftar situs, {there} berisi {formatNumber(figures.length)} angka yang diisikan untuk {meant}:
      </p>
      <ul class="plain">
        {figures.map(({ variable, label, stored, own }) => (
          <li key={variable}>
            {label}: tersimpan {stored}
            {own ? `, seharusnya ${own}` : ''}
          </li>
        ))}
      </ul>
      <p>{list.rows.has(village) ? `${meant} di daftar belum berisi angka itu.` : missing}</p>
      <p class="now">
        <Icon name="arrow" /> Buka “Ubah” pada {there} di situs dan perbaiki angkanya, lalu isi {meant} lagi.
      </p>
    </div>
  );
}
