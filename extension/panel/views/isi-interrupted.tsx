import { openIntents, sameScope } from '@extension/store';
import { placeName } from '../cells';
import { Icon } from '../parts/icon';
import type { SessionState } from '../state';

/** A fill that was cut off (a closed panel, a crash) and not compared with the saved list since. */
export function InterruptedFill({ state }: { readonly state: SessionState }) {
  const { derived, stored, filling } = state;
  const last = openIntents(stored.log)
    .filter((intent) => sameScope(intent, stored.settings))
    .slice(-1)[0];
  if (!derived || !last || filling) return null;
  const village = last.items[0]?.village;
  const settled = stored.log.some(
    (entry) =>
      entry.seq > last.seq &&
      (entry.kind === 'fill-result' || entry.kind === 'stored') &&
      entry.form === last.form &&
      entry.items.some((item) => item.village === village),
  );
  if (settled || !village) return null;
  return (
    <p class="notice bad" data-status="interrupted">
      <Icon name="warning" />
      <span>Pengisian {placeName(derived, village)} terputus di tengah. Periksa halaman situs, lalu isi lagi.</span>
    </p>
  );
}
