import { camel, pascal } from './add-to-list.mjs';

/** A tab of the panel, a folder of its own. @type {(name: string) => import('../new.mjs').Unit} */
export const tab = (name) => {
  const key = camel(name);
  return {
    files: {
      [`extension/panel/${name}/${name}-view.tsx`]: `import type { View, ViewProps } from '../session/view';

function ${pascal(name)}View({ state }: ViewProps) {
  return (
    <section class="card">
      <h2>Judul tab</h2>
      <p>{state.derived ? 'Belum dibuat.' : 'Belum ada angka di sini.'}</p>
    </section>
  );
}

export const ${key}: View = { key: '${key}', title: 'Judul tab', waiting: () => 0, component: ${pascal(name)}View };
`,
      [`tests/extension/panel/${name}/${name}.test.ts`]: `import { ${key} } from '@extension/panel/${name}/${name}-view';
import { expect, it } from 'vitest';

it('the tab ${name} is called by what people do there', () => {
  expect(${key}.title).not.toBe('Judul tab');
});
`,
    },
    lists: [{ list: 'extension/panel/shell/index.ts', name: key, from: `../${name}/${name}-view`, array: 'VIEWS' }],
    more: { 'extension/panel/session/state.ts': [['export type ViewKey =', ` '${key}' |`]] },
  };
};
