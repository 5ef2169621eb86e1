// The shell: where one is, the menu, and which view stands in the middle. Every answer of the server is the next model.
import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { FormPage } from './form-page.jsx';
import { Elsewhere, Failed, Home, Login, Progress, Upload } from './pages.jsx';
import { TablePage } from './table-page.jsx';

const VIEWS = {
  home: Home,
  progress: Progress,
  elsewhere: Elsewhere,
  list: FormPage,
  entry: FormPage,
  table: TablePage,
  upload: Upload,
};

/** Asks the server for a page as JSON; whatever it redirects to is where one then is. */
async function ask(address, init = {}) {
  const response = await fetch(address, { ...init, headers: { accept: 'application/json' } });
  const at = new URL(response.url);
  const where = at.pathname + at.search;
  if (!response.headers.get('content-type')?.includes('json'))
    return { where, model: { kind: 'failed', status: response.status } };
  return { where, model: await response.json() };
}

function Menu({ entries, go, at }) {
  return (
    <ul>
      {entries.map(({ label, href, items }) => (
        <li key={label}>
          {items.length > 0 ? (
            <details open={items.some((one) => one.href === at)}>
              <summary>{label}</summary>
              <Menu entries={items} go={go} at={at} />
            </details>
          ) : (
            <a href={href} aria-current={href === at ? 'page' : undefined} onClick={(event) => go(event, href)}>
              {label}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function Notice({ notice }) {
  if (!notice) return null;
  return (
    <div className={`notice ${notice.kind}`} role="status">
      {notice.text}
      {notice.lines?.length > 0 && (
        <ul>
          {notice.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function App({ first }) {
  const [page, setPage] = useState({ where: location.pathname + location.search, model: first, visit: 0 });
  const [busy, setBusy] = useState(false);
  const visit = useCallback(async (address, init) => {
    setBusy(true);
    const next = await ask(address, init);
    if (next.where !== location.pathname + location.search) history.pushState(null, '', next.where);
    setBusy(false);
    setPage((before) => ({ ...next, visit: before.visit + 1 }));
  }, []);
  useEffect(() => {
    const back = () => visit(location.pathname + location.search);
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, [visit]);
  const go = (event, address) => {
    event.preventDefault();
    if (address !== '#') void visit(address);
  };
  const post = (address, body) => visit(address, { method: 'POST', body });
  const { model } = page;
  if (model.kind === 'login') return <Login key={page.visit} model={model} post={post} />;
  if (model.kind === 'failed') return <Failed key={page.visit} model={model} />;
  const View = VIEWS[model.kind];
  return (
    <div className="app">
      <header>
        <b>Aksi Bangda</b>
        <span>{model.place}</span>
        <span>{model.account}</span>
        <a href="/emonev/auth/logout" onClick={(event) => go(event, '/emonev/auth/logout')}>
          Keluar
        </a>
      </header>
      <div className="columns">
        <nav className="sidebar">
          <label className="periode">
            Periode Tahun Pelaksanaan
            <select
              value={model.period.years.find(({ year }) => year === model.year)?.value}
              onChange={(event) =>
                post('/emonev/periode', new URLSearchParams([[model.period.name, event.target.value]]))
              }
            >
              {model.period.years.map(({ value, year }) => (
                <option key={value} value={value}>
                  {year}
                </option>
              ))}
            </select>
          </label>
          <Menu entries={model.menu} go={go} at={model.formAddress} />
        </nav>
        <main key={page.visit} aria-busy={busy}>
          <h1>{model.heading}</h1>
          {model.subheading !== '' && <h2>{model.subheading}</h2>}
          <p className="chip">Tahun {model.year}</p>
          <Notice notice={model.notice} />
          <View model={model} go={go} visit={visit} post={post} />
        </main>
      </div>
      <footer>{model.note}</footer>
    </div>
  );
}

const first = JSON.parse(document.getElementById('awal').textContent);
flushSync(() => createRoot(document.getElementById('root')).render(<App first={first} />));
