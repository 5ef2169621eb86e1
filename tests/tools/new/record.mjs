import { camel, pascal } from './add-to-list.mjs';

/** Something that is kept on this computer and goes along in a handover file. @type {(name: string) => import('../new.mjs').Unit} */
export const record = (name) => {
  const part = camel(name);
  const Type = pascal(name);
  return {
    files: {
      [`extension/store/records/${name}.ts`]: `import { z } from '@shared/zod';
import { mergeByRule } from '../kit/merge-by-rule';
import { wholeList } from '../kit/whole';

const ${Type} = z.strictObject({ name: z.string() });
type ${Type} = z.infer<typeof ${Type}>;

const keyOf = ({ name }: ${Type}): string => name;

/** Says what is kept, and what it costs where one is damaged. */
export const ${part} = wholeList<'${part}', ${Type}>({
  part: '${part}',
  parser: ${Type},
  keyOf,
  merge: mergeByRule({
    key: '${part}',
    name: 'Nama catatan',
    rule: 'Yang belum ada di komputer ini ditambahkan.',
    parser: ${Type},
    keyOf,
    put: (fresh, join) => ({ ${part}: (kept) => join(kept, fresh) }),
  }),
});
`,
      [`tests/extension/store/records/${name}.test.ts`]: `import { ${part} } from '@extension/store/records/${name}';
import { expect, it } from 'vitest';

it('${name} is called by what people know it as', () => {
  expect(${part}.merge?.name).not.toBe('Nama catatan');
});
`,
    },
    lists: [{ list: 'extension/store/records/index.ts', name: part, from: `./${name}`, array: 'RECORDS' }],
  };
};
