import { useId, useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly button: string;
  /** Letters needed before it can be saved. */
  readonly shortest: number;
  readonly busy: boolean;
  readonly cancel: () => void;
  readonly save: (text: string) => Promise<void>;
}

/** A few words of a person, with what they are for; what was typed stays until it is saved. */
export function NoteForm({ label, button, shortest, busy, cancel, save }: Props) {
  const [text, write] = useState('');
  const id = useId();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save(text);
      }}
    >
      <label for={id}>{label}</label>
      <textarea id={id} rows={3} value={text} onInput={({ currentTarget }) => write(currentTarget.value)} />
      <p class="buttons">
        <button type="submit" class="main" disabled={busy || text.trim().length < shortest}>
          {button}
        </button>
        <button type="button" onClick={cancel}>
          Batal
        </button>
      </p>
    </form>
  );
}
