import { seeded } from '../dataset/names/perturb';

/** Seeded choices: the same seed gives the same file on every machine. */
export interface Random {
  /** 0 ≤ n < below. */
  below(below: number): number;
  pick<T>(of: readonly [T, ...T[]]): T;
  chance(share: number): boolean;
  /** Some of them, at least one where there is one, in their order. */
  some<T>(of: readonly T[], share: number): T[];
}

/** Makes choices from a seed. */
export function randomOf(seed: number): Random {
  const next = seeded(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: <T>(of: readonly [T, ...T[]]): T => of[below(of.length)] ?? of[0],
    chance: (share) => next() < share,
    some: <T>(of: readonly T[], share: number): T[] => {
      const chosen = of.filter(() => next() < share);
      const [one] = chosen.length > 0 ? chosen : of.slice(below(Math.max(1, of.length)));
      return chosen.length > 0 || one === undefined ? chosen : [one];
    },
  };
}
