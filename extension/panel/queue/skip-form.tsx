import { useState } from 'preact/hooks';
import { skipVillage } from './move-in-queue';
import { useSession } from '../session/use-session';

/** Letters a reason needs to say anything to whoever reads it later. */
const SHORTEST = 10;

interface SkipFormProps {
  readonly form: string;
  readonly village: string;
  readonly name: string;
}

/** Leaves a village's form out, with a reason that goes into the log. */
export function SkipForm({ form, village, name }: SkipFormProps) {
  const session = useSession();
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null) {
    return (
      <button type="button" onClick={() => setReason('')} aria-label={`Lewati ${name}`}>
        Lewati
      </button>
    );
  }
  const isEnough = reason.trim().length >= SHORTEST;
  return (
    <form
      class="skip-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isEnough) void skipVillage(session, form, village, reason.trim());
      }}
    >
      <label class="field">
        Mengapa {name} dilewati?
        <textarea rows={2} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
      <div class="row">
        <button type="submit" class="main" disabled={!isEnough}>
          Simpan alasan
        </button>
        <button type="button" onClick={() => setReason(null)}>
          Batal
        </button>
      </div>
      {!isEnough && (
        <p class="muted">Tulis alasannya, paling sedikit {SHORTEST} huruf; alasan ini masuk catatan bukti.</p>
      )}
    </form>
  );
}
