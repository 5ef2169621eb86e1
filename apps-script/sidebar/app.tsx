import { useState } from 'preact/hooks';
import { Boundary } from './boundary';
import { useDesk } from './use-desk';
import { Findings } from './views/findings';
import { Forms } from './views/forms';
import { HandOver } from './views/hand-over';
import { OfficerPicker } from './views/officer-picker';
import { PackageView } from './views/package';
import { Status } from './views/status';

const TABS = [
  { key: 'temuan', label: 'Temuan', coordinator: false, View: Findings },
  { key: 'kelengkapan', label: 'Kelengkapan', coordinator: false, View: Forms },
  { key: 'paket', label: 'Paket', coordinator: false, View: PackageView },
  { key: 'serah-terima', label: 'Serah terima', coordinator: true, View: HandOver },
] as const;

/** The sidebar: who is at work, what to do next, and one view at a time. */
export function App() {
  const state = useDesk();
  const { desk, overview, busy } = state;
  const [shown, show] = useState<(typeof TABS)[number]['key']>('temuan');
  const isCoordinator = desk?.me?.agency === null;
  const tabs = TABS.filter(({ coordinator }) => !coordinator || isCoordinator);
  const { key: at, label: part, View } = tabs.find(({ key }) => key === shown) ?? TABS[0];
  return (
    <main>
      <header>
        <h1>{desk ? `${desk.district} · ${desk.period}` : 'Cermat'}</h1>
        {desk && <OfficerPicker desk={desk} busy={busy} choose={state.choose} />}
      </header>
      <Status state={state} />
      {desk && overview && (
        <>
          <p class="next">
            <strong>Berikutnya: </strong>
            {overview.next}
          </p>
          <nav aria-label="Bagian">
            {tabs.map(({ key, label }) => (
              <button
                type="button"
                key={key}
                aria-current={key === shown ? 'page' : undefined}
                onClick={() => show(key)}
              >
                {label}
              </button>
            ))}
          </nav>
          <Boundary key={at} part={part}>
            <View desk={desk} overview={overview} state={state} />
          </Boundary>
        </>
      )}
      <footer>
        <button
          type="button"
          class="main"
          disabled={busy}
          onClick={() => void state.renew('check', {}, 'Memeriksa semua lembar')}
        >
          Periksa semua
        </button>
      </footer>
    </main>
  );
}
