import { CompletenessState, FIGURE_TITLES, Timing } from '@shared/completeness';
import type { ExpectedCell, Figures } from '@shared/completeness';
import { formatNumber } from '@shared/dataset';
import { fillSignOf } from '@extension/ui/fill-sign';
import { Icon } from '@extension/ui/icon';

/** The figures a group of cells is told by; never one. */
export type ProgressFigures = Pick<Figures, 'expected' | 'filled' | 'sound' | 'onTime' | 'late' | 'timeUnknown'>;

/** The figures of some cells. */
export function figuresOf(cells: readonly ExpectedCell[]): ProgressFigures {
  const figures = { expected: 0, filled: 0, sound: 0, onTime: 0, late: 0, timeUnknown: 0 };
  for (const { state, timing } of cells) {
    if (state === CompletenessState.tidakBerlaku) continue;
    figures.expected += 1;
    if (state !== CompletenessState.kosong) figures.filled += 1;
    if (state === CompletenessState.sah || state === CompletenessState.nol) figures.sound += 1;
    if (timing === Timing.onTime) figures.onTime += 1;
    if (timing === Timing.late) figures.late += 1;
    if (timing === Timing.unknown) figures.timeUnknown += 1;
  }
  return figures;
}

interface Line {
  readonly key: string;
  readonly name: string;
  readonly figures: ProgressFigures;
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
      {lines.map(({ key, name, figures, mark }) => {
        const { icon, word } = fillSignOf(figures);
        return (
          <tr
            key={key}
            data-line={key}
            data-filled={figures.filled}
            data-sound={figures.sound}
            data-ontime={figures.onTime}
          >
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
              {formatNumber(figures.filled)}
              <span class="muted"> dari {formatNumber(figures.expected)}</span>
            </td>
            <td>{formatNumber(figures.sound)}</td>
            <td>
              {formatNumber(figures.onTime)}
              {figures.late > 0 && <span class="muted"> terlambat {formatNumber(figures.late)}</span>}
            </td>
          </tr>
        );
      })}
    </tbody>
  </table>
);
