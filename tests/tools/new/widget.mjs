import { camel } from './add-to-list.mjs';

/** A family of widgets, drawn over a native list as most are. @type {(name: string) => import('../new.mjs').Unit} */
export const widget = (name) => {
  const family = camel(name);
  return {
    files: {
      [`extension/page/widgets/${name}.ts`]: `import { drawnList } from './drawn-list';

/** Says which library and version, and what is odd about it, with the thread where that stands. */
export const ${family} = drawnList({
  name: '${name}',
  face: ({ nextElementSibling: next }) =>
    next instanceof HTMLElement && next.classList.contains('${name}-container') ? next : null,
  chosen: (face) => [...face.querySelectorAll('.${name}-chosen')],
});
`,
      [`tests/extension/page/widgets/${name}.test.ts`]: `import type { WidgetCase } from './pages';
import { specify } from './specify';

const CASES: readonly WidgetCase[] = [];
if (CASES.length === 0) throw new Error('Write the real widget of ${name} as a case: see cases-choices.ts');
specify('${name}', CASES);
`,
    },
    lists: [
      {
        list: 'extension/page/widgets/index.ts',
        name: family,
        from: `./${name}`,
        array: 'WIDGETS',
        before: 'selectMultiple',
      },
    ],
  };
};
