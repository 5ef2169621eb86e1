import { askPermission } from './ask-permission';
import { refreshPage } from '../session/follow-page';
import { useSession, useSessionState } from '../session/use-session';

/** No page of the site to work on: why, and what to do. */
export function NoPage() {
  const session = useSession();
  const page = useSessionState((state) => state.page);
  if (page.kind === 'permission') {
    return (
      <div class="card">
        <h2>Izinkan Cermat membaca situs</h2>
        <p>Cermat hanya membaca dan mengisi halaman situs pemantauan. Tombol Simpan tetap Anda yang menekan.</p>
        <button type="button" class="main wide" onClick={() => void askPermission(session)}>
          Izinkan
        </button>
      </div>
    );
  }
  if (page.kind === 'unreadable') {
    return (
      <div class="card blocked">
        <h2>Halaman tidak terbaca</h2>
        <p>
          {page.problem.message} {page.problem.remedy}
        </p>
        <button type="button" onClick={() => void refreshPage(session)}>
          Baca lagi
        </button>
      </div>
    );
  }
  if (page.kind === 'reading') return <p class="muted">Membaca halaman…</p>;
  return (
    <div class="card">
      <h2>Buka situsnya di sebelah</h2>
      <p>Tab di sebelah panel ini bukan situs pemantauan. Buka situsnya, lalu pilih formulir yang akan diisi.</p>
    </div>
  );
}
