import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';
import { Book } from '../sheet/book';
import { DIST, ensureBuilt, load } from '../sheet/load';

vi.setConfig({ testTimeout: 30_000 });
beforeAll(ensureBuilt, 60_000);

it('the sidebar opens with a page that was built, once for each press, and writes nothing', () => {
  const { book, call } = load(new Book());
  const before = book.sheets.map(({ name }) => name);
  call('bukaBilah');
  call('bukaBilah');
  expect(book.sidebars).toEqual(['sidebar', 'sidebar']);
  expect(book.sidebars.filter((page) => !existsSync(join(DIST, `${page}.html`)))).toEqual([]);
  expect(book.sheets.map(({ name }) => name)).toEqual(before);
});
