import { formatNumber } from '@shared/dataset';
import { copySummary } from './record-files';
import { beginAgain, leaveRecording, notOnPage, pointAtFields, saveRecording, stopPointing } from './record-page';
import { variableLabel, villageName } from '@extension/model/figures/cells';
import { dayInWords } from '@shared/dates/words';
import { recordingView } from './recording';
import { RecordedField } from './field-row';
import { NewFields } from './new-fields';
import { RepairQuestions } from './repair-questions';
import type { ViewProps } from '../session/view';

/** Teaching Cermat a page: what it takes each field for, pointing at the rest, a trial on one village, and saving. */
export function RecordPage({ session, state }: ViewProps) {
  const { derived, recording } = state;
  const view = recordingView(state);
  if (!derived || !recording || !view) return null;
  const { proposals, open, trial, map } = view;
  const { outline, pointing, questions } = recording;
  const known = proposals.filter(({ variable }) => variable !== null).length;
  const plan = trial?.plan ?? null;
  const values = plan?.items.filter(({ status }) => status === 'fill' || status === 'already').length ?? 0;
  const village = plan?.village ?? plan?.items[0]?.village ?? null;
  const items = new Map(plan?.items.filter((item) => item.village === village).map((item) => [item.variable, item]));
  const isFree = pointing === null && questions.length === 0;
  const all = derived.edition.variables.map(({ key }) => key);
  return (
    <div
      class="card"
      data-status="recording"
      data-known={known}
      data-open={open.length}
      data-pointing={pointing ?? ''}
      data-trial={trial ? 'fits' : 'none'}
    >
      <h2>{recording.replaces ? 'Perbaiki peta formulir' : 'Ajari Cermat formulir ini'}</h2>
      <p>
        <strong>{outline.headings[outline.headings.length - 1] ?? 'Halaman tanpa judul'}</strong>
        <br />
        {formatNumber(known)} dari {formatNumber(proposals.length)} ruas sudah jelas isinya.
      </p>
      {recording.resumed !== null && (
        <div class="row" data-status="resumed">
          <span class="muted">
            Dilanjutkan dari {dayInWords(recording.resumed)}: yang sudah Anda tentukan dipakai lagi.
          </span>
          <button type="button" onClick={() => void beginAgain(session)}>
            Mulai dari awal
          </button>
        </div>
      )}
      <div aria-live="polite">
        {pointing !== null && (
          <div class="skip" data-status="pointing">
            <p>
              Klik di situs: ruas untuk <strong>{variableLabel(derived, pointing)}</strong>. Esc untuk berhenti.
            </p>
            <div class="row">
              <button type="button" onClick={() => void notOnPage(session)}>
                Tidak ada di halaman
              </button>
              <button type="button" onClick={() => void stopPointing(session)}>
                Berhenti menunjuk
              </button>
            </div>
          </div>
        )}
      </div>
      <RepairQuestions session={session} derived={derived} questions={questions} />
      {isFree && open.length > 0 && (
        <button type="button" class="main wide" onClick={() => void pointAtFields(session)}>
          Tunjuk yang belum jelas ({formatNumber(open.length)})
        </button>
      )}
      {isFree && <NewFields session={session} derived={derived} recording={recording} view={view} />}
      {isFree && trial && (
        <>
          <p data-status="trial">
            {village === null
              ? 'Peta ini cocok dengan halaman ini.'
              : `Percobaan di ${villageName(derived, village)}: ${formatNumber(values)} dari ${formatNumber(map.fields.length)} ruas punya angka. Belum ada yang ditulis.`}
          </p>
          <button
            type="button"
            class={open.length > 0 ? 'wide' : 'main wide'}
            onClick={() => void saveRecording(session)}
          >
            Simpan peta
          </button>
        </>
      )}
      {isFree && !trial && known > 0 && <p>Peta ini belum cocok dengan halaman di sebelah. Buka lagi formulirnya.</p>}
      <ul class="plain cards">
        {proposals.map((proposal) => {
          const seen = outline.seen[proposal.at];
          return (
            seen && (
              <RecordedField
                key={proposal.at}
                session={session}
                derived={derived}
                seen={seen}
                proposal={proposal}
                all={all}
                item={items.get(proposal.variable ?? '') ?? null}
              />
            )
          );
        })}
      </ul>
      <div class="row">
        <button type="button" onClick={() => void leaveRecording(session)}>
          Batal
        </button>
        <button type="button" onClick={() => void copySummary(session)}>
          Salin ringkasan halaman
        </button>
      </div>
    </div>
  );
}
