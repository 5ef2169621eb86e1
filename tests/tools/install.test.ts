import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judgeVersion } from './browser-version.mjs';

let machine: string;
beforeEach(() => {
  machine = mkdtempSync(join(tmpdir(), 'cermat-apt-'));
});
afterEach(() => rmSync(machine, { recursive: true, force: true }));

const program = (name: string, lines: readonly string[]) =>
  writeFileSync(join(machine, name), ['#!/bin/sh', ...lines, ''].join('\n'), { mode: 0o755 });

/**
 * An apt-get that notes what it is told and installs a program of the version its lists know: `old`, and after an update
 * `fresh`. `update` is how that one ends. Shell built-ins and `chmod` alone, for the PATH holds nothing else.
 */
const aptOf = ({ old = '140.12.0esr', fresh = '153.8.0esr', update = ': >refreshed' } = {}) =>
  program('apt-get', [
    `cd '${machine}'`,
    'for last; do :; done',
    'case " $* " in',
    `*" update "*) echo update >>told; ${update} ;;`,
    `*) echo "install $last" >>told; version=${old}; [ -e refreshed ] && version=${fresh}`,
    `printf '#!/bin/sh\\necho Mozilla Firefox %s\\n' $version >"$last"; /bin/chmod +x "$last" ;;`,
    'esac',
  ]);
const withFirefox = (version: string) => program('firefox-esr', [`echo Mozilla Firefox ${version}`]);
const told = () => (existsSync(join(machine, 'told')) ? readFileSync(join(machine, 'told'), 'utf8').split('\n') : []);

/** Runs a script in a process of its own, as the root of a Debian whose programs all lie in the machine's folder. */
function run(script: string, { uid = 0, chosen = '', browser = '' } = {}) {
  const address = (name: string) => JSON.stringify(pathToFileURL(resolve('tests/tools', name)).href);
  const lines = [
    `process.getuid = () => ${uid};`,
    `Object.defineProperty(process, 'platform', { value: 'linux' });`,
    `const { aptInstall } = await import(${address('apt.mjs')});`,
    `const { ensureFirefox, findPageBrowser } = await import(${address('browser.mjs')});`,
    script,
  ];
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', lines.join('\n')], {
    encoding: 'utf8',
    env: { PATH: machine, ...(chosen && { FIREFOX_PATH: chosen }), ...(browser && { BROWSER_PATH: browser }) },
  });
  return { says: stdout, complains: stderr };
}

describe('installing on a machine whose package lists are old', () => {
  it('refreshes the lists first, and so gets the version of today', () => {
    aptOf();
    expect(run('console.log(ensureFirefox().version)').says).toMatch(/^153\.8\.0$/m);
    expect(told()).toEqual(['update', 'install firefox-esr', '']);
  });

  it('refreshes them once for several packages', () => {
    aptOf();
    run(`for (const name of ['chromium', 'firefox-esr', 'libreoffice-calc']) aptInstall(name)`);
    expect(told()).toEqual(['update', 'install chromium', 'install firefox-esr', 'install libreoffice-calc', '']);
  });

  it('says so where they cannot be refreshed, once, and still installs what the old ones offer', () => {
    aptOf({ update: 'echo "E: Failed to fetch http://mirror/InRelease" >&2; echo "E: more" >&2; exit 100' });
    const { says, complains } = run(`aptInstall('libreoffice-calc'); console.log(ensureFirefox().version)`);
    expect(says).toMatch(/^140\.12\.0$/m);
    expect(complains).toBe(
      'The package lists could not be refreshed, so those of this machine are used, however old: E: Failed to fetch http://mirror/InRelease\n',
    );
    expect(told()).toEqual(['update', 'install libreoffice-calc', 'install firefox-esr', '']);
  });

  it('touches nothing where what is found is good enough', () => {
    aptOf();
    withFirefox('140.0esr');
    expect(run('console.log(ensureFirefox().version)').says).toBe('140.0\n');
    expect(told()).toEqual([]);
  });

  it('replaces one that is too old', () => {
    aptOf();
    withFirefox('139.0.4');
    expect(run('console.log(ensureFirefox().version)').says).toMatch(/^153\.8\.0$/m);
    expect(told()).toEqual(['update', 'install firefox-esr', '']);
  });

  it('does not take one that stays too old, and says what to do', () => {
    aptOf({ fresh: '128.14.0esr' });
    withFirefox('115.9.0esr');
    const { complains } = run('ensureFirefox()');
    expect(complains).toContain(
      `Firefox 128.14.0 was found at ${machine}/firefox-esr, the add-on demands 140: too old.`,
    );
    expect(complains).toContain('Install a newer one, or set FIREFOX_PATH to the program file of one.');
  });

  it('installs nothing in place of one a person chose', () => {
    aptOf();
    withFirefox('139.0');
    const { complains } = run('ensureFirefox()', { chosen: join(machine, 'firefox-esr') });
    expect(complains).toContain('the add-on demands 140: too old');
    expect(told()).toEqual([]);
  });

  it('asks for nothing without the rights to install', () => {
    aptOf();
    expect(run(`console.log(aptInstall('chromium'))`, { uid: 1000 }).says).toBe('false\n');
    expect(told()).toEqual([]);
  });
});

describe('a version beside what the add-on demands', () => {
  const judged = (version: string | undefined) =>
    judgeVersion({ name: 'Firefox', path: '/usr/bin/firefox', version, demanded: 140 });

  it.each(['140.0', '140.12.0', '153.8.0', '1400.0'])('is good enough with %s', (version) => {
    expect(judged(version)).toEqual({
      enough: true,
      says: `Firefox ${version} was found at /usr/bin/firefox, the add-on demands 140: good enough.`,
    });
  });

  it.each(['139.0', '139.99.9', '14.0', '9.0'])('is too old with %s', (version) => {
    expect(judged(version)).toEqual({
      enough: false,
      says: `Firefox ${version} was found at /usr/bin/firefox, the add-on demands 140: too old.`,
    });
  });

  it('is not guessed where the browser does not tell it', () => {
    expect(judged(undefined).says).toBe(
      'Firefox at /usr/bin/firefox does not tell its version; the add-on demands 140.',
    );
  });

  it('tests pages in the browser a person chose, though one without a window is here', () => {
    program('chosen', ['exit 0']);
    const browser = join(machine, 'chosen');
    expect(run('console.log(findPageBrowser())', { browser }).says).toBe(`${browser}\n`);
  });
});
