import { formatNumber } from '@shared/dataset';
import type { SavedList } from '@extension/forms';
import { placeName } from '@extension/model/figures/cells';
import type { Derived } from '@extension/model/figures/derive';
import { misplacedOnPage } from './misplaced';
import type { Misplaced } from './misplaced';
import { Icon } from '@extension/ui/icon';
import { useSteadyState } from '../session/use-session';

interface MisplacedProps {
  readonly derived: Derived;
  readonly list: SavedList;
  readonly misplaced: Misplaced;
}

/** How many villages are told with their figures; the queue names all. */
const TOLD = 5;

/** Figures of one village that the site's list shows under another: both by name, which figures, and what to do. */
function MisplacedCard({ derived, list, misplaced }: MisplacedProps) {
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

/** All that the list beside the panel shows under another village. */
export function MisplacedCards() {
  const state = useSteadyState();
  const { derived, reading } = state;
  const list = reading?.recognition;
  if (!derived || list?.kind !== 'list') return null;
  const all = misplacedOnPage(state);
  return (
    <>
      {all.slice(0, TOLD).map((one) => (
        <MisplacedCard key={one.under} derived={derived} list={list} misplaced={one} />
      ))}
      {all.length > TOLD && (
        <p class="notice bad">
          <Icon name="warning" />
          <span>
            Begitu juga pada {formatNumber(all.length - TOLD)} desa lain. Semuanya disebut di Antrean dan di Bukti.
          </span>
        </p>
      )}
    </>
  );
}
