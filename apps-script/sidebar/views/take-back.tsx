import { useState } from 'preact/hooks';
import { number } from '../number';
import type { DeskState } from '../use-desk';

/** Takes back, for the cells that are selected in the sheet, that a figure does not exist there. */
export function TakeBack({ declared, state }: { readonly declared: number; readonly state: DeskState }) {
  const [isOpen, open] = useState(false);
  if (!isOpen)
    return (
      <button type="button" class="quiet" disabled={state.busy} onClick={() => open(true)}>
        Cabut pernyataan tidak berlaku ({number(declared)} sel)
      </button>
    );
  return (
    <div class="card">
      <p>Pilih selnya di lembar, lalu cabut pernyataannya: angka itu diminta lagi.</p>
      <p class="buttons">
        <button
          type="button"
          class="main"
          disabled={state.busy}
          onClick={() => void state.renew('takeBack', {}, 'Menyimpan').then((isDone) => isDone && open(false))}
        >
          Cabut untuk sel terpilih
        </button>
        <button type="button" onClick={() => open(false)}>
          Batal
        </button>
      </p>
    </div>
  );
}
