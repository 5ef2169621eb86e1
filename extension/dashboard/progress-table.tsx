import { formatNumber } from '@shared/dataset';
import { FIGURE_TITLES, SAVED_WORD } from '@shared/completeness';
import type { AgencyProgress, FormProgress, Gain } from '@shared/completeness';
import { sentenceCase } from '@shared/sentence-case';
import type { ComponentChildren } from 'preact';
import { dayInWords } from '@shared/dates/words';
import { Icon } from '@extension/ui/icon';
import { dueText, gainText, lackingText, signOf } from './words';

/** One line: an agency, or one of its forms. */
interface ProgressLine {
  readonly key: string;
  readonly name: string;
  readonly href: string;
  readonly progress: AgencyProgress | FormProgress;
  readonly villages: number;
  readonly gain: Gain | undefined;
  /** What stands between the name and the figures. */
  readonly between?: ComponentChildren;
}

interface ProgressTableProps {
  readonly of: string;
  readonly between?: string;
  readonly lines: readonly ProgressLine[];
  /** The day the gain is counted from; null where no earlier day is kept. */
  readonly since: string | null;
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${formatNumber(Math.floor((100 * part) / whole))} %`;

/** Shows what agencies or forms lack, and how far they are: filled, sound, on time, saved on the site. */
export const ProgressTable = ({ of, between, lines, since }: ProgressTableProps) => (
  <table class="standing">
    <thead>
      <tr>
        <th scope="col">{of}</th>
        <th scope="col">Yang kurang</th>
        {between && (
          <th scope="col" class="words">
            {between}
          </th>
        )}
        <th scope="col">{FIGURE_TITLES.filled}</th>
        <th scope="col">{FIGURE_TITLES.sound}</th>
        <th scope="col">{FIGURE_TITLES.onTime}</th>
        <th scope="col">{sentenceCase(SAVED_WORD)}</th>
        {since && <th scope="col">Sah sejak {dayInWords(since)}</th>}
      </tr>
    </thead>
    <tbody>
      {lines.map(({ key, name, href, progress, villages, gain, between: part }) => {
        const { icon, word, tone } = signOf(progress);
        const { expected, filled, sound, onTime, saved, empty, held } = progress;
        const due = dueText(progress);
        return (
          <tr
            key={key}
            data-line={key}
            data-expected={expected}
            data-filled={filled}
            data-sound={sound}
            data-ontime={onTime}
            data-saved={saved}
          >
            <th scope="row">
              <a href={href}>{name}</a>
            </th>
            <td class="owed">
              <span class={`sign ${tone}`}>
                <Icon name={icon} /> {due || word}
              </span>
              <span class="muted">{lackingText(empty, held, villages)}</span>
            </td>
            {between && <td class="words squares">{part}</td>}
            <td class="number">
              {formatNumber(filled)} <span class="muted">dari {formatNumber(expected)}</span>
            </td>
            <td class="number">
              {formatNumber(sound)} <span class="muted">{share(sound, expected)}</span>
            </td>
            <td>{formatNumber(onTime)}</td>
            <td>{formatNumber(saved)}</td>
            {since && <td>{gain ? gainText(gain.sound) : ''}</td>}
          </tr>
        );
      })}
    </tbody>
  </table>
);
