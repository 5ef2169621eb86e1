// Faults that must never go unseen, put into a copy of the product one by one by `npm run guards`. Each names what it
// would do to people, the exact code, what takes its place, and the tests that must fail for it. Whoever moves the code
// moves its line here.

/** @typedef {{ name: string, file: string, code: string, fault: string, tests: string[] }} Fault */

/** @type {Fault[]} */
export const FAULTS = [
  {
    name: 'a blank cell becomes 0',
    file: 'shared/dataset/values/number.ts',
    code: 'if (raw === null || raw === undefined) return MISSING;',
    fault: "if (raw === null || raw === undefined) return { ...MISSING, status: 'ok', value: 0, decimals: 0 };",
    tests: ['tests/shared/dataset/values/number.test.ts'],
  },
  {
    name: 'a column of NIK passes the detector of personal data',
    file: 'shared/dataset/reading/personal.ts',
    code: "if (most(isIdentityNumber)) return 'NIK atau nomor Kartu Keluarga';",
    fault: '',
    tests: ['tests/shared/dataset/reading/personal.test.ts'],
  },
  {
    name: 'a NIK in the title of a document passes',
    file: 'shared/dataset/reading/personal-number.ts',
    code: "if (IDENTITY.test(text)) return 'NIK atau nomor Kartu Keluarga';",
    fault: '',
    tests: ['tests/shared/evidence/evidence-fault.test.ts'],
  },
  {
    name: 'a numerator may be above its denominator',
    file: 'shared/rules/kit/kernels.ts',
    code: 'else if (a > b && judged[i] === 1) wrong.push(i);',
    fault: 'else if (a > 10 * b && judged[i] === 1) wrong.push(i);',
    tests: ['tests/shared/rules/kinds/numerator-within-denominator.test.ts'],
  },
  {
    name: 'a repair is offered where two slips would explain the figures',
    file: 'shared/rules/localise/judge.ts',
    code: 'if (exchanged.length + slips.length !== 1) return undefined;',
    fault: 'if (exchanged.length + slips.length === 0) return undefined;',
    tests: ['tests/shared/rules/localise/localise.test.ts'],
  },
  {
    name: 'a package changed by hand is believed',
    file: 'shared/exchange/sealed.ts',
    code: 'if (sha256(spelled) !== hash) return fail(changed.message, changed.remedy);',
    fault: '',
    tests: ['tests/shared/exchange/package.test.ts'],
  },
  {
    name: 'a formula of the site’s template is overwritten',
    file: 'shared/files/patch-cells.ts',
    code: 'if (element !== null && formulasIn(element) > 0) {',
    fault: 'if (element !== null && formulasIn(element) > 1) {',
    tests: ['tests/shared/files/patch-workbook.test.ts'],
  },
  {
    name: 'a blank counts as filled',
    file: 'shared/completeness/figures.ts',
    code: 'const filled = sound + bermasalah;',
    fault: 'const filled = sound + bermasalah + kosong;',
    tests: ['tests/shared/completeness/completeness.test.ts'],
  },
  {
    name: 'a field is written that became another village’s since the plan',
    file: 'extension/page/fill/refusal-of.ts',
    code: "if (identity !== item.identity) return 'changed';",
    fault: '',
    tests: ['tests/extension/page/fill/fill.test.ts'],
  },
  {
    name: 'the page obeys messages of another extension',
    file: 'extension/page/serve.ts',
    code: 'const request = sender.id === runtime.id ? readRequest(message) : null;',
    fault: 'const request = sender ? readRequest(message) : null;',
    tests: ['tests/extension/page/serve.test.ts'],
  },
  {
    name: 'a held value is filled',
    file: 'extension/forms/plan/figure.ts',
    code: 'if (hold) return words === undefined ? held(value, hold.reason) : held(null, hold.reason, words);',
    fault: '',
    tests: ['tests/extension/forms/plan/plan.test.ts'],
  },
  {
    name: 'a page that lacks a label of its map is filled',
    file: 'extension/forms/recognise/recognise.ts',
    code: 'if (single.missing.length === 0) {',
    fault: 'if (single.missing.length <= 1) {',
    tests: ['tests/extension/forms/recognise/recognise.test.ts'],
  },
  {
    name: 'a form is planned for a page of another village or year',
    file: 'extension/forms/plan/plan.ts',
    code: "const blocked = timeFault(recognition, timeOf(input)) ?? (typeof chosen === 'string' ? chosen : null);",
    fault: 'const blocked = null;',
    tests: ['tests/extension/forms/plan/plan.test.ts'],
  },
  {
    name: 'an intention to fill is not on the disk before the page is touched',
    file: 'extension/store/open-store.ts',
    code: "places, 'readwrite', { durability: 'strict' }",
    fault: "places, 'readwrite', { durability: 'relaxed' }",
    tests: ['tests/extension/store/open-store.test.ts'],
  },
  {
    name: 'half a change is kept where the rest cannot be written',
    file: 'extension/store/write-change.ts',
    code: 'if (tx.error === null) tryAbort(tx);',
    fault: 'if (tx.error !== null) tryAbort(tx);',
    tests: ['tests/extension/store/open-store.test.ts'],
  },
  {
    name: 'lines of the log from another computer are no longer read',
    file: 'extension/log/entry-parts.ts',
    code: 'carried: z.exactOptional(z.string()),',
    fault: '',
    tests: ['tests/extension/store/golden.test.ts'],
  },
  {
    name: 'a line of the log says another thing than it did',
    file: 'extension/log/kinds/proof.ts',
    code: 'sentenceCase(item.equal ? PROOF_WORDS.same : PROOF_WORDS.different)',
    fault: 'sentenceCase(PROOF_WORDS.same)',
    tests: ['tests/extension/panel/golden-words.test.tsx'],
  },
  {
    name: 'the queue calls saved what the list says otherwise',
    file: 'extension/model/queue/village-states.ts',
    code: 'if (cell.equal && cell.expected === now) proved += 1;',
    fault: 'if (cell.expected === now) proved += 1;',
    tests: ['tests/extension/panel/queue/queue.test.ts'],
  },
  {
    name: 'an agency’s columns of the workbook are open to everybody',
    file: 'apps-script/workbook/agency-sheets/protect.ts',
    code: '.filter(({ owner }) => named(owner).length > 0)',
    fault: '.filter(({ owner }) => named(owner).length > 99)',
    tests: ['tests/apps-script/actions/prepare-sheets.test.ts'],
  },
  {
    name: 'blanks in a figure’s cell of a workbook are 0, a lost text is a blank',
    file: 'shared/files/sheet-cells.ts',
    code: 'if (said === UNCLEAR) doubt(nameOf(cell.row, cell.column));',
    fault: 'if (said === UNCLEAR || said === null) void said;',
    tests: ['tests/shared/corpus/corpus.test.ts'],
  },
];
