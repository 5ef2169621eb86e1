// The small pages.
import { useState } from 'react';
import { Grid } from './grid.jsx';

export function Login({ model, post }) {
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const send = (event) => {
    event.preventDefault();
    void post(
      model.action,
      new URLSearchParams([
        [model.account, account],
        ['password', password],
      ]),
    );
  };
  return (
    <main className="login">
      <h1>Web Aksi Bangda</h1>
      <p>{model.intro}</p>
      {model.notice && <div className={`notice ${model.notice.kind}`}>{model.notice.text}</div>}
      <form onSubmit={send}>
        <input
          type="text"
          placeholder="Nama akun"
          value={account}
          onChange={({ target }) => setAccount(target.value)}
        />
        <input
          type="password"
          autoComplete="current-password"
          placeholder="Kata sandi"
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
        <button type="submit">Masuk</button>
      </form>
      <p>{model.note}</p>
    </main>
  );
}

export const Failed = ({ model }) => (
  <main className="login">
    <h1>Terjadi kesalahan ({model.status})</h1>
    <p>Server tidak menjawab seperti biasa.</p>
  </main>
);

export const Home = ({ model, go }) => (
  <ul className="tiles">
    {model.forms.map(({ heading, address, count, total }) => (
      <li key={address}>
        <b>{count}</b> dari {total}
        <br />
        <a href={address} onClick={(event) => go(event, address)}>
          {heading}
        </a>
      </li>
    ))}
  </ul>
);

export const Elsewhere = () => <p>Halaman ini tidak termasuk dalam replika.</p>;

export const Progress = ({ model }) => <Grid headings={model.headings} rows={model.rows.map((cells) => ({ cells }))} />;

export function Upload({ model, post }) {
  const send = (event) => {
    event.preventDefault();
    void post(model.address, new FormData(event.target));
  };
  return (
    <form onSubmit={send}>
      <label>
        Berkas XLSX
        <input type="file" name={model.name} accept=".xlsx" />
      </label>
      <p>Pakai templat yang diunduh dari halaman ini.</p>
      <button type="submit">Unggah berkas</button>
    </form>
  );
}
