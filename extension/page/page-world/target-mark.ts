/** Marks the one element a call into the page's world is about; taken off again as soon as the call is over. */
export const TARGET_MARK = 'data-cermat-target';
