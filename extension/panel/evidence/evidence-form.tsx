import { ChoiceField } from '@extension/ui/choice-field';
import type { Edition } from '@shared/catalogue';
import { EVIDENCE_KINDS, FILE_LIMITS, sizeText } from '@shared/evidence';
import type { Evidence, EvidenceFile } from '@shared/evidence';
import { addDocuments, changeEvidence, leaveEvidence, saveEvidence } from './evidence-register';
import { FileButton } from '@extension/ui/file-button';
import type { Session } from '../session/session';
import type { EvidenceDraft } from '../session/state';
import { aksiTitle } from './register-line';

interface DraftProps {
  readonly session: Session;
  readonly edition: Edition;
  readonly draft: EvidenceDraft;
}

const KindOptions = () => (
  <>
    {EVIDENCE_KINDS.map(({ key, title }) => (
      <option key={key} value={key}>
        {title}
      </option>
    ))}
  </>
);

const kindNamed = (key: string) => EVIDENCE_KINDS.find((kind) => kind.key === key)?.key ?? 'lainnya';

const Documents = ({ session, draft }: Omit<DraftProps, 'edition'>) => {
  const { files } = draft.line;
  const change = (hash: string, next: EvidenceFile | null): void =>
    changeEvidence(session, {
      files: files.flatMap((one) => (one.hash !== hash ? [one] : next ? [next] : [])),
    });
  return (
    <fieldset>
      <ul class="plain lines">
        {files.map((file) => (
          <li key={file.hash} data-file={file.name}>
            <span>
              <strong>{file.name}</strong> <span class="muted">{sizeText(file.size)}</span>
            </span>
            <span class="between">
              <select
                aria-label={`Jenis ${file.name}`}
                value={file.kind}
                onChange={(event) => change(file.hash, { ...file, kind: kindNamed(event.currentTarget.value) })}
              >
                <KindOptions />
              </select>
              <button type="button" aria-label={`Keluarkan ${file.name}`} onClick={() => change(file.hash, null)}>
                Keluarkan
              </button>
            </span>
          </li>
        ))}
      </ul>
      <p class="muted">{FILE_LIMITS}</p>
      <FileButton id="berkas-bukti" label="Tambah berkas" onFiles={(chosen) => void addDocuments(session, chosen)} />
    </fieldset>
  );
};

/** Writing one line of the register. */
export function EvidenceForm({ session, edition, draft }: DraftProps) {
  const { line } = draft;
  const text = (key: keyof Evidence & ('title' | 'link' | 'number' | 'note'), label: string) => (
    <label class="field">
      {label}
      <input
        value={line[key]}
        autocomplete="off"
        onInput={(event) => changeEvidence(session, { [key]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <form
      class="card"
      data-part="bukti-isian"
      onSubmit={(event) => {
        event.preventDefault();
        void saveEvidence(session);
      }}
    >
      <h3>{draft.was === null ? 'Dokumen baru' : 'Ubah dokumen'}</h3>
      <label class="field">
        Jenis
        <select
          value={line.kind}
          onChange={(event) => changeEvidence(session, { kind: kindNamed(event.currentTarget.value) })}
        >
          <KindOptions />
        </select>
      </label>
      {text('title', 'Judul')}
      <div class="pair">
        <label class="field">
          Tanggal
          <input
            type="date"
            value={line.date}
            onInput={(event) => changeEvidence(session, { date: event.currentTarget.value })}
          />
        </label>
        {text('number', 'Nomor, bila ada')}
      </div>
      <label class="field">
        Aksi
        <select value={line.aksi} onChange={(event) => changeEvidence(session, { aksi: event.currentTarget.value })}>
          {['', ...(edition.aksi ?? []).map(({ key }) => key)].map((aksi) => (
            <option key={aksi} value={aksi}>
              {aksiTitle(edition, aksi)}
            </option>
          ))}
        </select>
      </label>
      <ChoiceField
        label="OPD"
        value={line.agency}
        none="Belum dipilih"
        choices={edition.agencies}
        onPick={(agency) => changeEvidence(session, { agency })}
      />
      {text('link', 'Tautan, bila ada')}
      {text('note', 'Keterangan, bila ada')}
      <Documents session={session} draft={draft} />
      <div class="row">
        <button type="submit" class="main">
          Simpan dokumen
        </button>
        <button type="button" onClick={() => leaveEvidence(session)}>
          Batal
        </button>
      </div>
    </form>
  );
}
