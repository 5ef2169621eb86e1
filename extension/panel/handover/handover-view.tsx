import { ChoiceField } from '@extension/ui/choice-field';
import { useState } from 'preact/hooks';
import { agencyName, EDITIONS } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import { dayOfTime } from '@shared/exchange';
import { giveHandover, openHandover } from './hand-over';
import { addContact, addNote, removeContact, removeNote, showGuide } from './notes';
import { FileButton } from '@extension/ui/file-button';
import { List } from '@extension/ui/list';
import type { ViewProps } from '../session/view';

const NoteForm = ({ session }: Pick<ViewProps, 'session'>) => {
  const [text, setText] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void addNote(session, text).then((kept) => kept && setText(''));
      }}
    >
      <label class="field">
        Catatan untuk pengganti
        <textarea
          rows={3}
          value={text}
          placeholder="Misalnya: angka Dinkes biasanya datang minggu kedua, lewat grup TPPS"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={text.trim() === ''}>
        Simpan catatan
      </button>
    </form>
  );
};

const ContactForm = ({ session, state }: ViewProps) => {
  const [agency, setAgency] = useState('');
  const [role, setRole] = useState('');
  const [way, setWay] = useState('');
  const agencies = (state.derived?.edition ?? EDITIONS[0])?.agencies ?? [];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (role.trim() === '') return;
        void addContact(session, { agency, role: role.trim(), way: way.trim() }).then((kept) => {
          if (!kept) return;
          setRole('');
          setWay('');
        });
      }}
    >
      <ChoiceField label="OPD" value={agency} none="Lainnya" choices={agencies} onPick={setAgency} />
      <label class="field">
        Jabatan yang dihubungi, tanpa nama orang
        <input value={role} autocomplete="off" onInput={(event) => setRole(event.currentTarget.value)} />
      </label>
      <label class="field">
        Lewat apa, tanpa nomor pribadi
        <input
          value={way}
          autocomplete="off"
          placeholder="Misalnya: surat, grup kerja"
          onInput={(event) => setWay(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={role.trim() === ''}>
        Simpan kontak
      </button>
    </form>
  );
};

/** Shows what a successor has to know: notes, contacts by role, and all of it as one file. */
export function HandOverSettings({ session, state }: ViewProps) {
  const { notes, contacts } = state.stored.notes;
  const edition = state.derived?.edition ?? EDITIONS[0];
  return (
    <details data-part="serah-terima">
      <summary>
        Serah terima: {formatNumber(notes.length)} catatan, {formatNumber(contacts.length)} kontak
      </summary>
      <p class="muted">
        Satu berkas berisi tabel, keputusan, alasan, persetujuan, peta, penyesuaian, dokumen, antrean, bukti, kontak,
        dan catatan, untuk pengganti Anda.
      </p>
      <div class="row">
        <button type="button" onClick={() => void giveHandover(session)}>
          Unduh serah terima
        </button>
        <FileButton
          id="berkas-serah-terima"
          label="Buka serah terima"
          accept=".json"
          onFile={(file) => void openHandover(session, file)}
        />
      </div>
      {contacts.length > 0 && (
        <ul class="plain lines" data-part="kontak">
          {contacts.map((contact) => (
            <li key={`${contact.agency} ${contact.role}`}>
              <span>
                <strong>{contact.role}</strong>
                {contact.agency !== '' && edition && `, ${agencyName(edition, contact.agency)}`}
                {contact.way !== '' && <span class="muted">: {contact.way}</span>}
              </span>
              <button type="button" class="quiet" onClick={() => void removeContact(session, contact)}>
                Hapus kontak
              </button>
            </li>
          ))}
        </ul>
      )}
      <ContactForm session={session} state={state} />
      {notes.length > 0 && (
        <div data-part="catatan">
          <List
            items={[...notes].reverse()}
            step={5}
            keyOf={({ at, text }) => `${at} ${text}`}
            render={(note) => (
              <>
                <p>{note.text}</p>
                <p class="muted">
                  {dayOfTime(note.at)}, {note.by}{' '}
                  <button type="button" class="quiet" onClick={() => void removeNote(session, note)}>
                    Hapus catatan
                  </button>
                </p>
              </>
            )}
          />
        </div>
      )}
      <NoteForm session={session} />
      <button type="button" onClick={() => void showGuide(session, 'terbuka')}>
        Buka panduan hari pertama
      </button>
    </details>
  );
}
