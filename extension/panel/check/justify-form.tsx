import { useState } from 'preact/hooks';
import type { Finding } from '@shared/findings';
import { justify } from './decide';
import type { Session } from '../session/session';

interface JustifyFormProps {
  readonly session: Session;
  readonly finding: Finding;
  readonly title: string;
  readonly onDone: () => void;
}

const SHORTEST = 15;

/** A reason to let a warning stand, long enough to mean something to whoever reads it next year. */
export function JustifyForm({ session, finding, title, onDone }: JustifyFormProps) {
  const [reason, setReason] = useState('');
  const missing = SHORTEST - reason.trim().length;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (missing > 0) return;
        onDone();
        void justify(session, finding, title, reason.trim());
      }}
    >
      <label class="field">
        Alasan angka ini benar
        <textarea rows={3} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
      <p class="muted">{missing > 0 ? `Kurang ${missing} huruf lagi.` : 'Berlaku sampai angkanya berubah.'}</p>
      <button type="submit" class="main" disabled={missing > 0}>
        Simpan alasan
      </button>
    </form>
  );
}
