import { useEffect, useState } from 'preact/hooks';
import { CELL_WORDS, CompletenessState, SAVED_WORD } from '@shared/completeness';
import { placeName, variableLabel } from '@extension/model/figures/cells';
import { dayInWords } from '@shared/dates/words';
import { Icon } from '@extension/ui/icon';
import { CELL_ICONS } from '@extension/ui/fill-sign';
import type { DashboardService, DashboardCell, DashboardVillage, DashboardData } from './dashboard-service';
import type { Place } from './place';

interface VillageTableProps {
  readonly data: DashboardData;
  readonly service: DashboardService;
  readonly place: Place;
}

const isLacking = ({ state }: DashboardCell): boolean =>
  state === CompletenessState.kosong || state === CompletenessState.bermasalah;

const Cell = ({ cell }: { readonly cell: DashboardCell }) => {
  const word = CELL_WORDS[cell.state];
  const told = [
    cell.reason,
    cell.since && `sejak ${dayInWords(cell.since)}`,
    cell.saved && SAVED_WORD,
    cell.address,
  ].filter(Boolean);
  return (
    <td data-state={word}>
      <span class={isLacking(cell) ? 'sign late' : 'sign'}>
        <Icon name={CELL_ICONS[cell.state]} /> {cell.value || word}
      </span>
      {told.length > 0 && <span class="muted">{told.join(', ')}</span>}
    </td>
  );
};

/** The cells of one form in the villages of one kecamatan, those that lack something first asked for. */
export function VillageTable({ data, service, place }: VillageTableProps) {
  const [all, setAll] = useState(false);
  const [drilled, setDrilled] = useState<readonly DashboardVillage[] | 'failed' | null>(null);
  const { agency, form, kecamatan } = place;
  useEffect(() => {
    let current = true;
    const cellsOf = async (): Promise<void> => {
      try {
        const list = await service.cellsOf(agency, form);
        if (current) setDrilled(list);
      } catch (error) {
        if (current) setDrilled('failed');
        throw error;
      }
    };
    void cellsOf();
    return () => {
      current = false;
    };
    // New data mean that figures changed: the cells are asked for again.
  }, [service, data, agency, form]);
  if (drilled === null) return <p class="muted">Menyiapkan angkanya…</p>;
  if (drilled === 'failed') return <p class="muted">Angkanya tidak berhasil disiapkan. Buka lagi kecamatan ini.</p>;
  const of = new Map(data.villages.villages.map((village) => [village.code, village.kecamatan]));
  const here = drilled.filter(({ village }) => (of.get(village) ?? 'Kabupaten') === kecamatan);
  const lacking = here.filter(({ cells }) => cells.some(isLacking));
  const shown = all || lacking.length === 0 ? here : lacking;
  const variables = here[0]?.cells.map(({ variable }) => variable) ?? [];
  return (
    <>
      {lacking.length > 0 && lacking.length < here.length && (
        <label class="check screen-only">
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
          Tampilkan juga desa yang lengkap
        </label>
      )}

      <table class="standing cells">
        <thead>
          <tr>
            <th scope="col">Desa</th>
            {variables.map((variable) => (
              <th scope="col" key={variable}>
                {variableLabel(data, variable)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ village, cells }) => (
            <tr key={village} data-village={village}>
              <th scope="row">{placeName(data, village)}</th>
              {cells.map((cell) => (
                <Cell key={cell.variable} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
