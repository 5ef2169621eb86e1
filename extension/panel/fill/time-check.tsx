import { timeInWords } from '@shared/catalogue/scope';
import type { Scope } from '@shared/catalogue/scope';

interface TimeCheckProps {
  /** What the page leaves unsaid of its time: `tahun`, `semester`, or both. */
  readonly unsaid: string;
  readonly scope: Scope;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
}

/** On a page that does not say what time it is for, the officer says to have looked. */
export const TimeCheck = ({ unsaid, scope, checked, onCheck }: TimeCheckProps) => (
  <label class="check">
    <input type="checkbox" checked={checked} onChange={(event) => onCheck(event.currentTarget.checked)} />
    Halaman ini tidak menyebut {unsaid}. Saya sudah memeriksa: situs di {timeInWords(scope)}.
  </label>
);
