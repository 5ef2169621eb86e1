import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface LongListProps<T> {
  readonly items: readonly T[];
  readonly render: (item: T) => ComponentChildren;
  readonly keyOf: (item: T) => string;
  /** How many are shown at first. */
  readonly first?: number;
}

/** A list that stays short until a person asks for all of it. */
export function LongList<T>({ items, render, keyOf, first = 20 }: LongListProps<T>) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, first);
  return (
    <>
      <ul class="plain cards">
        {shown.map((item) => (
          <li key={keyOf(item)}>{render(item)}</li>
        ))}
      </ul>
      {shown.length < items.length && (
        <button type="button" class="wide" onClick={() => setAll(true)}>
          Tampilkan semua ({items.length})
        </button>
      )}
    </>
  );
}
