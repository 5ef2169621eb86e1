import { timeInWords } from '@shared/catalogue/scope';
import { Boundary } from '@extension/ui/boundary';
import { NoticeBar } from './notice-bar';
import type { Session } from '../session/session';
import { SessionContext, useSession, useSessionState, useSteadyState } from '../session/use-session';
import { giveCopy } from '../rescue';
import { UpdateNotice } from '../update';
import type { Updates } from '../update';
import { VIEWS } from '.';
import type { View } from '../session/view';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

const Header = () => {
  const { villages, settings } = useSessionState((state) => ({
    villages: state.villages,
    settings: state.stored.settings,
  }));
  return (
    <header>
      <h1>Cermat</h1>
      <p>
        {villages && settings.year > 0
          ? `${villages.district.name}, ${timeInWords(settings).replace(/^tahun /, '')}`
          : 'Belum ada data'}
      </p>
    </header>
  );
};

const Badge = ({ waiting }: Pick<View, 'waiting'>) => {
  const count = waiting(useSteadyState());
  return count > 0 ? <span class="badge">{count}</span> : null;
};

const Tabs = () => {
  const session = useSession();
  const view = useSessionState((state) => state.view);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const at = VIEWS.findIndex(({ key }) => key === session.state().view);
    const next = step === undefined ? undefined : VIEWS[(at + step + VIEWS.length) % VIEWS.length];
    if (!next) return;
    event.preventDefault();
    session.show({ view: next.key });
    document.getElementById(`tab-${next.key}`)?.focus();
  };
  return (
    <div role="tablist" aria-label="Tampilan" onKeyDown={onKeyDown} tabIndex={-1}>
      {VIEWS.map(({ key, title, waiting }) => (
        <button
          type="button"
          role="tab"
          key={key}
          id={`tab-${key}`}
          aria-controls="tampilan"
          aria-selected={key === view}
          tabIndex={key === view ? 0 : -1}
          onClick={() => session.show({ view: key, notice: null })}
        >
          {title}
          <Boundary part={title} quiet>
            <Badge waiting={waiting} />
          </Boundary>
        </button>
      ))}
    </div>
  );
};

/** Instead of every view, where what is kept could not be read. */
const NothingRead = () => {
  const session = useSession();
  return (
    <section>
      <p>Yang tersimpan belum dapat dibaca, jadi belum ada yang ditampilkan. Tidak ada yang diubah.</p>
      <button type="button" class="main wide" onClick={() => void session.load()}>
        Baca lagi
      </button>
      <p class="muted">Semuanya dapat disalin apa adanya ke satu berkas, untuk berjaga-jaga.</p>
      <button type="button" class="wide" onClick={() => void giveCopy(session)}>
        Buat salinan penyelamat
      </button>
    </section>
  );
};

const Shown = ({ view }: { readonly view: View }) => <view.component session={useSession()} state={useSteadyState()} />;

const Main = ({ updates }: { readonly updates: Updates | undefined }) => {
  const { phase, view } = useSessionState((state) => ({ phase: state.phase, view: state.view }));
  const shown = VIEWS.find(({ key }) => key === view);
  return (
    <main data-phase={phase}>
      <div class="top">
        <Tabs />
        <NoticeBar />
        {updates && (
          <Boundary part="Pembaruan" quiet>
            <UpdateNotice updates={updates} />
          </Boundary>
        )}
      </div>
      <div id="tampilan" role="tabpanel" aria-labelledby={`tab-${view}`}>
        {phase === 'ready' && shown && (
          <Boundary key={shown.key} part={shown.title}>
            <Shown view={shown} />
          </Boundary>
        )}
        {phase === 'broken' && <NothingRead />}
      </div>
    </main>
  );
};

/** The panel: header, tabs, notices and the view of the chosen tab. */
export const App = ({ session, updates }: { readonly session: Session; readonly updates?: Updates }) => (
  <SessionContext.Provider value={session}>
    <Header />
    <Main updates={updates} />
  </SessionContext.Provider>
);
