import { mouse } from '../dom/mouse';
import { drawnList } from './drawn-list';

/** Choices.js 11: it wraps the native list and picks on `mousedown`. */
export const choices = drawnList({
  name: 'choices',
  skips: { controls: ['.choices__input--cloned'] },
  face: (native) => native.closest<HTMLElement>('.choices'),
  chosen: (face) => [...face.querySelectorAll('.choices__inner .choices__item:not(.choices__placeholder)')],
  hand: {
    isOpen: (face) => face.classList.contains('is-open'),
    toggle: (face) => mouse(face.querySelector('.choices__inner') ?? face, 'mousedown', 'mouseup', 'click'),
    entries: (face) => [...face.querySelectorAll<HTMLElement>('.choices__item--choice.choices__item--selectable')],
    pick: (entry) => mouse(entry, 'mousedown', 'mouseup', 'click'),
  },
});
