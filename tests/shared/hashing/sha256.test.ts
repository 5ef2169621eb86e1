import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256, startSha256 } from '@shared/hashing/sha256';
import { fc, test } from '../rules/property';

const byNode = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('SHA-256', () => {
  // FIPS 180-2 appendix B and NIST's "SHA Test Vectors": nothing, one block, two blocks, a million letters.
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    [
      'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
      'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('gives the published hash', (text, hash) => {
    expect(sha256(text)).toBe(hash);
  });

  it('agrees with Node for every length around the edge of a block', () => {
    for (let length = 50; length < 140; length += 1)
      expect(sha256('x'.repeat(length))).toBe(byNode('x'.repeat(length)));
  });

  test.prop([fc.string({ unit: 'binary', maxLength: 200 })])('agrees with Node for any text', (text) => {
    expect(sha256(text)).toBe(byNode(text));
  });

  test.prop([fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 6 })])(
    'gives bytes that come in pieces the hash of the whole',
    (pieces) => {
      const hash = startSha256();
      const whole = createHash('sha256');
      for (const piece of pieces) {
        hash.add(piece);
        whole.update(piece);
      }
      expect(hash.end()).toBe(whole.digest('hex'));
    },
  );

  it('spells half a surrogate pair as Node does', () => {
    expect(sha256('a\ud83d')).toBe(byNode('a\ud83d'));
    expect(sha256('\ude00\ud83d')).toBe(byNode('\ude00\ud83d'));
  });
});
