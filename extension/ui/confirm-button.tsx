import { useState } from 'preact/hooks';

interface ConfirmButtonProps {
  readonly label: string;
  /** What will happen, with numbers. */
  readonly question: () => string;
  readonly yes: string;
  readonly onYes: () => void;
}

/** A button whose work is spelled out once before it is done. */
export function ConfirmButton({ label, question, yes, onYes }: ConfirmButtonProps) {
  const [asked, setAsked] = useState<string | null>(null);
  if (asked === null) {
    return (
      <button type="button" onClick={() => setAsked(question())}>
        {label}
      </button>
    );
  }
  return (
    <div class="confirm" role="group" aria-label={label}>
      <p>{asked}</p>
      <div class="row">
        <button
          type="button"
          class="main"
          onClick={() => {
            setAsked(null);
            onYes();
          }}
        >
          {yes}
        </button>
        <button type="button" onClick={() => setAsked(null)}>
          Batal
        </button>
      </div>
    </div>
  );
}
