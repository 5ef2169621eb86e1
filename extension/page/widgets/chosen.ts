import { drawnList } from './drawn-list';

/** Chosen 1: it draws itself anew when told that the native list changed (harvesthq/chosen#201). */
export const chosen = drawnList({
  name: 'chosen',
  skips: { controls: ['.chosen-container'], texts: ['.chosen-container'] },
  face: ({ nextElementSibling: next }) =>
    next instanceof HTMLElement && next.classList.contains('chosen-container') ? next : null,
  chosen: (face) => [...face.querySelectorAll('.chosen-single:not(.chosen-default) span, .search-choice span')],
  follow: 'chosen:updated',
});
