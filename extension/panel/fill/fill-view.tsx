import { timeInWords } from '@shared/catalogue/scope';
import { timeFault } from '@extension/forms';
import { showMarks } from './mark-page';
import { comparisonOnPage, isiStatus } from './status';
import { EvidenceOnSite, takesEvidence } from '../evidence';
import { ComparisonCard } from './comparison-card';
import { InterruptedNotice } from '../proof';
import { ListPage } from './list-page';
import { MisplacedCards } from './misplaced-card';
import { NoPage } from './no-page';
import { FormPreview } from './form-preview';
import { QueueBar } from '../queue';
import { TablePage } from './table-page';
import { VillagePage } from './village-page';
import { Template, TemplatePicker } from '../template';
import { UnknownPage } from './unknown-page';
import { RecordPage } from '../recorder';
import type { View, ViewProps } from '../session/view';

const LoggedOut = () => (
  <div class="card blocked">
    <h2>Anda keluar dari situs</h2>
    <p>Masuk lagi, lalu kembali ke sini; tidak ada yang hilang.</p>
  </div>
);

const ThisPage = ({ session, state }: ViewProps) => {
  const recognition = state.reading?.recognition;
  // A form being taught stays in sight whatever is in front for a moment: its map is not saved yet.
  if (state.recording) {
    return (
      <>
        {recognition?.kind === 'login' && <LoggedOut />}
        <RecordPage session={session} state={state} />
      </>
    );
  }
  if (!recognition || !state.derived) return <NoPage />;
  if (recognition.kind === 'login') return <LoggedOut />;
  // A form of documents is told in a card of its own below.
  if (recognition.kind === 'unknown' && !recognition.nearest && !recognition.drift && takesEvidence(state)) return null;
  if (recognition.kind === 'unknown') return <UnknownPage recognition={recognition} />;
  const { scope, time } = state.derived;
  if (timeFault(recognition, time) !== null) {
    const page = {
      ...scope,
      year: recognition.year ?? scope.year,
      ...(recognition.semester && { period: recognition.semester }),
    };
    return (
      <div class="card blocked">
        <h2>{page.year === scope.year ? 'Semester' : 'Tahun'} di situs lain</h2>
        <p>
          Halaman ini {timeInWords(page)}, data Anda {timeInWords(scope)}. Pilih {timeInWords(scope)} di situs.
        </p>
      </div>
    );
  }
  if (recognition.kind === 'village-form') return <VillagePage />;
  if (recognition.kind === 'table-form') return <TablePage recognition={recognition} />;
  return <ListPage recognition={recognition} />;
};

function IsiView({ session, state }: ViewProps) {
  const status = isiStatus(state);
  const comparison = comparisonOnPage(state);
  const { derived } = state;
  const facts = {
    'data-state': status.state,
    'data-form': status.form,
    'data-village': status.village,
    'data-planned': status.planned,
    'data-held': status.held,
    'data-filled': status.filled,
    'data-readback': status.readBack,
    'data-stored': status.stored,
    'data-expected': status.expected,
  };
  if (!derived) {
    return (
      <section data-view="isi" {...facts}>
        <h2>Belum ada yang diisikan</h2>
        <p>Buka berkas angka dulu.</p>
        <button type="button" class="main" onClick={() => session.show({ view: 'data' })}>
          Ke Data
        </button>
        <InterruptedNotice />
        <EvidenceOnSite session={session} state={state} />
      </section>
    );
  }
  return (
    <section data-view="isi" {...facts}>
      {!state.templateDraft && <QueueBar />}
      {!state.templateDraft && <FormPreview />}
      <InterruptedNotice />
      <div aria-live="polite" class="told">
        <MisplacedCards />
        {comparison && <ComparisonCard derived={derived} comparison={comparison} />}
      </div>
      {state.templateDraft ? (
        <Template session={session} state={state} />
      ) : (
        <>
          <ThisPage session={session} state={state} />
          {!state.recording && <EvidenceOnSite session={session} state={state} />}
          {state.reading?.plan && (
            <label class="check muted">
              <input
                type="checkbox"
                checked={state.marks}
                onChange={(event) => void showMarks(session, event.currentTarget.checked)}
              />
              Tandai ruas di halaman situs
            </label>
          )}
          <TemplatePicker />
        </>
      )}
    </section>
  );
}

export const isi: View = { key: 'isi', title: 'Isi', waiting: () => 0, component: IsiView };
