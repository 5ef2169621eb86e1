import { useState } from 'preact/hooks';
import type { Evidence } from '@shared/evidence';
import type { EvidencePage } from '@extension/forms';
import { chooseEvidence, fillEvidence } from './evidence-fill';
import { startEvidence } from './evidence-register';
import { chosenEvidence, evidencePageOf, evidencePlanOf, registerOf, evidenceStatusOf } from './state';
import { Unsure } from '@extension/ui/unsure';
import { EvidenceFaults } from './register-line';
import { EvidenceResult } from './fill-result';
import { EvidenceFieldRow } from './field-row';
import { StatusMark } from './status-mark';
import type { ViewProps } from '../session/view';

/** Whether the page beside the panel takes evidence, so that it is no unknown page. */
export const takesEvidence = (state: ViewProps['state']): boolean => evidencePageOf(state) !== null;

const Nothing = ({ session, page }: Pick<ViewProps, 'session'> & { readonly page: EvidencePage }) => (
  <>
    <p>Belum ada dokumen yang didaftarkan untuk halaman ini.</p>
    <button
      type="button"
      class="main wide"
      onClick={() => {
        startEvidence(session);
        session.show({ view: 'data' });
      }}
    >
      Daftarkan dokumen {page.form}
    </button>
  </>
);

const Choice = ({ session, state, page }: ViewProps & { readonly page: EvidencePage }) => {
  const chosen = chosenEvidence(state, page);
  const isThere = (line: Evidence): boolean => evidenceStatusOf(state.stored.log, line) === 'ditemukan';
  return (
    <>
      <label class="field">
        Dokumen yang diisikan
        <select value={chosen?.id ?? ''} onChange={(event) => chooseEvidence(session, event.currentTarget.value)}>
          {registerOf(state)
            .filter(({ aksi }) => aksi === page.aksi)
            .map((line) => (
              <option key={line.id} value={line.id}>
                {isThere(line) && 'Sudah di situs: '}
                {line.title}
              </option>
            ))}
        </select>
      </label>
      {chosen && <StatusMark status={evidenceStatusOf(state.stored.log, chosen)} />}
      {chosen && <EvidenceFaults session={session} state={state} line={chosen} />}
    </>
  );
};

/** The saved list of such a page: which lines still wait to be seen there. */
const ListOf = ({ state, page }: Pick<ViewProps, 'state'> & { readonly page: EvidencePage }) => {
  const lines = registerOf(state).filter(({ aksi }) => aksi === page.aksi);
  const of = (wanted: string) => lines.filter((line) => evidenceStatusOf(state.stored.log, line) === wanted).length;
  return (
    <p>
      {of('ditemukan')} dari {lines.length} dokumen terdaftar ada di daftar ini. Buka isiannya, misalnya lewat “Tambah
      data”, untuk mengisi.
    </p>
  );
};

/** A page of the site that takes evidence: one line of the register, what would go where, and the one button that fills it. */
export function EvidenceOnSite({ session, state }: ViewProps) {
  const [yearChecked, setYearChecked] = useState(false);
  const page = evidencePageOf(state);
  if (!page) return null;
  const { year } = state.stored.settings;
  const plan = evidencePlanOf(state);
  const { last } = state.evidence;
  const loaded = state.page.kind === 'ready' ? state.page.snapshot.loaded : undefined;
  const shown = last?.form === page.form && last.loaded === loaded ? last : null;
  const writes = plan?.items.filter(({ status }) => status === 'fill').length ?? 0;
  const isOtherYear = page.year !== null && page.year !== year;
  return (
    <div
      class={isOtherYear || page.villageOpen ? 'card blocked' : 'card'}
      data-evidence-page={page.fields.length > 0 ? 'form' : 'list'}
      data-aksi={page.aksi}
      data-fill={writes}
    >
      <h2>
        Dokumen untuk {page.form} <Unsure certainty="guess" />
      </h2>
      {isOtherYear && (
        <p>
          Halaman ini tahun {page.year}, data Anda tahun {year}. Pilih tahun {year} di situs.
        </p>
      )}
      {!isOtherYear && page.fields.length === 0 && <ListOf state={state} page={page} />}
      {!isOtherYear && page.fields.length > 0 && !plan && <Nothing session={session} page={page} />}
      {!isOtherYear && plan && (
        <>
          <Choice session={session} state={state} page={page} />
          {shown ? (
            <EvidenceResult session={session} last={shown} />
          ) : (
            <>
              <p class="muted">Letak tiap isian dikira dari tulisan di halaman. Periksa dulu sebelum mengisi.</p>
              <ul class="plain lines">
                {plan.items.map((item) => (
                  <EvidenceFieldRow key={item.field.id} session={session} evidence={plan.evidence} item={item} />
                ))}
              </ul>
              {page.villageOpen && <p class="problem">Pilih dulu desanya di situs.</p>}
              {page.year === null && writes > 0 && (
                <label class="check">
                  <input
                    type="checkbox"
                    checked={yearChecked}
                    onChange={(event) => setYearChecked(event.currentTarget.checked)}
                  />
                  Halaman ini tidak menyebut tahun. Saya sudah memeriksa: situs di tahun {year}.
                </label>
              )}
              <button
                type="button"
                class="main wide"
                disabled={state.filling || writes === 0 || page.villageOpen || (page.year === null && !yearChecked)}
                onClick={() => void fillEvidence(session)}
              >
                {state.filling ? 'Mengisi…' : `Isikan dokumen ini (${writes} ruas)`}
              </button>
            </>
          )}
        </>
      )}
    </div>
  );
}
