import { timeInWords } from '@shared/catalogue/scope';
import { useEffect, useState } from 'preact/hooks';
import { Boundary } from '@extension/ui/boundary';
import { NoticeBar } from './notice-bar';
import type { Session } from '../session/session';
import type { SessionState } from '../session/state';
import { VIEWS } from '.';
import type { View } from '../session/view';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

const Badge = ({ waiting, state }: Pick<View, 'waiting'> & { readonly state: SessionState }) => {
  const count = waiting(state);
  return count > 0 ? <span class="badge">{count}</span> : null;
};

/** Instead of every view, where what is kept could not be read. */
const NothingRead = ({ session }: { readonly session: Session }) => (
  <section>
    <p>Yang tersimpan belum dapat dibaca, jadi belum ada yang ditampilkan. Tidak ada yang diubah.</p>
    <button type="button" class="main wide" onClick={() => void session.load()}>
      Baca lagi
    </button>
  </section>
);

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
  const shown = VIEWS.find(({ key }) => key === state.view);
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
              <Boundary part={title} quiet>
                <Badge waiting={waiting} state={state} />
              </Boundary>
            </button>
          ))}
        </div>
        <NoticeBar session={session} state={state} />
        <div id="tampilan" role="tabpanel" aria-labelledby={`tab-${state.view}`}>
          {state.phase === 'ready' && shown && (
            <Boundary key={shown.key} part={shown.title}>
              <shown.component session={session} state={state} />
            </Boundary>
          )}
          {state.phase === 'broken' && <NothingRead session={session} />}
        </div>
      </main>
    </>
  );
}
