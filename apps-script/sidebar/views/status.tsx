import type { DeskState } from '../use-desk';

/** Shows what is under way, and what stood in the way with what to do about it. */
export function Status({ state: { waiting, running, problem, overview, dismiss } }: { readonly state: DeskState }) {
  const isCounted = running !== null && running.steps > 0;
  const text = isCounted ? `${running.text} (${running.step} dari ${running.steps})` : (running?.text ?? waiting);
  return (
    <div class="status">
      <div role="status">
        {text !== '' && (
          <p class="waiting">
            {text}…{isCounted && <progress value={running.step} max={running.steps} aria-label={running.text} />}
            {running && overview && <span> Daftar di bawah dapat dibaca sambil menunggu.</span>}
          </p>
        )}
      </div>
      <div role="alert">
        {problem && (
          <div class="problem">
            <p>
              <strong>{problem.message}</strong>
            </p>
            <p>{problem.remedy}</p>
            <button type="button" onClick={dismiss}>
              Tutup pesan
            </button>
          </div>
        )}
      </div>
      {overview && overview.damaged > 0 && (
        <p class="problem">
          {overview.damaged} baris di lembar Catatan Kerja tidak terbaca lagi; kembalikan isinya lewat File &gt; Riwayat
          versi.
        </p>
      )}
    </div>
  );
}
