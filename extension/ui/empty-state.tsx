interface EmptyStateProps {
  readonly view: string;
  readonly title: string;
  readonly hint: string;
  /** Leads to where figures are opened. */
  readonly onData: () => void;
}

/** A view that has nothing to show before figures are opened. */
export const EmptyState = ({ view, title, hint, onData }: EmptyStateProps) => (
  <section data-view={view} data-state="empty">
    <h2>{title}</h2>
    <p>{hint}</p>
    <button type="button" class="main" onClick={onData}>
      Ke Data
    </button>
  </section>
);
