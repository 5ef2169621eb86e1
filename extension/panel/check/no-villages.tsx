import type { NoVillage } from '@shared/dataset';
import { groupBy } from '@shared/collections';
import { formatNumber } from '@shared/dataset';
import { askAgain } from './decide';
import type { Session } from '../session/session';

interface NoVillagesProps {
  readonly session: Session;
  readonly noVillages: readonly NoVillage[];
}

/** The lines that a person said are no village, with where they stand; each can be asked about again. */
export function NoVillages({ session, noVillages }: NoVillagesProps) {
  if (noVillages.length === 0) return null;
  return (
    <details data-part="bukan-desa">
      <summary>{formatNumber(noVillages.length)} baris bukan desa, tidak dipakai</summary>
      <ul class="plain lines">
        {[...groupBy(noVillages, ({ key }) => key)].map(([key, lines]) => (
          <li key={key}>
            <span>
              “{lines[0]?.name}” <span class="address">{lines.map(({ line }) => line).join(', ')}</span>
            </span>
            <button type="button" onClick={() => void askAgain(session, key, lines[0]?.name ?? '')}>
              Tanyakan lagi
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
