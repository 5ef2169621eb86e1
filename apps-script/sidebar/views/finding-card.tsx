import { useState } from 'preact/hooks';
import type { Desk, Item } from '../../calls/protocol';
import type { DeskState } from '../use-desk';
import { NoteForm } from './note-form';
import { agencyIn } from './view';

interface Props {
  readonly item: Item;
  readonly desk: Desk;
  readonly state: DeskState;
}

/** Shorter reasons say nothing to whoever reads them next year; the workbook refuses them too. */
const SHORTEST_REASON = 15;

/** One finding: where, what, what to do; with its cells and the reason to let it stand. */
export function FindingCard({ item, desk, state }: Props) {
  const [isOpen, open] = useState(false);
  const { me } = desk;
  const isMine = me !== null && (me.agency === null || me.agency === item.agency || item.others.includes(me.agency));
  const rest = item.cells - item.spots.length;
  return (
    <li class={item.reason ? 'card closed' : 'card'}>
      <p class="where">
        {item.village}
        {item.village !== '' && item.indicator !== '' && ' · '}
        {item.indicator}
      </p>
      <p>{item.message}</p>
      <p class="action">{item.action}</p>
      {item.hint !== '' && <p class="suggestion">{item.hint}</p>}
      <p class="spots">
        {item.spots.map(({ sheet, cell }) => (
          <button
            type="button"
            class="spot"
            key={`${sheet}!${cell}`}
            title={`${sheet}, sel ${cell}`}
            aria-label={`Ke sel ${cell} di lembar ${sheet}`}
            onClick={() => void state.send('jump', { sheet, cell }, '')}
          >
            {cell}
          </button>
        ))}
        {rest > 0 && <span class="hint"> dan {rest} sel lain</span>}
      </p>
      {item.why !== '' && (
        <details>
          <summary>Mengapa ini penting</summary>
          <p>
            {item.why} Pemilik angka: {agencyIn(desk, item.agency)}.
          </p>
        </details>
      )}
      {item.reason && (
        <p class="reason">
          Dibiarkan oleh {item.reason.by}: {item.reason.text}
        </p>
      )}
      {item.values !== '' && isMine && !isOpen && (
        <button type="button" class="quiet" disabled={state.busy} onClick={() => open(true)}>
          {item.reason ? 'Ganti alasan' : 'Biarkan dengan alasan'}
        </button>
      )}
      {isOpen && (
        <NoteForm
          label={`Mengapa angka ini benar? (sedikitnya ${SHORTEST_REASON} huruf)`}
          button="Simpan alasan"
          shortest={SHORTEST_REASON}
          busy={state.busy}
          cancel={() => open(false)}
          save={async (reason) => {
            const input = { finding: item.key, values: item.values, reason };
            if (await state.renew('justify', input, 'Menyimpan alasan')) open(false);
          }}
        />
      )}
    </li>
  );
}
