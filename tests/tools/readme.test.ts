import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KEPT } from './keep-picture.mjs';

const readme = readFileSync('README.md', 'utf8');
const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path = '']) => path);

describe('the pictures of the README', () => {
  it('come from the suite, which keeps what they show beside them', () => {
    expect(pictures.length).toBeGreaterThan(0);
    for (const path of pictures) {
      expect(path.startsWith(`${KEPT}/`), path).toBe(true);
      expect([existsSync(path), existsSync(path.replace(/\.png$/, '.txt'))], path).toEqual([true, true]);
    }
  });
});
