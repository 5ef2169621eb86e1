import { orBlank } from '@shared/filling-words';
import { formatNumber } from '@shared/dataset';
import { placeName } from '@extension/model/figures/cells';
import type { Derived } from '@extension/model/figures/derive';
import { Icon } from '@extension/ui/icon';
import type { LastComparison } from '../session/state';

interface ComparisonCardProps {
  readonly derived: Derived;
  readonly comparison: LastComparison;
}

/** Shows what the site's saved list says of the forms filled last. */
export function ComparisonCard({ derived, comparison }: ComparisonCardProps) {
  const { villages, expected, equal, different, hidden } = comparison;
  const [only] = villages;
  const where = villages.length === 1 && only ? placeName(derived, only) : `${formatNumber(villages.length)} desa`;
  return (
    <div class={different.length === 0 ? 'result good' : 'result bad'} data-status="stored">
      <p>
        <Icon name={different.length === 0 ? 'check' : 'warning'} />{' '}
        <strong>
          Tersimpan {formatNumber(equal)} dari {formatNumber(expected)}
        </strong>{' '}
        · {where}
      </p>
      {hidden > 0 && (
        <p class="muted">
          {formatNumber(hidden)} isian tidak tampak di daftar. Buka “Ubah” di situs untuk memeriksanya.
        </p>
      )}
      {different.length > 0 && (
        <ul class="plain">
          {different.slice(0, 20).map(({ village, label, expected: meant, stored }) => (
            <li key={`${village} ${label}`}>
              {placeName(derived, village)}, {label}: seharusnya {meant}, tersimpan {orBlank(stored)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
