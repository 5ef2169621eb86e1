import { formatNumber } from '@shared/dataset';
import { sameScope } from '@extension/store';
import { placeName } from '../cells';
import type { Derived } from '../derive';
import { interruptedIn } from '../interrupted';
import type { Interrupted } from '../interrupted';
import { Icon } from '../parts/icon';
import type { SessionState } from '../state';

/** What was cut off, of how many villages, and what to do about it. */
function interruptedText(derived: Derived, { intent, villages }: Interrupted): string {
  const [first = ''] = villages;
  const places = villages.length === 1 ? placeName(derived, first) : `${formatNumber(villages.length)} desa`;
  switch (intent.kind) {
    case 'fill-intent':
      return `Pengisian ${places} terputus di tengah. Periksa halaman situs, lalu isi lagi atau buka daftarnya.`;
    case 'template-intent':
      return `Pengisian templat ${intent.file} untuk ${places} terputus di tengah. Isi templat itu lagi.`;
    case 'template-placing':
      return `Peletakan ${intent.file} untuk ${places} terputus di tengah. Periksa halaman situs, lalu letakkan lagi atau buka daftarnya.`;
  }
}

/** The last fill that was cut off (a closed panel, a crash) and is not settled for all its villages since. */
export function InterruptedFill({ state }: { readonly state: SessionState }) {
  const { derived, stored, filling, busy } = state;
  const [last] = interruptedIn(stored.log)
    .filter(({ intent }) => sameScope(intent, stored.settings))
    .slice(-1);
  if (!derived || !last || filling || busy) return null;
  return (
    <p class="notice bad" data-status="interrupted" data-villages={last.villages.length}>
      <Icon name="warning" />
      <span>{interruptedText(derived, last)}</span>
    </p>
  );
}
