import { CompletenessState, FIGURE_TITLES, FILL_WORDS, fillStateOf, Timing } from '@shared/completeness';
import type { ExpectedCell, Figures, FillState } from '@shared/completeness';
import { formatNumber } from '@shared/dataset';
import { Icon } from '@extension/ui/icon';
import type { IconName } from '@extension/ui/icon';

/** The three figures a group of cells is told by; never one. */
export type ProgressFigures = Pick<Figures, 'expected' | 'filled' | 'sound' | 'onTime' | 'late' | 'timeUnknown'>;

/** What one expected cell is, by drawing. */
export const CELL_ICONS: Readonly<Record<CompletenessState, IconName>> = {
  [CompletenessState.kosong]: 'circle',
  [CompletenessState.sah]: 'check',
  [CompletenessState.bermasalah]: 'warning',
  [CompletenessState.tidakBerlaku]: 'dash',
  [CompletenessState.nol]: 'check',
};

const FILL_ICONS: Readonly<Record<FillState, IconName>> = {
  unasked: 'dash',
  empty: 'circle',
  faulty: 'warning',
  partial: 'circle',
  complete: 'check',
};

/** How far a group is, by drawing and word. */
export function standing(three: ProgressFigures): { readonly icon: IconName; readonly word: string } {
  const state = fillStateOf(three);
  return { icon: FILL_ICONS[state], word: FILL_WORDS[state] };
}

/** The figures of some cells. */
export function threeOf(cells: readonly ExpectedCell[]): ProgressFigures {
  const three = { expected: 0, filled: 0, sound: 0, onTime: 0, late: 0, timeUnknown: 0 };
  for (const { state, timing } of cells) {
    if (state === CompletenessState.tidakBerlaku) continue;
    three.expected += 1;
    if (state !== CompletenessState.kosong) three.filled += 1;
    if (state === CompletenessState.sah || state === CompletenessState.nol) three.sound += 1;
    if (timing === Timing.onTime) three.onTime += 1;
    if (timing === Timing.late) three.late += 1;
    if (timing === Timing.unknown) three.timeUnknown += 1;
  }
  return three;
}

interface Line {
  readonly key: string;
  readonly name: string;
  readonly three: ProgressFigures;
  /** What else is to be said of the line beside its figures; empty = nothing. */
  readonly mark?: string;
}

interface ProgressFiguresTableProps {
  /** What the lines are: `Formulir`, `Kecamatan`. */
  readonly of: string;
  readonly lines: readonly Line[];
  readonly onOpen: (key: string) => void;
}

/** Filled, sound and on time, line by line; each line leads further down. */
export const ProgressFiguresTable = ({ of, lines, onOpen }: ProgressFiguresTableProps) => (
  <table class="three">
    <thead>
      <tr>
        <th scope="col">{of}</th>
        <th scope="col">{FIGURE_TITLES.filled}</th>
        <th scope="col">{FIGURE_TITLES.sound}</th>
        <th scope="col">{FIGURE_TITLES.onTime}</th>
      </tr>
    </thead>
    <tbody>
      {lines.map(({ key, name, three, mark }) => {
        const { icon, word } = standing(three);
        return (
          <tr key={key} data-line={key} data-filled={three.filled} data-sound={three.sound} data-ontime={three.onTime}>
            <th scope="row">
              <button type="button" class="quiet" onClick={() => onOpen(key)}>
                {name}
              </button>
              <span class="muted state">
                <Icon name={icon} /> {word}
                {mark && `, ${mark}`}
              </span>
            </th>
            <td>
              {formatNumber(three.filled)}
              <span class="muted"> dari {formatNumber(three.expected)}</span>
            </td>
            <td>{formatNumber(three.sound)}</td>
            <td>
              {formatNumber(three.onTime)}
              {three.late > 0 && <span class="muted"> terlambat {formatNumber(three.late)}</span>}
            </td>
          </tr>
        );
      })}
    </tbody>
  </table>
);
