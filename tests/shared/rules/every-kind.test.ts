import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { emonev2024 } from '@shared/catalogue';
import { renderFinding, check, RULE_KINDS } from '@shared/rules';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from './examples';
import type { Example } from './example';
import { findingsOf } from './findings-of';
import { villageList } from './make-dataset';

const sentences = (text: string): number => text.split(/[.!?](?:\s|$)/).filter((part) => part.trim() !== '').length;
const FORBIDDEN = /\b(mohon|maaf|valid|invalid|error|null|undefined|NaN)\b|[a-z]_[a-z]/i;

describe('every rule kind', () => {
  it('has a rule in the edition, a title and no namesake', () => {
    const used = new Set(emonev2024.rules.map((rule) => rule.kind));
    expect(RULE_KINDS.filter((kind) => !used.has(kind.kind)).map((kind) => kind.kind)).toEqual([]);
    expect(new Set(RULE_KINDS.map((kind) => kind.kind)).size).toBe(RULE_KINDS.length);
    for (const kind of RULE_KINDS) expect(kind.title.length).toBeGreaterThan(5);
  });

  it('accepts the parameters of its rules and refuses parameters it does not know', () => {
    for (const rule of emonev2024.rules) {
      const kind = RULE_KINDS.find((one) => one.kind === rule.kind);
      expect(kind?.params().safeParse(rule.params).success, rule.id).toBe(true);
      expect(kind?.params().safeParse({ ...rule.params, surprise: 1 }).success, rule.id).toBe(false);
    }
  });
});

const found = (id: string, example: Example, which: 'passing' | 'failing') =>
  findingsOf(
    id,
    example[which],
    example.official,
    example.edition,
    example.facts?.[which],
    example.villages ?? villageList(example.official ?? example[which].rows.length),
  );

/** Rules are shown by an example, or their kind by a test of its own. */
const isShownByKind = (kind: string): boolean => existsSync(resolve(import.meta.dirname, `kinds/${kind}.test.ts`));
const SHOWN = emonev2024.rules.filter(({ id, kind }) => id in EXAMPLES || !isShownByKind(kind));

describe.each(SHOWN.map((rule) => [rule.id, rule] as const))('rule %s', (id, rule) => {
  const example = EXAMPLES[id];

  it('lets its passing example pass and refuses its failing example', () => {
    expect(example, 'an example in examples.ts').toBeDefined();
    expect(found(id, example!, 'passing')).toEqual([]);
    expect(found(id, example!, 'failing')).not.toEqual([]);
  });

  it('tells its finding in at most two sentences of plain Indonesian each, with the figures', () => {
    for (const finding of found(id, example!, 'failing')) {
      const text = renderFinding(
        finding,
        example!.edition ?? emonev2024,
        example!.villages ?? villageList(example!.official ?? 60),
      );
      expect(text.why).toBe(rule.why);
      for (const part of Object.values(text)) {
        expect(sentences(part), part).toBeGreaterThanOrEqual(1);
        expect(sentences(part), part).toBeLessThanOrEqual(2);
        expect(part).not.toMatch(FORBIDDEN);
      }
    }
  });

  it('is silent on an empty dataset', () => {
    const empty = { ...example!.passing, rows: [], columns: new Map(), totals: new Map() };
    expect(check({ edition: emonev2024, dataset: empty, villages: villageList(0) })).toEqual([]);
  });
});
