import { useEffect, useState } from 'preact/hooks';
import { NoticeBar } from './parts/notice-bar';
import type { Session } from './session';
import { timeInWords } from './time-in-words';
import { VIEWS } from './views';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The panel: header, tabs, notices and the view of the chosen tab. */
export function App({ session }: { readonly session: Session }) {
  const [state, setState] = useState(session.state());
  useEffect(() => {
    setState(session.state());
    return session.subscribe(() => setState(session.state()));
  }, [session]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const at = VIEWS.findIndex(({ key }) => key === session.state().view);
    const next = step === undefined ? undefined : VIEWS[(at + step + VIEWS.length) % VIEWS.length];
    if (!next) return;
    event.preventDefault();
    session.show({ view: next.key });
    document.getElementById(`tab-${next.key}`)?.focus();
  };
  const Shown = VIEWS.find(({ key }) => key === state.view)?.component;
  const { settings } = state.stored;
  return (
    <>
      <header>
        <h1>Cermat</h1>
        <p>
          {state.villages && settings.year > 0
            ? `${state.villages.district.name}, ${timeInWords(settings).replace(/^tahun /, '')}`
            : 'Belum ada data'}
        </p>
      </header>
      <main data-phase={state.phase}>
        <div role="tablist" aria-label="Tampilan" onKeyDown={onKeyDown} tabIndex={-1}>
          {VIEWS.map(({ key, title, waiting }) => (
            <button
              type="button"
              role="tab"
              key={key}
              id={`tab-${key}`}
              aria-controls="tampilan"
              aria-selected={key === state.view}
              tabIndex={key === state.view ? 0 : -1}
              onClick={() => session.show({ view: key, notice: null })}
            >
              {title}
              {waiting(state) > 0 && <span class="badge">{waiting(state)}</span>}
            </button>
          ))}
        </div>
        <NoticeBar session={session} state={state} />
        <div id="tampilan" role="tabpanel" aria-labelledby={`tab-${state.view}`}>
          {state.phase === 'ready' && Shown && <Shown session={session} state={state} />}
        </div>
      </main>
    </>
  );
}
