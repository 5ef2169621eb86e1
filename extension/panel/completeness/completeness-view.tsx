import { EmptyState } from '@extension/ui/empty-state';
import { groupBy } from '@shared/collections';
import { timeInWords } from '@shared/catalogue/scope';
import { useState } from 'preact/hooks';
import { agencyName, formHeading, formOf } from '@shared/catalogue';
import { AKSI_WORDS, calendarOf, cellsOf, FIGURE_TITLES, fillStateOf } from '@shared/completeness';
import type { ExpectedCell } from '@shared/completeness';
import { APPROVAL_WORDS } from '@shared/exchange';
import type { ApprovalStatus } from '@shared/exchange';
import { sentenceCase } from '@shared/sentence-case';
import { formatNumber, TOTAL } from '@shared/dataset';
import { villageName } from '@extension/model/figures/cells';
import { formCertainty } from '@extension/model/figures/certainty';
import { dayInWords } from '@shared/dates/words';
import type { Derived } from '@extension/model/figures/derive';
import { CalendarLines } from '@extension/ui/calendar';
import { fillSignOf } from '@extension/ui/fill-sign';
import { Icon } from '@extension/ui/icon';
import { LazyDetails } from '@extension/ui/lazy-details';
import { Unsure } from '@extension/ui/unsure';
import type { Session } from '../session/session';
import { approvalStatusesHere, approvalWords, waitsFor } from '@extension/model/approval/approvals';
import type { SessionState } from '../session/state';
import { ProgressFiguresTable, figuresOf } from './figures-table';
import type { ProgressFigures } from './figures-table';
import { VillageCells } from './village-cells';
import { Approvals, FormApproval } from '../approval';
import type { View, ViewProps } from '../session/view';

/** The coordinator's page, in a tab of its own. */
const DASHBOARD = 'dasbor.html';

/** How far down the officer looks; empty = not so far. */
interface Place {
  readonly owner: string;
  readonly form: string;
  readonly kecamatan: string;
  readonly village: string;
}
const TOP: Place = { owner: '', form: '', kecamatan: '', village: '' };

interface PartProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly derived: Derived;
  readonly at: Place;
  readonly onGo: (place: Place) => void;
}

/** Where a form stands between agency and coordinator; nothing while it is not complete and was never marked. */
function markOf(status: ApprovalStatus | undefined, figures: ProgressFigures): string {
  if (status && status.state !== 'belum') return approvalWords(status).word;
  return fillStateOf(figures) === 'complete' ? APPROVAL_WORDS.belum : '';
}

/** Every agency with its forms, one's own first. */
const Agencies = ({ state, derived, onGo }: Omit<PartProps, 'at' | 'session'>) => {
  const { edition, progress } = derived;
  const own = state.stored.settings.officer.agency;
  const statuses = approvalStatusesHere(state);
  const agencies = [...progress.byAgency].sort((a, b) => Number(b.agency === own) - Number(a.agency === own));
  return (
    <ul class="plain lines">
      {agencies.map(({ agency, ...figures }) => {
        const { icon, word } = fillSignOf(figures);
        const lines = progress.byOwner
          .filter(({ owner }) => owner === agency)
          .map(({ form, ...ofForm }) => ({
            key: form,
            name: formHeading(edition, form),
            figures: ofForm,
            mark: markOf(
              statuses.find((one) => one.form === form && one.agency === agency),
              ofForm,
            ),
          }));
        return (
          <li key={agency} data-agency={agency} data-filled={figures.filled} data-sound={figures.sound}>
            <LazyDetails
              open={agency === own}
              summary={
                <>
                  <strong>
                    {agencyName(edition, agency)}
                    {agency === own && ' (Anda)'}
                  </strong>{' '}
                  <span class="muted">
                    <Icon name={icon} /> {word}, sah {formatNumber(figures.sound)} dari {formatNumber(figures.expected)}
                  </span>
                </>
              }
            >
              {() => (
                <ProgressFiguresTable
                  of="Formulir"
                  lines={lines}
                  onOpen={(form) => onGo({ ...TOP, owner: agency, form })}
                />
              )}
            </LazyDetails>
            <progress
              max={Math.max(figures.expected, 1)}
              value={figures.sound}
              aria-label={`${agencyName(edition, agency)}, sah`}
            />
          </li>
        );
      })}
    </ul>
  );
};

/** One form of one agency: its kecamatan, then villages, then cells. */
const FormPart = ({ session, state, derived, at, onGo }: PartProps) => {
  const { edition, villages, progress, decisions, soundSince } = derived;
  const { owner, form, kecamatan, village } = at;
  const cells = cellsOf(progress, (cell) => cell.form === form && cell.owner === owner, { decisions, soundSince });
  const kecamatanOf = new Map(villages.villages.map((one) => [one.code, one.kecamatan]));
  const nameOf = (cell: ExpectedCell): string => kecamatanOf.get(cell.village) ?? 'Kabupaten';
  const here = kecamatan === '' ? cells : cells.filter((cell) => nameOf(cell) === kecamatan);
  const back = village !== '' ? { ...at, village: '' } : kecamatan !== '' ? { ...at, kecamatan: '' } : TOP;
  const title = [village && villageName(derived, village), kecamatan].filter(Boolean).join(', ');
  return (
    <>
      <button type="button" class="quiet back" onClick={() => onGo(back)}>
        ← Kembali
      </button>
      <h2>
        {formHeading(edition, form)} <Unsure certainty={formCertainty(formOf(edition, form))} />
      </h2>
      <p class="muted">
        {agencyName(edition, owner)}
        {title && `, ${title}`}
      </p>
      {kecamatan === '' && <FormApproval session={session} state={state} derived={derived} form={form} owner={owner} />}
      {village !== '' ? (
        <VillageCells session={session} derived={derived} cells={here.filter((cell) => cell.village === village)} />
      ) : kecamatan !== '' ? (
        <ProgressFiguresTable
          of="Desa"
          lines={[...groupBy(here, (cell) => cell.village)].map(([key, group]) => ({
            key,
            name: key === TOTAL ? 'Kabupaten' : villageName(derived, key),
            figures: figuresOf(group),
          }))}
          onOpen={(code) => onGo({ ...at, village: code })}
        />
      ) : (
        <ProgressFiguresTable
          of="Kecamatan"
          lines={[...groupBy(here, nameOf)].map(([key, group]) => ({ key, name: key, figures: figuresOf(group) }))}
          onOpen={(name) => onGo({ ...at, kecamatan: name })}
        />
      )}
    </>
  );
};

function KelengkapanView({ session, state }: ViewProps) {
  const [at, setAt] = useState(TOP);
  const { derived, stored } = state;
  if (!derived) {
    return (
      <EmptyState
        view="kelengkapan"
        title="Belum ada yang dihitung"
        hint="Buka berkas angka atau paket dulu."
        onData={() => session.show({ view: 'data' })}
      />
    );
  }
  const { whole, notes } = derived.progress;
  if (at.form !== '') {
    return (
      <section data-view="kelengkapan" data-state="form">
        <FormPart session={session} state={state} derived={derived} at={at} onGo={setAt} />
      </section>
    );
  }
  return (
    <section
      data-view="kelengkapan"
      data-state="ready"
      data-filled={whole.filled}
      data-sound={whole.sound}
      data-ontime={whole.onTime}
    >
      <h2>Kelengkapan {timeInWords(stored.settings)}</h2>
      <dl class="figures-row">
        <div>
          <dt>{FIGURE_TITLES.filled}</dt>
          <dd>
            {formatNumber(whole.filled)} <span class="muted">dari {formatNumber(whole.expected)}</span>
          </dd>
        </div>
        <div>
          <dt>{FIGURE_TITLES.sound}</dt>
          <dd>{formatNumber(whole.sound)}</dd>
        </div>
        <div>
          <dt>{FIGURE_TITLES.onTime}</dt>
          <dd>{formatNumber(whole.onTime)}</dd>
        </div>
      </dl>
      <a class="button" href={DASHBOARD} target="_blank" rel="noreferrer">
        Buka dasbor kabupaten
      </a>
      {whole.late + whole.timeUnknown > 0 && (
        <p class="muted">
          {sentenceCase(AKSI_WORDS.terlambat)} {formatNumber(whole.late)}, tidak diketahui sejak kapan{' '}
          {formatNumber(whole.timeUnknown)}.
        </p>
      )}
      {notes.length > 0 && (
        <ul class="notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <section aria-labelledby="menurut-opd">
        <h3 id="menurut-opd">Menurut OPD dan formulir</h3>
        <Agencies state={state} derived={derived} onGo={setAt} />
      </section>
      <Approvals session={session} state={state} onOpen={(owner, form) => setAt({ ...TOP, owner, form })} />
      <section aria-labelledby="kalender">
        <h3 id="kalender">Kalender aksi, hari ini {dayInWords(derived.today)}</h3>
        <CalendarLines
          edition={derived.edition}
          today={derived.today}
          calendar={calendarOf(derived.edition, derived.today, derived.progress)}
        />
      </section>
    </section>
  );
}

export const kelengkapan: View = {
  key: 'kelengkapan',
  title: 'Kelengkapan',
  waiting: (state) => approvalStatusesHere(state).filter((one) => waitsFor(one, state.stored.settings.officer)).length,
  component: KelengkapanView,
};
