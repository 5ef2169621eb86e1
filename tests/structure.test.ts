import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { emonev2024 } from '@shared/catalogue';
import { RULE_KINDS } from '@shared/rules';
import { EXAMPLES } from './shared/rules/examples';
import { VILLAGE_WORDS } from '@extension/model/queue/village-words';
import { AKSI_WORDS, CELL_WORDS, FILL_WORDS, SAVED_WORD } from '@shared/completeness';
import { EVIDENCE_WORDS } from '@shared/evidence';
import { APPROVAL_ACTS, APPROVAL_WORDS } from '@shared/exchange';
import { PLAN_WORDS, PROOF_WORDS } from '@shared/filling-words';
import { circlesIn, codeOf, foldersOf, importsOf } from './tools/imports.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const imports = importsOf(ROOT);

const EXTENSION = {
  modules: [],
  protocol: [],
  log: [],
  ui: [],
  forms: ['protocol'],
  page: ['protocol'],
  store: ['forms', 'log'],
  import: ['store'],
  model: ['forms', 'import', 'log', 'store'],
  workers: ['import', 'model', 'store'],
  panel: ['forms', 'import', 'log', 'model', 'protocol', 'store', 'ui'],
  dashboard: ['forms', 'import', 'model', 'panel', 'store', 'ui', 'workers'],
};
const WORKBOOK = {
  'workbook/book': [],
  'workbook/agency-sheets': ['workbook/book'],
  'workbook/check': ['workbook/book'],
  'workbook/lists': ['workbook/agency-sheets', 'workbook/book', 'workbook/check'],
};
const ADD_ON = {
  ...WORKBOOK,
  catalogue: [],
  'html-service': [],
  template: ['workbook/agency-sheets', 'workbook/book'],
  actions: Object.keys(WORKBOOK),
  calls: ['actions', ...Object.keys(WORKBOOK)],
  sidebar: ['calls'],
};
/** Part of the product → its rooms → the rooms of the same part that they may import, beside `shared`. */
const LAYERS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  extension: EXTENSION,
  'apps-script': ADD_ON,
};
/** What wires a part together may import all of it: the entry points, and the files beside the rooms. */
const WIRES = ['entrypoints', ''];
const roomOf = (file: string): string => {
  const [, room = '', inner = '', ...rest] = file.split('/');
  if (inner === '') return '';
  return room === 'workbook' && rest.length > 0 ? `${room}/${inner}` : room;
};

/** A list and the files that stand in it: every file of its folder but itself and those it need not name. */
const LISTS: readonly { readonly list: string; readonly but?: readonly string[] }[] = [
  { list: 'shared/rules/kinds/index.ts' },
  { list: 'shared/neighbours/recipes/index.ts', but: ['percents'] },
  {
    list: 'extension/page/widgets/index.ts',
    but: ['drawn-calendar', 'drawn-list', 'options', 'put', 'toggles', 'widget'],
  },
  { list: 'extension/log/kinds/index.ts' },
  { list: 'extension/store/records/index.ts' },
  { list: 'apps-script/actions/index.ts', but: ['action', 'on-edit'] },
  {
    list: 'apps-script/calls/index.ts',
    but: ['at-work', 'declared-cells', 'forms-of', 'items-of', 'next-step', 'protocol', 'serve'],
  },
];

/** Words of screens that are no part of a file's or folder's name: what lies where is said in English. */
const SCREEN_WORDS =
  /(?<![a-z])(antrean|bukti|dasbor|dokumen|isi|kelengkapan|kumpul|mulai|paket|periksa|rekam|serah|setuju|templat|terima)(?![a-z])/;

/** Names of rule kinds that are something else where they stand: the name, the files, and what it means there. */
const OTHER_MEANINGS: readonly { readonly word: string; readonly files: readonly string[]; readonly means: string }[] =
  [
    { word: 'required', files: ['shared/catalogue/overlay-fault.ts'], means: 'the attribute of a form field' },
    {
      word: 'required',
      files: ['extension/forms/types.ts', 'extension/model/words/drift.ts'],
      means: 'a changed field',
    },
    {
      word: 'village-name',
      files: ['shared/dataset/types.ts', 'shared/dataset/names/village-questions.ts'],
      means: 'a kind of question',
    },
    { word: 'deadline', files: ['extension/dashboard/reminder.ts'], means: "the property of an agency's progress" },
  ];

const KIND_NAMES: ReadonlySet<string> = new Set(RULE_KINDS.map(({ kind }) => kind));

/** Every text in quotes that is the name of a rule kind, outside the rules and the editions, which name kinds as data. */
const kindsNamedIn = (root: string, files: Iterable<string>): { file: string; word: string }[] =>
  [...files]
    .filter((file) => !file.startsWith('shared/rules/') && !file.startsWith('shared/catalogue/editions/'))
    .flatMap((file) =>
      [...codeOf(join(root, file)).matchAll(/(['"`])([a-z-]+)\1/g)]
        .map(([, , word = '']) => ({ file, word }))
        .filter(({ word }) => KIND_NAMES.has(word)),
    );

/** Imports of a part that go to a room not below, as `from → to`. */
const upwardIn = (graph: typeof imports, part: string, rooms: Readonly<Record<string, readonly string[]>>): string[] =>
  [...graph]
    .filter(([file]) => file.startsWith(`${part}/`) && !WIRES.includes(roomOf(file)))
    .flatMap(([file, others]) =>
      [...others]
        .filter((other) => other.startsWith(`${part}/`) && roomOf(other) !== roomOf(file))
        .filter((other) => !rooms[roomOf(file)]?.includes(roomOf(other)))
        .map((other) => `${file} → ${other}`),
    );

/** The tab or part of the panel a file lies in; shell and session are none. */
const partOf = (file: string): string | undefined => {
  const part = /^extension\/panel\/([a-z-]+)\//.exec(file)?.[1];
  return part === 'shell' || part === 'session' ? undefined : part;
};

/** The files beside a list, those it need not name apart: what they hold is shown by the files that use them. */
const filesBeside = (list: string): string[] => {
  const but = LISTS.find((one) => one.list === list)?.but ?? [];
  return readdirSync(join(ROOT, dirname(list)))
    .filter((name) => /\.tsx?$/.test(name) && name !== basename(list))
    .filter((name) => !but.includes(name.replace(/\.tsx?$/, '')))
    .map((name) => `${dirname(list)}/${name}`);
};
const WIDGETS = filesBeside('extension/page/widgets/index.ts').map((file) => ({
  file,
  code: codeOf(join(ROOT, file)),
}));

/** A small house on disk, taken away after the test. */
let house = '';
afterEach(() => {
  if (house !== '') rmSync(house, { recursive: true, force: true });
  house = '';
});
const build = (files: Readonly<Record<string, string>>) => {
  house = mkdtempSync(join(tmpdir(), 'cermat-house-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(house, dirname(path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  return importsOf(house);
};

describe('the house', () => {
  it('has no circle of files, over imports of values and of types', () => {
    expect(circlesIn(imports)).toEqual([]);
  });

  it('has no circle of folders', () => {
    expect(circlesIn(foldersOf(imports))).toEqual([]);
  });

  it('is built in layers: a room imports only those below it', () => {
    for (const [part, rooms] of Object.entries(LAYERS)) {
      const inPart = [...imports.keys()].filter((file) => file.startsWith(`${part}/`));
      const built = new Set(inPart.map(roomOf).filter((room) => !WIRES.includes(room)));
      expect([...built].filter((room) => !(room in rooms))).toEqual([]);
      expect(upwardIn(imports, part, rooms)).toEqual([]);
    }
  });

  it('has parts of the panel that know each other by their lists alone', () => {
    const around = [...imports].flatMap(([file, others]) => {
      const own = partOf(file);
      if (own === undefined) return [];
      return [...others]
        .filter((other) => ![undefined, own].includes(partOf(other)) && !other.endsWith('/index.ts'))
        .map((other) => `${file} → ${other}`);
    });
    expect(around).toEqual([]);
  });

  it('has no file of the panel outside of its parts', () => {
    expect([...imports.keys()].filter((file) => /^extension\/panel\/[^/]+$/.test(file))).toEqual([]);
  });

  it('shows every tab of the panel, and knows every edition', () => {
    const views = [...imports.keys()].filter(
      (file) => partOf(file) !== undefined && /: View = \{|satisfies View\b/.test(codeOf(join(ROOT, file))),
    );
    expect(views.length).toBeGreaterThan(4);
    const shown = imports.get('extension/panel/shell/index.ts') ?? new Set();
    expect(views.filter((file) => !shown.has(file))).toEqual([]);
    const folder = 'shared/catalogue/editions';
    const editions = readdirSync(join(ROOT, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const known = imports.get(`${folder}/index.ts`) ?? new Set();
    expect(editions.filter(({ name }) => !known.has(`${folder}/${name}/index.ts`))).toEqual([]);
  });

  it('has a core that imports nothing of the rooms above it', () => {
    const upward = [...imports].flatMap(([file, others]) =>
      file.startsWith('shared/') ? [...others].filter((other) => !other.startsWith('shared/')) : [],
    );
    expect(upward).toEqual([]);
  });

  it.each(LISTS)('names every file of its folder in $list', ({ list }) => {
    const listed = imports.get(list) ?? new Set();
    expect(filesBeside(list).filter((file) => !listed.has(file))).toEqual([]);
  });

  it('names no rule kind outside the rules and the editions', () => {
    const named = kindsNamedIn(ROOT, imports.keys());
    const isElse = ({ file, word }: { file: string; word: string }) =>
      OTHER_MEANINGS.some((other) => other.word === word && other.files.includes(file));
    expect(named.filter((one) => !isElse(one))).toEqual([]);
    // A word that stands there no more is taken off the list.
    for (const { word, files } of OTHER_MEANINGS)
      for (const file of files) expect(named).toContainEqual({ file, word });
  });

  it('has an example or a test of its own for every rule kind, in a file of the same name', () => {
    const shown = new Set(emonev2024.rules.flatMap(({ id, kind }) => (id in EXAMPLES ? [kind] : [])));
    for (const test of readdirSync(join(ROOT, 'tests/shared/rules/kinds'))) shown.add(test.replace('.test.ts', ''));
    const files = filesBeside('shared/rules/kinds/index.ts').map((file) => basename(file, '.ts'));
    expect(files.toSorted()).toEqual([...KIND_NAMES].toSorted());
    expect(files.filter((name) => !shown.has(name))).toEqual([]);
  });

  it('has a case or a test of its own for every widget', () => {
    const folder = join(ROOT, 'tests/extension/page/widgets');
    const files = readdirSync(folder);
    const cases = files.filter((name) => name.endsWith('.ts')).map((name) => codeOf(join(folder, name)));
    const names = WIDGETS.flatMap(({ file, code }) => {
      const own = [...code.matchAll(/^ {2}name: '([^']+)'/gm)].map(([, name = '']) => name);
      return own.length > 0 ? own : [file];
    });
    const isTested = (name: string) =>
      files.includes(`${name}.test.ts`) || cases.some((text) => text.includes(`family: '${name}'`));
    expect(names.filter((name) => !isTested(name))).toEqual([]);
  });

  it('has a test that speaks of every menu item and call of the add-on, and tests of every tab', () => {
    const texts = readdirSync(join(ROOT, 'tests/apps-script'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => readFileSync(join(ROOT, 'tests/apps-script', file), 'utf8'));
    const namedIn = (list: string, name: RegExp): string[] =>
      filesBeside(list).flatMap((file) => name.exec(codeOf(join(ROOT, file)))?.[1] ?? []);
    const items = namedIn('apps-script/actions/index.ts', /functionName: '(\w+)'/);
    const calls = namedIn('apps-script/calls/index.ts', /: Handler<'(\w+)'>/);
    expect([items.length > 4, calls.length > 9]).toEqual([true, true]);
    expect([...items, ...calls].filter((name) => !texts.some((text) => text.includes(`'${name}'`)))).toEqual([]);
    const shown = [...(imports.get('extension/panel/shell/index.ts') ?? [])].flatMap((file) => partOf(file) ?? []);
    expect(shown.filter((part) => !existsSync(join(ROOT, 'tests/extension/panel', part)))).toEqual([]);
  });

  it('leaves the parts of drawn widgets to their families', () => {
    const skipped = WIDGETS.flatMap(({ code }) =>
      [...code.matchAll(/^ {2}skips: \{[^}]*\}/gm)].flatMap(([skips]) => skips.match(/\.[\w-]+/g) ?? []),
    );
    expect(skipped.length).toBeGreaterThan(0);
    const readers = [...imports.keys()].filter((file) => /^extension\/page\/(dom|read)\//.test(file));
    const named = readers.flatMap((file) => {
      const classes: readonly string[] = codeOf(join(ROOT, file)).match(/\.[\w-]+/g) ?? [];
      return skipped.filter((one) => classes.includes(one)).map((one) => `${file}: ${one}`);
    });
    expect(named).toEqual([]);
  });

  it('names its files in English, the addresses of pages apart', () => {
    const named = [...imports.keys()].filter((file) => !file.startsWith('extension/entrypoints/'));
    expect(named.filter((file) => SCREEN_WORDS.test(file))).toEqual([]);
  });
});

describe('words of states', () => {
  const kinds = [AKSI_WORDS, APPROVAL_ACTS, APPROVAL_WORDS, CELL_WORDS, EVIDENCE_WORDS, FILL_WORDS, PLAN_WORDS];
  const said = [...kinds, PROOF_WORDS, VILLAGE_WORDS, { SAVED_WORD }].flatMap((words) => Object.values<string>(words));
  /** Where they stand; a word may be another's, as that of a cell is that of a group of cells. */
  const homes = [
    'extension/model/queue/village-words.ts',
    'shared/completeness/words.ts',
    'shared/evidence/status.ts',
    'shared/exchange/approval-words.ts',
    'shared/filling-words.ts',
  ];
  /** Words that are also something else: a column of what the site has saved, a value in files, what a person declares. */
  const also = new Set(['Tersimpan', 'tidak berlaku', 'Tidak berlaku']);
  /** Texts of a file between quotes and between tags, as they are or at the head of a line. */
  const textsIn = (file: string): string[] =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/(?<=['"`>])[^'"`<>{}]+(?=['"`<{])/g)].map(([text]) =>
      text.replace(/\s+/g, ' ').trim(),
    );
  /** One small word alone may be the key of its state. */
  const isRead = (text: string): boolean => /^[A-Z]|\s/.test(text) && !also.has(text);

  /** One small word where it can be no key: after `||`, and between tags. */
  const shownIn = (file: string): string[] =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/\|\| '([a-z]+)'|>\s*([a-z]+)\s*<\//g)].map(
      ([, spare, between]) => spare ?? between ?? '',
    );

  it('stand in one place, from where panel, dashboard and add-on take them', () => {
    const words = new Set(said.map((word) => word.toLowerCase()));
    const again = [...imports.keys()]
      .filter((file) => !homes.includes(file))
      .flatMap((file) => [...textsIn(file).filter(isRead), ...shownIn(file)].map((text) => ({ file, text })))
      .filter(({ text }) => words.has(text.toLowerCase()))
      .map(({ file, text }) => `${file}: ${text}`);
    expect(again).toEqual([]);
  });
});

describe('the README', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

  it('shows pictures that are there', () => {
    const shown = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path = '']) => path);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('names commands that are there', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Readonly<Record<string, string>>;
    };
    const named = [...readme.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('layers', () => {
  it('are told where a room reaches up or sideways, and not where an entry point does', () => {
    const graph = build({
      'extension/log/a.ts': `import type { b } from '../store/b';\nexport const a = 1;`,
      'extension/store/b.ts': `import { a } from '@extension/log/a';\nexport const b = a;`,
      'extension/entrypoints/main.ts': `import { b } from '../store/b';`,
      'apps-script/workbook/book/c.ts': `import { d } from '../lists/d';\nexport const c = 1;`,
      'apps-script/workbook/lists/d.ts': `import { c } from '../book/c';\nexport const d = c;`,
    });
    expect(upwardIn(graph, 'extension', EXTENSION)).toEqual(['extension/log/a.ts → extension/store/b.ts']);
    expect(upwardIn(graph, 'apps-script', ADD_ON)).toEqual([
      'apps-script/workbook/book/c.ts → apps-script/workbook/lists/d.ts',
    ]);
  });
});

describe('names of rule kinds', () => {
  it('are found in quotes of any sort, and neither in a comment, within a word nor where kinds are at home', () => {
    const graph = build({
      'extension/a.ts': `export const a = 'funnel';\nexport const b = \`deadline\`;\n// 'required'\nexport const c = 'funnels';`,
      'shared/rules/b.ts': `export const b = 'funnel';`,
      'shared/catalogue/editions/c.ts': `export const c = "funnel";`,
    });
    expect(kindsNamedIn(house, graph.keys()).map(({ word }) => word)).toEqual(['funnel', 'deadline']);
  });
});

describe('circles', () => {
  it('are found where only types go round, through an alias and a list', () => {
    const graph = build({
      'shared/a/index.ts': `export { one } from './one';`,
      'shared/a/one.ts': `import type { Two } from '../b/two';\nexport const one = 1;`,
      'shared/b/two.ts': `import type { one } from '@shared/a';\nexport type Two = typeof one;`,
    });
    expect(circlesIn(graph)).toEqual([['shared/a/index.ts', 'shared/a/one.ts', 'shared/b/two.ts']]);
    expect(circlesIn(foldersOf(graph))).toEqual([['shared/a', 'shared/b']]);
  });

  it('are found behind a pattern of paths, which is no comment', () => {
    const graph = build({
      'shared/a/one.ts': `export const all = 'a/*.ts';\nexport const two = () => import('./two');\nexport const rest = '*/';`,
      'shared/a/two.ts': `import { all } from './one';`,
    });
    expect(circlesIn(graph)).toEqual([['shared/a/one.ts', 'shared/a/two.ts']]);
  });

  it('are none where two files import a third, and none for a word in a comment', () => {
    const graph = build({
      'shared/a/one.ts': `import { three } from '../b/three';`,
      'shared/b/two.ts': `import { three } from './three';`,
      'shared/b/three.ts': `/** As in: import { one } from '../a/one'; */\n// import '../a/one'\nexport const three = 3;`,
    });
    expect(circlesIn(graph)).toEqual([]);
    expect(circlesIn(foldersOf(graph))).toEqual([]);
  });
});
