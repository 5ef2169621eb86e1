import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../import-cases/outcome';
import { faultsOf, HOSTILE_FILES } from './hostile-files';
import { LIST } from './support';

/** Ten times what each may take, on a busy machine; how long they take the bench tells. */
const CEILING = 20_000;

describe('a file that is made to be hard to answer', () => {
  it.each(HOSTILE_FILES.map((one) => [one.situation, one] as const))(
    '%s',
    async (_, one) => {
      const bytes = new Uint8Array(one.bytes());
      expect(faultsOf(one, await outcomeOf(one.file, bytes, LIST, 2024))).toEqual([]);
    },
    CEILING,
  );
});
