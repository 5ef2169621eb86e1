/** Whether a page's `error` event tells of no defect: the browser's word that a drawing took a second round. */
export const isNoise = (message: string): boolean => message.startsWith('ResizeObserver loop');
