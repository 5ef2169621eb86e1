import { mouse } from '../dom/mouse';
import { drawnList } from './drawn-list';

const dropdown = (face: HTMLElement) => face.ownerDocument.querySelector('.select2-dropdown');
const opener = (face: HTMLElement) => face.querySelector<HTMLElement>('.select2-selection') ?? face;

/**
 * Select2 4.0 and 4.1, also with entries from the page's server. Driven by hand: pages that listen to `select2:select`
 * alone never hear a change of the native list (select2/select2#3914).
 */
export const select2 = drawnList({
  name: 'select2',
  skips: {
    controls: ['.select2-search', '.select2-container', '.select2-dropdown'],
    texts: ['.select2-container'],
    context: ['.select2-container'],
  },
  face: ({ nextElementSibling: next }) =>
    next instanceof HTMLElement && next.classList.contains('select2-container') ? next : null,
  chosen: (face) =>
    [
      ...face.querySelectorAll('.select2-selection__choice, .select2-selection--single .select2-selection__rendered'),
    ].filter((part) => !part.querySelector('.select2-selection__placeholder')),
  hand: {
    isOpen: (face) => face.classList.contains('select2-container--open'),
    toggle: (face) => mouse(opener(face), 'mousedown', 'mouseup', 'click'),
    entries: (face) => [
      ...(dropdown(face)?.querySelectorAll<HTMLElement>(
        '.select2-results__option[aria-selected]:not([aria-disabled="true"]), .select2-results__option--selectable',
      ) ?? []),
    ],
    pick: (entry) => mouse(entry, 'mouseup'),
    search: (face) =>
      face.querySelector<HTMLInputElement>('.select2-search__field') ??
      dropdown(face)?.querySelector<HTMLInputElement>(
        '.select2-search:not(.select2-search--hide) .select2-search__field',
      ) ??
      null,
  },
  pageWorld: 'select2',
});
