import { describe, expect, it } from 'vitest';
import { PageReply } from '@extension/protocol/messages';

const error = { type: 'error', message: 'Pekerjaan di halaman ini tidak dapat diselesaikan.' };
const accepts = (kind: string, frames: readonly string[]): boolean =>
  PageReply.safeParse({ ...error, trace: { kind, frames } }).success;

describe('what a page may say of a defect', () => {
  it('is a class of error that is known and places in our own script', () => {
    expect(accepts('TypeError', ['page.js:1:2345', 'pick.js:1:2'])).toBe(true);
    expect(PageReply.safeParse(error).success).toBe(true);
  });

  it.each([
    ['a class it made up', 'Pelalo', []],
    ['a script of its own', 'TypeError', ['pelalo-195.js:1:2']],
    ['words in the place of a frame', 'TypeError', ['page.js:1:2 Pelalo 195']],
    ['more than a stack of ours has', 'TypeError', Array.from({ length: 13 }, () => 'page.js:1:2')],
  ])('is not %s', (_, kind, frames) => {
    expect(accepts(kind, frames)).toBe(false);
  });
});
