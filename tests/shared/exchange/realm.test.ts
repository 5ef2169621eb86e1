import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import vm from 'node:vm';
import { packageText, readPackage } from '@shared/exchange';
import { expect, it } from 'vitest';
import { partScript } from '../../bench/core-bundle.mjs';

it('reads, proves and writes a package in a realm without any platform, as Apps Script is one', async () => {
  const { code } = await partScript(['exchange']);
  const text = readFileSync(resolve('tests/fixtures/packages/paket-1.json'), 'utf8');
  const realm = vm.createContext({ text }, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(code, realm);
  const script =
    'const read = cermat.readPackage(text); read.ok ? cermat.packageText(read.value) : read.problem.message';
  const there = String(vm.runInContext(script, realm));
  const here = readPackage(text);
  expect(here.ok && packageText(here.value)).toBe(there);
  expect(`${there}\n`).toBe(text);
}, 60_000);
