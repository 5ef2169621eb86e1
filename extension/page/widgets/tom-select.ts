import { mouse } from '../dom/mouse';
import { drawnList } from './drawn-list';

/** Tom Select 2: it keeps its own choices and hears nothing of the native list (orchidjs/tom-select#856). */
export const tomSelect = drawnList({
  name: 'tom-select',
  skips: { controls: ['.ts-dropdown', '.ts-wrapper'], texts: ['.ts-wrapper'] },
  // It points the label at the box it draws behind the list.
  labelled: (control) => {
    const list = control.closest('.ts-wrapper')?.previousElementSibling;
    return list instanceof HTMLElement ? list : null;
  },
  face: ({ nextElementSibling: next }) =>
    next instanceof HTMLElement && next.classList.contains('ts-wrapper') ? next : null,
  chosen: (face) => [...face.querySelectorAll('.ts-control > .item')],
  hand: {
    isOpen: (face) => face.classList.contains('dropdown-active'),
    toggle: (face) => mouse(face.querySelector('.ts-control') ?? face, 'mousedown', 'mouseup', 'click'),
    entries: (face) => [...face.ownerDocument.querySelectorAll<HTMLElement>('.ts-dropdown .option[data-selectable]')],
    pick: (entry) => mouse(entry, 'mousedown', 'mouseup', 'click'),
    search: (face) => face.querySelector<HTMLInputElement>('.ts-control input'),
  },
  pageWorld: 'tomSelect',
});
