import { importChoices } from '@extension/store/records/import-choices';
import { expect, it } from 'vitest';

it('import-choices is called by what people know it as', () => {
  expect(importChoices.merge?.name).not.toBe('Nama catatan');
});
