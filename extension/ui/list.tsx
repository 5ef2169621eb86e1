import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatNumber } from '@shared/dataset';

interface ListProps<T> {
  readonly items: readonly T[];
  readonly render: (item: T) => ComponentChildren;
  readonly keyOf: (item: T) => string;
  /** How many are shown at first, where that is not a step. */
  readonly first?: number;
  /** How many more each press shows, of lists of thousands; without it a press shows all. */
  readonly step?: number;
}

/** A list that stays short until a person asks for more of it. */
export function List<T>({ items, render, keyOf, step, first = step ?? 20 }: ListProps<T>) {
  const [shown, setShown] = useState(first);
  const left = items.length - shown;
  return (
    <>
      <ul class="plain cards">
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)}>{render(item)}</li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="wide" onClick={() => setShown(step === undefined ? Infinity : shown + step)}>
          {step === undefined
            ? `Tampilkan semua (${items.length})`
            : `Tampilkan ${formatNumber(Math.min(step, left))} lagi dari ${formatNumber(items.length)}`}
        </button>
      )}
    </>
  );
}
