import { useState } from 'preact/hooks';
import type { ChainWords } from '@extension/log/chain/words';
import { FileButton } from '@extension/ui/file-button';
import { Icon } from '@extension/ui/icon';
import type { Session } from '../session/session';
import { checkLog } from './check-log';

/** Whether the log, here or in a file, is still as it was written. */
export function LogCheckPart({ session }: { readonly session: Session }) {
  const [head, setHead] = useState('');
  const [found, setFound] = useState<{ readonly of: string; readonly words: ChainWords } | null>(null);
  const check = async (file: File | null): Promise<void> => {
    setFound(null);
    const words = await checkLog(session, file, head);
    if (words) setFound({ of: file?.name ?? 'Catatan di komputer ini', words });
  };
  return (
    <details data-part="periksa-catatan">
      <summary>Periksa catatan: masih seperti waktu dicatat?</summary>
      <p class="muted">
        Setiap catatan terikat pada yang sebelumnya. Dengan kepala catatan dari Berita Acara atau serah terima, akhirnya
        pun terbukti.
      </p>
      <label class="field">
        Kepala catatan, bila ada
        <input
          value={head}
          autocomplete="off"
          spellcheck={false}
          placeholder="Misalnya: 3f2a 90bc 17de 4405"
          onInput={(event) => setHead(event.currentTarget.value)}
        />
      </label>
      <div class="row">
        <button type="button" onClick={() => void check(null)}>
          Periksa catatan ini
        </button>
        <FileButton id="berkas-catatan" label="Periksa berkas" onFile={(file) => void check(file)} />
      </div>
      {found && (
        <div role="status" data-status={found.words.isSound ? 'sound' : 'altered'}>
          <p>
            <Icon name={found.words.isSound ? 'check' : 'warning'} /> {found.of}
          </p>
          <ul class="plain">
            {found.words.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </details>
  );
}
