import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface LazyDetailsProps {
  readonly summary: ComponentChildren;
  readonly children: () => ComponentChildren;
  readonly class?: string;
  readonly open?: boolean;
}

/** A folded part that is drawn only once it is opened, so that long plans and logs cost nothing until asked for. */
export function LazyDetails({ summary, children, class: className, open = false }: LazyDetailsProps) {
  const [drawn, setDrawn] = useState(open);
  return (
    <details
      class={className}
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open) setDrawn(true);
      }}
    >
      <summary>{summary}</summary>
      {drawn && children()}
    </details>
  );
}
