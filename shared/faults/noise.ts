/**
 * Whether a page's `error` event tells of no defect of ours: a drawing that took a second round, or a script of another
 * origin, of which the browser says nothing else.
 */
export const isNoise = (message: string): boolean =>
  message.startsWith('ResizeObserver loop') || message === 'Script error.';
