import { camel } from './add-to-list.mjs';

/** A kind of rule. @type {(name: string) => import('../new.mjs').Unit} */
export const kind = (name) => {
  const rule = camel(name);
  return {
    files: {
      [`shared/rules/kinds/${name}.ts`]: `import { defineKind } from '../kit/kind';
import { NoParams } from '../kit/no-params';
import { CANNOT_TELL, SOUND, broken } from '../kit/outcomes';

/**
 * Says what holds, and where that is written.
 * Missing figures: a dataset without rows is not judged.
 */
export const ${rule} = defineKind({
  kind: '${name}',
  title: 'Judul aturan',
  params: NoParams,
  compile: (_, { dataset }) => [
    () => {
      const rows = dataset.rows.length;
      if (rows === 0) return CANNOT_TELL;
      if (rows > 0) return SOUND;
      return broken({ scope: 'district', about: 'baris', cells: [], values: { rows } });
    },
  ],
  text: (finding, words) => {
    const { rows } = finding.values;
    return { message: \`Ada \${words.number(rows)} baris.\`, action: 'Katakan apa yang perlu dilakukan.' };
  },
});
`,
      [`tests/shared/rules/kinds/${name}.test.ts`]: `import { emonev2024 } from '@shared/catalogue';
import { check } from '@shared/rules';
import { expect, it } from 'vitest';
import { code, makeDataset, villageList } from '../make-dataset';

it('${name} finds what is wrong', () => {
  const dataset = makeDataset([{ code: code(0), cells: {} }]);
  const found = check({ edition: emonev2024, dataset, villages: villageList(1) });
  expect(found.map(({ rule }) => rule)).toContain('the id that the edition gives a rule of this kind');
});
`,
    },
    lists: [{ list: 'shared/rules/kinds/index.ts', name: rule, from: `./${name}`, array: 'RULE_KINDS' }],
  };
};
