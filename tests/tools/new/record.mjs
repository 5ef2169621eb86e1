/** @type {(name: string) => import('../new.mjs').Unit} */
export const record = () => ({ files: {}, lists: [] });
