/** Small drawings with a 16 × 16 box; a word always stands beside them. */
const DRAWINGS = {
  check: 'M3.5 8.5l3 3 6-7',
  cross: 'M4 4l8 8M12 4l-8 8',
  warning: 'M8 2.5l6 11H2zM8 6.5v3.5M8 12v.2',
  note: 'M8 14A6 6 0 108 2a6 6 0 000 12zM8 7.5V11M8 5v.2',
  question: 'M8 14A6 6 0 108 2a6 6 0 000 12zM6.3 6.3a1.7 1.7 0 113 1.2c-.7.5-1.3.8-1.3 1.6M8 11.2v.2',
  pause: 'M5.5 4v8M10.5 4v8',
  circle: 'M8 14A6 6 0 108 2a6 6 0 000 12z',
  dash: 'M3.5 8h9',
  arrow: 'M3 8h10M9 4l4 4-4 4',
} as const;
export type IconName = keyof typeof DRAWINGS;

/** A decorative icon: hidden from screen readers. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path
      d={DRAWINGS[name]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);
