import { useState } from 'preact/hooks';
import { download } from '../download';
import { number } from '../number';
import type { ViewProps } from './view';

const ALL = '';
const LISTED = 5;

/** `Unduh paket`: what is still open in it, then the file that the extension reads. */
export function PackageView({ desk, overview, state }: ViewProps) {
  const [agency, pick] = useState(desk.me?.agency ?? ALL);
  const [done, tell] = useState('');
  const open = overview.items.filter(
    (item) =>
      (item.level === 'kesalahan' || item.level === 'pertanyaan') &&
      (agency === ALL || item.agency === agency || item.others.includes(agency)),
  );
  const fetchPackage = async (): Promise<void> => {
    tell('');
    const made = await state.send('package', { agency: agency === ALL ? null : agency }, 'Memeriksa dan membuat paket');
    if (!made) return;
    download(made.name, made.content);
    tell(`${made.name} berisi ${number(made.figures)} angka. Seret berkas itu ke panel Cermat di browser.`);
  };
  return (
    <section aria-label="Paket">
      <label>
        <span>Paket untuk</span>
        <select value={agency} onChange={({ currentTarget }) => pick(currentTarget.value)}>
          <option value={ALL}>Semua OPD</option>
          {desk.agencies.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {open.length === 0 ? (
        <p>Tidak ada yang menghalangi pengisian.</p>
      ) : (
        <>
          <p>{number(open.length)} hal belum selesai; selnya tidak akan diisikan ke situs sampai diperbaiki.</p>
          <ul class="plain">
            {open.slice(0, LISTED).map((item) => (
              <li key={item.key}>{item.message}</li>
            ))}
            {open.length > LISTED && <li>dan {number(open.length - LISTED)} lagi di bagian Temuan</li>}
          </ul>
        </>
      )}
      <button type="button" class="main" disabled={state.busy} onClick={() => void fetchPackage()}>
        Unduh paket
      </button>
      <p role="status">{done}</p>
      <p class="hint">
        Tanpa paket pun bisa: File &gt; Download &gt; Microsoft Excel, lalu buka berkasnya di panel Cermat.
      </p>
    </section>
  );
}
