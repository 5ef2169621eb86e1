/** Whether what was meant stood in the field when the fill ended. */
export const isOnPage = ({ outcome }: { readonly outcome: string }): boolean =>
  outcome === 'filled' || outcome === 'already';
