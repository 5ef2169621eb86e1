import { formatNumber } from '@shared/dataset';
import type { Moment } from '@shared/plausibility';
import type { Survey } from '@extension/store';

interface ShareChartProps {
  /** Null values are left out: the line does not stand on them. */
  readonly points: readonly (Moment & { readonly value: number | null })[];
  readonly target?: number | null;
  /** Drawn as marks of their own, joined by nothing. */
  readonly surveys?: readonly Survey[];
  /** What it shows, for those who cannot see it. */
  readonly label: string;
}

const [WIDTH, HEIGHT, SIDE, TOP, BOTTOM] = [240, 84, 22, 18, 18];

/** The vertical span: from 0 up to a round figure that nothing shown exceeds. */
function ceilingOf(values: readonly number[]): number {
  const most = Math.max(1, ...values);
  const unit = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 3, 5, 10].find((round) => most <= round * unit) ?? 10) * unit;
}

/** A share or a count over the years as a small line, with its target and the surveys beside it. */
export const ShareChart = ({ points, target = null, surveys = [], label }: ShareChartProps) => {
  const known = points.flatMap(({ at, value }) => (value === null ? [] : [{ at, value }]));
  const moments = new Map([
    ...surveys.map(({ year }) => [year, String(year)] as const),
    ...points.map(({ at, label: name }) => [at, name] as const),
  ]);
  const [from, until] = [Math.min(...moments.keys()), Math.max(...moments.keys())];
  const ceiling = ceilingOf([
    ...known.map(({ value }) => value),
    ...surveys.map(({ percent }) => percent),
    target ?? 0,
  ]);
  const x = (at: number): number =>
    from === until ? WIDTH / 2 : SIDE + ((WIDTH - 2 * SIDE) * (at - from)) / (until - from);
  const y = (value: number): number => HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * value) / ceiling;
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line class="base" x1="4" x2={WIDTH - 4} y1={y(0)} y2={y(0)} />
      {target !== null && <line class="target" x1="4" x2={WIDTH - 4} y1={y(target)} y2={y(target)} />}
      <polyline class="line" points={known.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')} />
      {known.map(({ at, value }) => (
        <g key={at}>
          <circle class="point" cx={x(at)} cy={y(value)} r="3" />
          <text x={x(at)} y={y(value) - 7} text-anchor="middle">
            {formatNumber(value, 1)}
          </text>
        </g>
      ))}
      {surveys.map(({ source, year, percent }) => (
        <g key={`${source} ${year}`} class="survey" transform={`translate(${x(year)} ${y(percent)})`}>
          <path d="M0 -5L5 0L0 5L-5 0Z" />
          <text x="8" y="4">
            {source} {formatNumber(percent, 1)}
          </text>
        </g>
      ))}
      {[...moments].map(([at, name]) => (
        <text key={at} class="year" x={x(at)} y={HEIGHT - 4} text-anchor="middle">
          {name}
        </text>
      ))}
    </svg>
  );
};
