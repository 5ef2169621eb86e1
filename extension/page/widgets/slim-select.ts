import { mouse } from '../dom/mouse';
import { drawnList } from './drawn-list';

const content = (face: HTMLElement) =>
  face.ownerDocument.querySelector<HTMLElement>(`.ss-content[data-id="${CSS.escape(face.dataset['id'] ?? '')}"]`);

/** SlimSelect 3: the native list, the closed and the opened part know each other by `data-id`. */
export const slimSelect = drawnList({
  name: 'slim-select',
  skips: { controls: ['.ss-content'] },
  face: ({ nextElementSibling: next }) =>
    next instanceof HTMLElement && next.classList.contains('ss-main') ? next : null,
  chosen: (face) => [...face.querySelectorAll('.ss-single, .ss-value-text')],
  hand: {
    isOpen: (face) => face.getAttribute('aria-expanded') === 'true',
    toggle: (face) => mouse(face, 'mousedown', 'mouseup', 'click'),
    entries: (face) => [...(content(face)?.querySelectorAll<HTMLElement>('.ss-option:not(.ss-disabled)') ?? [])],
    pick: (entry) => mouse(entry, 'mousedown', 'mouseup', 'click'),
    search: (face) => content(face)?.querySelector<HTMLInputElement>('.ss-search input') ?? null,
  },
  pageWorld: 'slimSelect',
});
