import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatNumber } from '@shared/dataset';

interface PagedListProps<T> {
  readonly items: readonly T[];
  readonly render: (item: T) => ComponentChildren;
  readonly keyOf: (item: T) => string;
  /** How many are shown at first, and how many more with each press. */
  readonly step?: number;
}

/** A list of thousands that is drawn a page at a time. */
export function PagedList<T>({ items, render, keyOf, step = 50 }: PagedListProps<T>) {
  const [shown, setShown] = useState(step);
  return (
    <>
      <ul class="plain cards">
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)}>{render(item)}</li>
        ))}
      </ul>
      {shown < items.length && (
        <button type="button" class="wide" onClick={() => setShown(shown + step)}>
          Tampilkan {formatNumber(Math.min(step, items.length - shown))} lagi dari {formatNumber(items.length)}
        </button>
      )}
    </>
  );
}
