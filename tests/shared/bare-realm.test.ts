import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';
import { beforeAll, describe, expect, it } from 'vitest';
import { emonev2024 } from '@shared/catalogue/editions/emonev-2024';
import * as schema from '@shared/catalogue/schema';
import { villagesOf } from '@shared/cli/villages.mjs';
import * as completeness from '@shared/completeness';
import * as dataset from '@shared/dataset';
import { readWorkbook } from '@shared/files';
import * as findings from '@shared/findings';
import * as rules from '@shared/rules';
import { coreScript } from '../bench/core-bundle.mjs';

const PRACTICE = 'tests/fixtures/practice/praktik-rejang-lebong-2024.xlsx';
const core = { ...schema, ...dataset, ...rules, ...findings, ...completeness };

/** From sheets to findings in words. Its source also runs in the realm, so it uses nothing but its parameters. */
function work(cermat: typeof core, input: string): string {
  const given = JSON.parse(input) as { edition: unknown; villages: schema.VillageList; grids: dataset.Grid[] };
  const edition = cermat.Edition.parse(given.edition);
  const { villages } = given;
  const tables = given.grids.map((grid) => {
    const proposal = cermat.readTable(grid, edition);
    if (!proposal.ok) throw new Error(proposal.problem.message);
    return cermat.confirmTable('praktik', grid, proposal.value);
  });
  const built = cermat.buildDataset({ edition, year: 2024, villages, tables, decisions: [] });
  const found = cermat.check({ edition, dataset: built.dataset, villages });
  return JSON.stringify({
    found,
    questions: built.questions,
    texts: found.map((finding) => cermat.renderFinding(finding, edition, villages)),
    verdicts: cermat.verdicts({ edition, dataset: built.dataset, villages }),
    complete: cermat.completenessOf(edition, built.dataset, villages, found, built.questions),
  });
}

/** A realm of its own that counts attempts to make code from text; the platform would refuse them as well. */
function bareRealm(input: string): vm.Context {
  const realm = vm.createContext({ input }, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(
    `var attempts = 0;
     Function = new Proxy(Function, {
       construct() { attempts += 1; throw new Error('no code from text'); },
       apply() { attempts += 1; throw new Error('no code from text'); },
     });`,
    realm,
  );
  return realm;
}

let code = '';
let input = '';

beforeAll(async () => {
  ({ code } = await coreScript());
  const grids = await readWorkbook(new Uint8Array(readFileSync(resolve(PRACTICE))), 'praktik.xlsx');
  if (!grids.ok) throw new Error(grids.problem.message);
  input = JSON.stringify({ edition: emonev2024, villages: villagesOf('1702'), grids: grids.value });
}, 60_000);

describe('the built core', () => {
  it('is a script of 2020', () => {
    expect(() => parse(code, { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
    expect(() => parse(`${code}; class A { #x = 1 }`, { ecmaVersion: 2020, sourceType: 'script' })).toThrow();
  });

  it('carries no edition', () => {
    const told = [
      ...emonev2024.forms.flatMap(({ key, heading }) => [`"${key}"`, `"${heading}"`]),
      ...emonev2024.rules.map(({ source }) => `"${source}"`),
    ].filter((text) => text.length > 12);
    expect(told.length).toBeGreaterThan(100);
    expect(told.filter((text) => code.includes(text) || code.includes(`\`${text.slice(1, -1)}\``))).toEqual([]);
  });

  it('finds in a realm that has nothing but ECMAScript what it finds here, and makes no code from text', () => {
    const realm = bareRealm(input);
    vm.runInContext(code, realm);
    const there = JSON.parse(String(vm.runInContext(`(${work.toString()})(cermat, input)`, realm))) as unknown;
    const here = JSON.parse(work(core, input)) as { found: unknown[] };
    expect(here.found.length).toBeGreaterThan(5);
    expect(there).toEqual(here);
    expect(vm.runInContext('attempts', realm)).toBe(0);
  });

  it('would be caught if it asked for code from text or for a platform', () => {
    const realm = bareRealm('');
    expect(() => vm.runInContext('new Function("return 1")', realm)).toThrow('no code from text');
    expect(vm.runInContext('attempts', realm)).toBe(1);
    expect(() => vm.runInContext('eval("1")', realm)).toThrow('Code generation');
    for (const name of ['TextEncoder', 'URL', 'setTimeout', 'process', 'structuredClone'])
      expect(vm.runInContext(`typeof ${name}`, realm), name).toBe('undefined');
  });
});
