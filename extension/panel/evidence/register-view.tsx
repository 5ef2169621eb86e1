import { formatNumber } from '@shared/dataset';
import { showRegister, startEvidence } from './evidence-register';
import { editionOf, registerOf, evidenceStatusOf } from './state';
import { List } from '@extension/ui/list';
import { EvidenceLine } from './register-line';
import { EvidenceForm } from './evidence-form';
import { PlaceForm } from './place-form';
import type { ViewProps } from '../session/view';

/** The register in the Data view: how much it holds, and the way in. */
export function EvidenceSummary({ session, state }: ViewProps) {
  const lines = registerOf(state);
  const found = lines.filter((line) => evidenceStatusOf(state.stored.log, line) === 'ditemukan').length;
  return (
    <section aria-labelledby="bukti-kegiatan" data-part="bukti-kegiatan">
      <h3 id="bukti-kegiatan">Dokumen kegiatan</h3>
      <p>
        {lines.length === 0
          ? 'Belum ada dokumen atau tautan yang didaftarkan.'
          : `${formatNumber(lines.length)} dokumen, ${formatNumber(found)} sudah ada di daftar situs.`}
      </p>
      <button type="button" onClick={() => showRegister(session, true)}>
        Buka daftar dokumen
      </button>
    </section>
  );
}

/** The register of documents and links instead of the Data view, until it is put away. */
export function EvidenceRegister({ session, state }: ViewProps) {
  const edition = editionOf(state);
  const lines = registerOf(state);
  const { evidenceDraft: draft } = state;
  return (
    <section data-view="data" data-state="register" data-lines={lines.length}>
      <h2>Daftar dokumen kegiatan</h2>
      <p class="muted">
        Dokumen dan tautan disimpan di komputer ini saja. Yang memuat NIK atau nomor telepon tidak diterima.
      </p>
      {!edition || !state.villages ? (
        <PlaceForm session={session} />
      ) : draft ? (
        <EvidenceForm key={draft.line.id} session={session} edition={edition} draft={draft} />
      ) : (
        <button type="button" class="main wide" onClick={() => startEvidence(session)}>
          Tambah dokumen
        </button>
      )}
      <List
        items={lines.filter(({ id }) => id !== draft?.line.id)}
        keyOf={({ id }) => id}
        render={(line) => edition && <EvidenceLine session={session} state={state} edition={edition} line={line} />}
      />
      <button type="button" onClick={() => showRegister(session, false)}>
        Kembali ke Data
      </button>
    </section>
  );
}
