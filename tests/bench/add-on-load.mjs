// Run by add-on.mjs in a fresh process: milliseconds to load scripts into a bare realm.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

const codes = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
const realm = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
const start = performance.now();
for (const code of codes) new vm.Script(code).runInContext(realm);
console.log(JSON.stringify(performance.now() - start));
