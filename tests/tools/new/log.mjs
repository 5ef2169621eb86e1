import { camel } from './add-to-list.mjs';

/** A family of entries of the proof log. @type {(name: string) => import('../new.mjs').Unit} */
export const log = (name) => {
  const family = camel(name);
  return {
    files: {
      [`extension/log/kinds/${name}.ts`]: `import { z } from '@shared/zod';
import { who } from '../entry-parts';
import { defineFamily } from '../family';
import { line } from '../line';

const schemas = [z.strictObject({ kind: z.literal('${name}'), ...who, note: z.string() })];

/** Says what these entries tell of. */
export const ${family} = defineFamily(schemas, {
  '${name}': (entry) => [line(entry, 'Nama kejadian', { note: entry.note })],
});
`,
      [`tests/extension/log/kinds/${name}.test.ts`]: `import { linesOf } from '@extension/log/lines';
import { expect, it } from 'vitest';

it('${name} reads as people say it', () => {
  const entry = { kind: '${name}', at: '', by: 'Sari', district: '1702', year: 2026, note: 'contoh' } as const;
  expect(linesOf(entry, null, null)[0]?.what).not.toBe('Nama kejadian');
});
`,
    },
    lists: [{ list: 'extension/log/kinds/index.ts', name: family, from: `./${name}`, array: 'FAMILIES' }],
  };
};
