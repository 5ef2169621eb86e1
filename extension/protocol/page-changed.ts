/**
 * Page → panel, unasked, as `{ type: PAGE_CHANGED }`: something a person would notice changed (a modal opened, a table
 * was redrawn). Apart from the other messages because their schemas would more than double what every page loads.
 */
export const PAGE_CHANGED = 'cermat:page-changed';
