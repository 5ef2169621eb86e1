import { useState } from 'preact/hooks';
import type { DeskState } from '../use-desk';
import { NoteForm } from './note-form';

const SHORTEST_REASON = 15;

/** Figures that do not exist somewhere: the blank cells that are selected in the sheet, with the reason. */
export function DeclareBlanks({ state }: { readonly state: DeskState }) {
  const [isOpen, open] = useState(false);
  if (!isOpen)
    return (
      <button type="button" class="quiet" disabled={state.busy} onClick={() => open(true)}>
        Ada sel yang memang tidak punya angka?
      </button>
    );
  return (
    <div class="card">
      <p>Pilih sel kosongnya di lembar, lalu tulis alasannya. Bila angkanya memang nol, ketik 0 saja.</p>
      <NoteForm
        label={`Mengapa tidak berlaku? (sedikitnya ${SHORTEST_REASON} huruf)`}
        button="Nyatakan tidak berlaku"
        shortest={SHORTEST_REASON}
        busy={state.busy}
        cancel={() => open(false)}
        save={async (reason) => {
          if (await state.renew('declare', { reason }, 'Menyimpan')) open(false);
        }}
      />
    </div>
  );
}
