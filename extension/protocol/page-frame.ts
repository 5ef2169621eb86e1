/** A place in a script of ours that runs in a page; names of the page's own scripts could say anything. */
export const PAGE_FRAME = /^(?:page|pick)\.js:\d{1,7}:\d{1,7}$/;
