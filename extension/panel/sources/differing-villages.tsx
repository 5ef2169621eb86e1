import { useState } from 'preact/hooks';
import { formatNumber } from '@shared/dataset';
import type { SourceComparison } from '@shared/dataset';
import { sourceKey, sourceWords } from '@shared/exchange';
import { villageName } from '@extension/model/figures/cells';
import type { Derived } from '@extension/model/figures/derive';
import { signed } from './signed';

interface DifferingVillagesProps {
  readonly derived: Derived;
  readonly comparison: SourceComparison;
}

const STEP = 20;

/** The villages whose sources differ, a figure a source, each further one with its difference from the first. */
export function DifferingVillages({ derived, comparison: { sums, differing } }: DifferingVillagesProps) {
  const [shown, setShown] = useState(STEP);
  const left = differing.length - shown;
  return (
    <>
      <table class="sources">
        <thead>
          <tr>
            <th scope="col">Desa</th>
            {sums.map(({ source }) => (
              <th key={sourceKey(source)} scope="col">
                <span class="sentence">{sourceWords(source)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differing.slice(0, shown).map(({ village, figures }) => (
            <tr key={village}>
              <th scope="row">{villageName(derived, village)}</th>
              {figures.map((value, at) => {
                const first = figures[0] ?? null;
                return (
                  <td key={sourceKey(sums[at]!.source)}>
                    {value === null ? 'kosong' : formatNumber(value)}
                    {at > 0 && value !== null && first !== null && (
                      <span class="muted"> ({signed(value - first)})</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <button type="button" class="wide" onClick={() => setShown(shown + STEP)}>
          Tampilkan {formatNumber(Math.min(STEP, left))} lagi dari {formatNumber(differing.length)}
        </button>
      )}
    </>
  );
}
