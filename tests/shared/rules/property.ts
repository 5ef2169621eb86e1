import fc from 'fast-check';
import { it } from 'vitest';

/** `it` for a law: runs the body on generated values and shows the smallest that breaks it; on fewer where each is costly. */
export const test = {
  prop:
    <T extends readonly unknown[]>(values: { [K in keyof T]: fc.Arbitrary<T[K]> }, numRuns = 100) =>
    (name: string, law: (...args: T) => void) =>
      it(name, () => {
        fc.assert(
          fc.property(fc.tuple(...(values as unknown as fc.Arbitrary<unknown>[])), (args) => {
            law(...(args as unknown as T));
          }),
          { numRuns },
        );
      }),
};
export { fc };
