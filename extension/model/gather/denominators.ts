import type { Merged } from '@shared/exchange';

/** Whether two sources state a group's size differently; one that contradicts itself is told in Periksa. */
export const differsBetween = ({ sides }: Merged['denominators'][number]): boolean =>
  sides.some((one) =>
    sides.some(
      (other) => one.value !== other.value && one.packages.some((hash) => other.packages.some((its) => its !== hash)),
    ),
  );
