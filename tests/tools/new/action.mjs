import { camel } from './add-to-list.mjs';

/** A menu item of the add-on. @type {(name: string) => import('../new.mjs').Unit} */
export const action = (name) => {
  const item = camel(name);
  return {
    files: {
      [`apps-script/actions/${name}.ts`]: `import type { Action } from './action';

/** Says what it does, in one sentence. */
export const ${item}: Action = {
  label: 'Nama di menu',
  functionName: '${item}',
  run: () => {
    SpreadsheetApp.getActive().toast('Belum dibuat.');
  },
};
`,
      [`tests/apps-script/actions/${name}.test.ts`]: `import { beforeAll, expect, it, vi } from 'vitest';
import { Book } from '../sheet/book';
import { ensureBuilt, load } from '../sheet/load';

vi.setConfig({ testTimeout: 30_000 });
beforeAll(ensureBuilt, 60_000);

it('${name} does what its menu item says', () => {
  const { book, call } = load(new Book());
  call('${item}');
  expect(book.sheets.map(({ name }) => name)).toContain('Lembar yang dibuatnya');
});
`,
    },
    lists: [{ list: 'apps-script/actions/index.ts', name: item, from: `./${name}`, array: 'ACTIONS' }],
    more: {
      // Google calls the functions of a menu by name, and finds only those of the script itself.
      'apps-script/index.ts': [
        [`import { ACTIONS } from './actions';\n`, `import { ${item} as ${item}Action } from './actions/${name}';\n`],
        [
          '',
          `
/**
 * Dijalankan dari menu Cermat.
 */
export function ${item}(): void {
  ${item}Action.run();
}
`,
        ],
      ],
    },
  };
};
