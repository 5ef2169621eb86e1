import { drawnList } from './drawn-list';

/** bootstrap-select 1.13: it wraps the native list and follows its `change`. */
export const bootstrapSelect = drawnList({
  name: 'bootstrap-select',
  skips: { controls: ['.bs-searchbox'], texts: ['.bootstrap-select'] },
  face: ({ parentElement: parent }) => (parent?.classList.contains('bootstrap-select') ? parent : null),
  chosen: (face) => [...face.querySelectorAll('.dropdown-toggle:not(.bs-placeholder) .filter-option-inner-inner')],
});
