import { formatNumber } from '@shared/dataset';
import { sameScope } from '@shared/catalogue/scope';
import { forIntent } from '@extension/log/intents';
import type { PerIntent } from '@extension/log/intents';
import { placeName } from '@extension/model/figures/cells';
import { interruptedIn } from '@extension/log/interrupted';
import type { Interrupted } from '@extension/log/interrupted';
import { Icon } from '@extension/ui/icon';
import type { PanelState } from '../session/state';
import { useSessionState } from '../session/use-session';

/** What was cut off, of how many villages, and what to do about it. */
const TOLD: PerIntent<[places: string], string> = {
  'fill-intent': (_, places) =>
    `Pengisian ${places} terputus di tengah. Periksa halaman situs, lalu isi lagi atau buka daftarnya.`,
  'template-intent': ({ file }, places) =>
    `Pengisian templat ${file} untuk ${places} terputus di tengah. Isi templat itu lagi.`,
  'template-placing': ({ file }, places) =>
    `Peletakan ${file} untuk ${places} terputus di tengah. Periksa halaman situs, lalu letakkan lagi atau buka daftarnya.`,
  'evidence-intent': ({ title, form }) =>
    `Pengisian dokumen “${title}” di ${form} terputus di tengah. Periksa halaman situs, lalu isi lagi atau buka daftarnya.`,
};

function placesOf({ villages: list }: Pick<PanelState, 'villages'>, { villages }: Interrupted): string {
  const [only] = villages;
  if (only === undefined || villages.length > 1) return `${formatNumber(villages.length)} desa`;
  return list ? placeName({ villages: list }, only) : only;
}

type Read = Pick<PanelState, 'stored' | 'villages' | 'filling' | 'fillsElsewhere' | 'busy'>;

/** The last fill that was cut off (a closed panel, a crash) and is not settled since, or not for all its villages. */
export function InterruptedFill({ state }: { readonly state: Read }) {
  const { stored, filling, fillsElsewhere, busy } = state;
  if (filling || fillsElsewhere || busy) return null;
  const [last] = interruptedIn(stored.log)
    .filter(({ intent }) => sameScope(intent, stored.settings))
    .slice(-1);
  if (!last) return null;
  return (
    <p class="notice bad" data-status="interrupted" data-villages={last.villages.length}>
      <Icon name="warning" />
      <span>{forIntent(TOLD, last.intent, placesOf(state, last))}</span>
    </p>
  );
}

/** The same of the panel around it. */
export const InterruptedNotice = () => (
  <InterruptedFill
    state={useSessionState(({ stored, villages, filling, fillsElsewhere, busy }) => ({
      stored,
      villages,
      filling,
      fillsElsewhere,
      busy,
    }))}
  />
);
